import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import { PATTERN_KINDS, type PatternPage } from '../../../../shared/domain/patterns/patterns.ts'
import type { ReadDb } from '../../storage/store.ts'
import { parseFields } from './entry-fields.ts'

/** So many are read at most, the newest first: some fifty a day for a year. */
const MOST_PAGES = 20_000

/** The forms of pages a picture may be drawn from, without their text, from a date on. Binned ones are left out. */
export function listPatternPages(db: ReadDb, from: CivilDate): readonly PatternPage[] {
  const kinds = PATTERN_KINDS.map((kind) => `'${kind}'`).join(', ')
  return db
    .all<Omit<PatternPage, 'fields'> & { readonly fields: string }>(
      `SELECT kind, date, fields FROM journal_entry
       WHERE date >= :from AND kind IN (${kinds}) AND binned_at_ms IS NULL
       ORDER BY date DESC, id DESC LIMIT ${MOST_PAGES}`,
      { from },
    )
    .map((row) => ({ ...row, fields: parseFields(row.fields) }))
}
