import type { KeyWork } from '../../../shared/domain/safekeeping/key-work.ts'
import { ExpectedFailure } from '../../../shared/errors.ts'

/** Throws `vault-locked` where the vault was closed since this piece of work began. Called after every wait. */
export type RefuseEnded = () => void

/** One piece of work on the keys at a time; the others are refused, in words. */
export type KeyMutex = {
  readonly run: <T>(doing: KeyWork, work: (refuseEnded: RefuseEnded) => Promise<T>) => Promise<T>
  /** What is going on now. */
  readonly doing: () => KeyWork | null
  /** The last one that came to an end, and whether it was done. */
  readonly last: () => { readonly doing: KeyWork; readonly isDone: boolean } | null
  /** The vault is being closed: what is still under way must not write any more. */
  readonly end: () => void
}

/**
 * Security: reading a header, waiting for the key derivation and writing the header later is one thing. Two of them that
 * overlapped both said "done", and nothing opened the vault again.
 */
export function createKeyMutex(): KeyMutex {
  let current: KeyWork | null = null
  let last: ReturnType<KeyMutex['last']> = null
  let ends = 0
  return {
    run: async (doing, work) => {
      if (current !== null) throw new ExpectedFailure({ code: 'keys-busy', doing: current })
      current = doing
      const endsAtStart = ends
      let isDone = false
      try {
        const value = await work(() => {
          if (ends !== endsAtStart) throw new ExpectedFailure({ code: 'vault-locked' })
        })
        isDone = true
        return value
      } finally {
        current = null
        last = { doing, isDone }
      }
    },
    doing: () => current,
    last: () => last,
    end: () => {
      ends += 1
    },
  }
}
