import { draftsCalls, type UnsavedCall } from '../../../shared/contract/drafts.ts'
import type { Result } from '../../../shared/result.ts'
import { within } from '../within.ts'
import { prepareToSeal, sealDraft } from './seal-draft.ts'

/** How long writing may take before locking goes on; what is not on the disk by then is held here, sealed. */
const WRITTEN_WITHIN_MS = 150

/** Keeps what could not be saved before a lock, sealed to the vault it belongs to. */
export type DraftKeeper = {
  /** A vault was opened: hands over what is held for it, and learns the key to seal to. */
  readonly takeUp: () => Promise<void>
  /** True once it is kept: in the vault's inbox, or, where that cannot be written, in memory until the next opening. */
  readonly keep: (calls: readonly UnsavedCall[]) => Promise<boolean>
  /** Whether something is held for the current vault that no disk took: it goes with Respite. */
  readonly isHolding: () => boolean
  /** Once everything that is being written is, or failed; before quitting, which ends what is only held here. */
  readonly settled: () => Promise<unknown>
}

export type DraftKeeperOptions = {
  /** Asks the open vault to take up what waits for it. */
  readonly askVault: (sealed: readonly Uint8Array[]) => Promise<Result<unknown>>
  readonly currentFolder: () => string
  readonly nowMs: () => number
  /** Writes a sealed draft into the inbox of the vault in a folder. */
  readonly write: (vaultFolder: string, sealed: Uint8Array) => Promise<void>
}

/** Makes the keeper of one app. Whatever it holds is sealed; the text itself is nowhere on the disk. */
export function createDraftKeeper(options: DraftKeeperOptions): DraftKeeper {
  const held = new Map<string, readonly Uint8Array[]>()
  let publicKey: string | null = null
  let writing: Promise<unknown> = Promise.resolve()

  const hold = async (folder: string, sealed: Uint8Array) => {
    // First held, then written: a lock that does not wait any longer finds it here.
    held.set(folder, [...(held.get(folder) ?? []), sealed])
    const written = options.write(folder, sealed).then(() => {
      held.set(
        folder,
        (held.get(folder) ?? []).filter((one) => one !== sealed),
      )
    })
    writing = Promise.allSettled([writing, written])
    await within(written, WRITTEN_WITHIN_MS, undefined)
  }

  return {
    isHolding: () => (held.get(options.currentFolder()) ?? []).length > 0,
    settled: () => writing,
    takeUp: async () => {
      publicKey = null
      const folder = options.currentFolder()
      const given = held.get(folder) ?? []
      // Copies: bytes that are handed to the vault are wiped once they are sent.
      const answer = await options.askVault(given.map((one) => one.slice()))
      if (!answer.ok) return
      const taken = draftsCalls['drafts.takeUp'].output.parse(answer.value)
      publicKey = taken.publicKey
      if (taken.isStored)
        held.set(
          folder,
          (held.get(folder) ?? []).filter((one) => !given.includes(one)),
        )
      await prepareToSeal()
    },
    keep: async (calls) => {
      if (publicKey === null) return false
      const folder = options.currentFolder()
      const sealed = await sealDraft(calls, publicKey, options.nowMs())
      await Promise.all(sealed.map((one) => hold(folder, one)))
      return sealed.length > 0
    },
  }
}
