import { ExpectedFailure } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'
import type { KnownVaults } from './known-vaults.ts'
import type { LastClosed } from './last-closed.ts'
import { createRollbackWatch } from './rollback-watch.ts'
import type { SeenVault, SettingsStore } from './settings.ts'

/** What is known of the open vault's past, and the copy that is kept of what was last closed here. */
export type VaultHistory = {
  /** It was opened: is it what was last open here, or has it grown out of that? */
  readonly opened: () => Promise<void>
  /** Keeps how far it has come; asked every so often, and before it is closed. */
  readonly remember: () => Promise<void>
  /** It was closed. Where something else may write into its folder, a copy is taken of it. */
  readonly closed: () => void
  /** Once the copy that is being taken is there, or after a while without it. */
  readonly settled: () => Promise<void>
  readonly status: () => {
    readonly isOlderThanLastSeen: boolean
    readonly isFork: boolean
    readonly hasKeptHistory: boolean
  }
  /** The person goes on with this one; the other, where it was kept, is put on the list. */
  readonly settle: () => Promise<void>
  /** It was erased: nothing of it stays here. */
  readonly forget: () => void
}

export type VaultHistoryOptions = {
  readonly ask: (seenMarks: readonly string[]) => Promise<Result<unknown>>
  readonly settings: SettingsStore
  readonly known: Pick<KnownVaults, 'current' | 'freePlace' | 'addBeside' | 'list'>
  readonly lastClosed: LastClosed
}

/** How long quitting waits for a copy. */
const COPY_WITHIN_MS = 5_000

/** Makes the history of whatever vault is opened. */
export function createVaultHistory({ ask, settings, known, lastClosed }: VaultHistoryOptions): VaultHistory {
  /** Counts openings; and where the vault that is open lies, null while none is. */
  let openings = 0
  let openFolder: string | null = null
  let copying: Promise<unknown> = Promise.resolve()
  const seen = (vaultId: string): SeenVault => {
    const { seenVaults, vaults } = settings.read()
    const kept = seenVaults[vaultId]
    if (kept !== undefined) return kept
    const { generation, commits } =
      vaults.find(({ lastSeen }) => lastSeen?.vaultId === vaultId)?.lastSeen ?? {}
    const isKnown = generation !== undefined && commits !== undefined
    return { histories: isKnown ? [{ generation, commits, mark: null }] : [], hadFork: false }
  }
  const watch = createRollbackWatch({
    ask,
    seen,
    keep: (vaultId, kept) =>
      settings.note({ seenVaults: { ...settings.read().seenVaults, [vaultId]: kept } }),
  })
  /** Somebody else's vault, or a copy on a stick, may carry the id of the one that is used here every day. */
  const eraseCopies = (vaultId: string) => {
    const besides = known.list(() => true).filter(({ isCurrent }) => !isCurrent)
    return lastClosed.erase(
      vaultId,
      besides.map(({ folder }) => folder),
    )
  }
  return {
    opened: async () => {
      openings += 1
      openFolder = known.current().folder
      await watch.check()
    },
    remember: watch.remember,
    closed: () => {
      const folder = openFolder
      const found = watch.found()
      const opening = openings
      openFolder = null
      // Never over the kept one while it is the other of two histories: it may be all there is of that.
      if (folder === null || found?.verdict !== 'continued') return
      // Moved out of a shared folder: an old copy would keep what is deleted from now on, under the old words.
      if (!found.needsCopy) return void eraseCopies(found.vaultId)
      copying = copying.then(() =>
        lastClosed.keep({ vaultId: found.vaultId, folder }, () => openings === opening),
      )
    },
    settled: async () => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise((resolve) => {
        timer = setTimeout(resolve, COPY_WITHIN_MS)
      })
      await Promise.race([copying, late])
      clearTimeout(timer)
    },
    status: () => {
      const folder = openFolder
      const found = folder === null ? null : watch.found()
      return {
        isOlderThanLastSeen: found?.verdict === 'older',
        isFork: found?.verdict === 'fork',
        hasKeptHistory:
          found !== null &&
          found.verdict !== 'continued' &&
          folder !== null &&
          lastClosed.has({ vaultId: found.vaultId, folder }),
      }
    },
    settle: async () => {
      const found = watch.found()
      const folder = openFolder
      if (found === null || folder === null || found.verdict === 'continued')
        throw new ExpectedFailure({ code: 'not-now' })
      const kept = { vaultId: found.vaultId, folder }
      const isKept = lastClosed.has(kept)
      if (isKept) {
        const place = known.freePlace()
        lastClosed.moveTo(kept, place)
        known.addBeside(place)
      }
      await watch.settle(isKept)
    },
    forget: () => {
      const found = watch.found()
      if (found === null) return
      openFolder = null
      if (eraseCopies(found.vaultId)) return
      const { [found.vaultId]: _, ...others } = settings.read().seenVaults
      settings.note({ seenVaults: others })
    },
  }
}
