import type { EntryFilter } from '../../../../shared/contract/entry-filter.ts'
import type { JournalHit } from '../../../../shared/contract/journal.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'
import { filterParameters, searchConditions } from './entry-conditions.ts'

/** A page that was found, without its text. */
export type FoundEntry = Omit<JournalHit, 'snippet'>

/**
 * Entries that match a query of the index and a filter, the last written first, `limit` of them after `after` (a running number
 * from the hit before). In the order of writing, because ranking would have to read every match first.
 */
export function searchEntries(
  db: ReadDb,
  search: {
    readonly query: string
    readonly filter: EntryFilter
    readonly after: number | null
    readonly limit: number
  },
): readonly FoundEntry[] {
  const { query, filter, after, limit } = search
  return db.all<FoundEntry>(
    `SELECT entry.id, entry.kind, entry.date, entry.plan_day AS planDay, entry.words, journal_text.rowid AS row
     FROM journal_text JOIN journal_entry AS entry ON entry.text_row = journal_text.rowid
     WHERE journal_text MATCH :query AND (:after IS NULL OR journal_text.rowid < :after)
       AND ${searchConditions(filter)}
     ORDER BY journal_text.rowid DESC LIMIT :limit`,
    { query, after, limit, ...filterParameters(filter) },
  )
}

/** The text of a page that was found; null where it is gone since. */
export function readText(db: ReadDb, row: number): string | null {
  return (
    db.one<{ body: string }>('SELECT body FROM journal_entry WHERE text_row = :row', { row })?.body ?? null
  )
}

/** Pages of the index that one step of tidying merges; some milliseconds' worth. */
const PAGES_A_STEP = 200

/**
 * One step of merging the whole index into one part, which leaves words of deleted entries behind; `isFirst` begins
 * it. True while there is more to do. The two values are FTS5's own way to ask for it.
 */
export function tidyIndex(db: WriteDb, isFirst: boolean): boolean {
  const total = () => db.one<{ changes: number }>('SELECT total_changes() AS changes')?.changes ?? 0
  const before = total()
  db.run("INSERT INTO journal_text (journal_text, rank) VALUES ('merge', :pages)", {
    pages: isFirst ? -PAGES_A_STEP : PAGES_A_STEP,
  })
  return total() - before >= 2
}
