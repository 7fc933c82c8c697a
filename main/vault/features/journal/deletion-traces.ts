import { setImmediate as nextTurn } from 'node:timers/promises'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import { forgetGonePages } from '../../storage/held-rows.ts'
import type { Store, WriteDb } from '../../storage/store.ts'
import { tidyIndex } from './search-repository.ts'

/** Remembers, in the transaction of a deletion, that its traces are still to be cleared. */
export function rememberTraces(db: WriteDb, nowMs: number): void {
  forgetGonePages(db)
  db.run('INSERT OR REPLACE INTO deletion_trace (id, deleted_at_ms) VALUES (1, :nowMs)', { nowMs })
}

/**
 * Clears what deletions left: copies of the vault made before a migration, their words in the search index, in small
 * steps with turns for other calls between them, and their old pages in the log. Where nothing was deleted, copies from
 * before this opening go: nobody asks before the vault was found sound. True when nothing is left. False where the disk refuses: the deletion itself
 * stands, and the next opening tries again.
 */
export async function clearTraces(store: Store): Promise<boolean> {
  try {
    if (store.read((db) => db.one('SELECT 1 FROM deletion_trace')) === null) {
      store.clearCopies('earlier')
      return true
    }
    // Security: what was deleted for good stood whole in a copy made before a migration, beside the vault.
    store.clearCopies('all')
    let hasMore = store.write((db) => tidyIndex(db, true))
    while (hasMore) {
      await nextTurn()
      hasMore = store.write((db) => tidyIndex(db, false))
    }
    store.foldLog()
    // Only now: a crash while folding must not forget that it has to be done.
    store.write((db) => db.run('DELETE FROM deletion_trace'))
    store.foldLog()
    return true
  } catch (error) {
    if (error instanceof ExpectedFailure) return false
    throw error
  }
}
