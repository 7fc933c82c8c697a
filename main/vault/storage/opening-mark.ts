import { ExpectedFailure } from '../../../shared/errors.ts'
import { sodium } from '../keys/sodium.ts'
import type { ReadDb, Store } from './store.ts'

const MARK_BYTES = 16
/** About fourteen years of a vault opened every day. */
const KEPT_MARKS = 5_000

/**
 * Security: a counter tells an older copy from a newer one, and says nothing where a sync program puts another
 * computer's history in the place of this one's. So every opening leaves a mark nobody can guess: a vault without the
 * mark that was last seen here has not grown out of the one that was last open here, however long it is.
 *
 * A vault that cannot be written opens all the same, without a mark.
 */
export function markOpening(store: Store, nowMs: number): void {
  try {
    store.write((db) => {
      db.run('INSERT INTO opening_mark (mark, opened_at_ms) VALUES (:mark, :nowMs)', {
        mark: sodium.to_hex(sodium.randombytes_buf(MARK_BYTES)),
        nowMs,
      })
      db.run('DELETE FROM opening_mark WHERE id <= (SELECT max(id) FROM opening_mark) - :kept', {
        kept: KEPT_MARKS,
      })
    })
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error
  }
}

/** The mark of the newest opening; null where there never was one. */
export function newestMark(db: ReadDb): string | null {
  return db.one<{ mark: string }>('SELECT mark FROM opening_mark ORDER BY id DESC LIMIT 1')?.mark ?? null
}

/** Those of `marks` that are this vault's own. */
export function knownMarks(db: ReadDb, marks: readonly string[]): string[] {
  return marks.filter((mark) => db.one('SELECT 1 FROM opening_mark WHERE mark = :mark', { mark }) !== null)
}
