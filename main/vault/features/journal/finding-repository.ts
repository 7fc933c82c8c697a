import type { EntryFilter } from '../../../../shared/contract/entry-filter.ts'
import { COUNTED_AT_MOST, type DayPages } from '../../../../shared/contract/finding.ts'
import type { JournalEntryLine } from '../../../../shared/contract/journal.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'
import { filterParameters, listSource, searchConditions } from './entry-conditions.ts'
import type { EntryCursor } from './journal-repository.ts'

/** The statement of a page of entries under a filter, from newest to oldest. */
export function listStatement(filter: EntryFilter, isLater: boolean): string {
  const { tables, where } = listSource(filter)
  const onwards = isLater ? ' AND (entry.date, entry.id) < (:date, :id)' : ''
  return `SELECT entry.id, entry.kind, entry.date, entry.plan_day AS planDay, entry.saved_at_ms AS savedAtMs,
      entry.first_line AS firstLine, entry.words
    FROM ${tables} WHERE ${where}${onwards} ORDER BY entry.date DESC, entry.id DESC LIMIT :limit`
}

/** A page of entries that fit a filter, from newest to oldest. */
export function listEntries(
  db: ReadDb,
  list: { readonly filter: EntryFilter; readonly after: EntryCursor | null; readonly limit: number },
): readonly JournalEntryLine[] {
  const { filter, after, limit } = list
  return db.all<JournalEntryLine>(listStatement(filter, after !== null), {
    ...filterParameters(filter),
    ...after,
    limit,
  })
}

/** The statement of a count; with words it goes through the index of words. */
export function countStatement(filter: EntryFilter, hasWords: boolean): string {
  const { tables, where } = listSource(filter)
  const rows = hasWords
    ? `journal_text JOIN journal_entry AS entry ON entry.text_row = journal_text.rowid
       WHERE journal_text MATCH :query AND ${searchConditions(filter)}`
    : `${tables} WHERE ${where}`
  return `SELECT count(*) AS count FROM (SELECT 1 FROM ${rows} LIMIT ${COUNTED_AT_MOST + 1})`
}

/** How many entries fit a filter and, where `query` is given, hold its words; counted up to `COUNTED_AT_MOST`. */
export function countEntries(
  db: ReadDb,
  filter: EntryFilter,
  query: string | null,
): { readonly count: number; readonly hasMore: boolean } {
  const parameters = { ...filterParameters(filter), ...(query === null ? {} : { query }) }
  const found = db.one<{ count: number }>(countStatement(filter, query !== null), parameters)?.count ?? 0
  return { count: Math.min(found, COUNTED_AT_MOST), hasMore: found > COUNTED_AT_MOST }
}

/** The statement of the calendar's days. */
export const DAYS_STATEMENT = `SELECT date, count(*) AS pages FROM journal_entry
  WHERE binned_at_ms IS NULL AND date >= :from AND date <= :until GROUP BY date ORDER BY date LIMIT 366`

/** The days that hold pages, with how many. */
export function listDays(db: ReadDb, from: CivilDate, until: CivilDate): readonly DayPages[] {
  return db.all<DayPages>(DAYS_STATEMENT, { from, until })
}

/** Whether lists hide titles until asked; they do until somebody says otherwise (product.md 6). */
export function readHidesTitles(db: ReadDb): boolean {
  return (
    db.one<{ hides: number }>('SELECT hides_titles AS hides FROM journal_setting WHERE only_row = 1')
      ?.hides !== 0
  )
}

/** Keeps whether lists hide titles until asked. */
export function writeHidesTitles(db: WriteDb, isHidden: boolean): void {
  db.run(
    `INSERT INTO journal_setting (only_row, hides_titles) VALUES (1, :hides)
     ON CONFLICT (only_row) DO UPDATE SET hides_titles = excluded.hides_titles`,
    { hides: isHidden ? 1 : 0 },
  )
}
