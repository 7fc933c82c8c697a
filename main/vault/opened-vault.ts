import type { VaultHealth } from '../../shared/contract/vault.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import { keepProven, type ProvenHeader } from './keys/header-file.ts'
import type { OpenedByKey } from './keys/open-by-key.ts'
import type { FileLayer } from './storage/file-layer.ts'
import type { Store } from './storage/store.ts'
import type { VaultFolder } from './storage/vault-folder.ts'

/** What is open right now: the rows, and the header whose key opened them. */
export type OpenedVault = {
  readonly isOpen: () => boolean
  /** Throws `vault-locked` where nothing is open. */
  readonly store: () => Store
  /**
   * The header that opened the vault, whatever lies on the disk by now: what is changed, backed up to and asked.
   * Throws `vault-locked`.
   */
  readonly proven: () => ProvenHeader
  readonly take: (opened: OpenedByKey) => void
  /** A changed header counts from here on. */
  readonly setProven: (changed: ProvenHeader) => void
  /** Looks through the whole vault once; asking again gives the same answer. */
  readonly check: (quietMs: number) => Promise<VaultHealth>
  /** Closes the rows, whatever is under way; throws a typed failure where the log could not be folded in and stays. */
  readonly close: () => void
}

/** Nothing is open at first. */
export function createOpenedVault(files: FileLayer, vault: VaultFolder): OpenedVault {
  let open: OpenedByKey | null = null
  let check: Promise<VaultHealth | null> | null = null
  const opened = () => {
    if (open === null) throw new ExpectedFailure({ code: 'vault-locked' })
    return open
  }
  return {
    isOpen: () => open !== null,
    store: () => opened().store,
    proven: () => opened().proven,
    take: (taken) => {
      open = taken
      check = null
    },
    setProven: (proven) => {
      open = { ...opened(), proven }
    },
    check: async (quietMs) => {
      check ??= opened().store.check(quietMs)
      const health = await check
      if (health === null) throw new ExpectedFailure({ code: 'vault-locked' })
      return health
    },
    close: () => {
      if (open === null) return
      const { store, proven } = open
      open = null
      check = null
      keepProven(files, vault, proven)
      store.close()
    },
  }
}
