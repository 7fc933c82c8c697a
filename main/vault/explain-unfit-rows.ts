import type { AppError } from '../../shared/errors.ts'
import { hasUnfitRows } from './backup/unfit-rows.ts'
import type { Session } from './session.ts'

/**
 * What an unexpected error means where the rows of the open vault are not such as Respite writes; null where they are,
 * and the error is a bug of ours.
 *
 * Security: a vault may be somebody else's work. What it says is read against schemas at every call, so a row that does
 * not fit ends the call; the person is then told that the vault is damaged, not that Respite has a fault.
 */
export function createUnfitRowsExplainer(session: Session): () => Promise<AppError | null> {
  return async () => {
    try {
      if (session.state() !== 'unlocked' && session.state() !== 'locking') return null
      return (await hasUnfitRows(session.store())) ? { code: 'vault-damaged', part: 'database' } : null
    } catch {
      // Locked meanwhile, or not to be read at all: the first error is the one to tell.
      return null
    }
  }
}
