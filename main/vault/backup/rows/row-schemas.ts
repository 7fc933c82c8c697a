import { z } from 'zod'
import { ARCHIVE_NAME } from '../../../../shared/domain/backup/archive-name.ts'
import { MINUTES_OF_A_DAY, MOST_SESSIONS_A_DAY } from '../../../../shared/domain/workday/day-session.ts'
import { JOURNAL_ROWS } from './journal-rows.ts'
import { MEASURE_ROWS, PLAN_ROWS, WORK_ROWS } from './plan-rows.ts'
import { PAPER_ROWS, PRACTICE_ROWS, SUPPORT_ROWS } from './practice-rows.ts'
import {
  anyDay,
  count,
  day,
  hash,
  id,
  instant,
  json,
  onlyRow,
  recipient,
  row,
  rowNumber,
  text,
} from './row-values.ts'

const heldValue = z.union([z.string(), z.number(), z.null(), z.strictObject({ hex: z.string() })])

/** What a vault knows of itself. */
const VAULT_ROWS = {
  backup_archive: row({
    id: rowNumber,
    name: z.string().regex(ARCHIVE_NAME),
    made_on: day,
    made_at_ms: instant,
    size_bytes: count,
    entry_count: count,
    row_count: count,
    newest_entry_date: anyDay.nullable(),
    sha256: hash,
    recipient: recipient.nullable(),
    pages_up_to: count,
  }),
  backup_mac_key: row({ id: onlyRow, recipient, key: hash }),
  legal_hold: row({ id: onlyRow, since: anyDay, since_ms: instant }),
  // Shown and exported, never put back into a table; its row may be of an earlier build.
  held_row: row({
    id: rowNumber,
    table_name: z.string().regex(/^[a-z_]{1,60}$/),
    row_key: json(z.array(z.union([z.string(), z.number()])), 20_000),
    row: json(z.record(z.string().max(100), heldValue), 16_000_000),
    hold_since_ms: instant,
    held_at_ms: instant,
  }),
  recovery_rehearsal: row({ id: rowNumber, date: day, rehearsed_at_ms: instant }),
  // Migration 27 does not know which sheet was tried before it.
  recovery_sheet: row({
    id: onlyRow,
    recipient: recipient.or(z.literal('')),
    kept_on: day,
    kept_at_ms: instant,
  }),
  kept_draft: row({ id, written_at_ms: instant, calls: text }),
  // These are emptied in a restored vault, whatever an archive has in them.
  opening_mark: z.never(),
  export_under_way: z.never(),
  inbox_key: z.never(),
  second_backup_folder: z.never(),
} as const

/**
 * What the rows of each table look like in a vault of this build; a test holds it against the migrations.
 *
 * Security: rows of an archive are somebody else's work until they fit here. SQLite takes any text for a name, a date or
 * a kind, and what it took made every list of the vault fail, or became a path.
 */
export const ROW_SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>(
  Object.entries({
    ...JOURNAL_ROWS,
    ...PLAN_ROWS,
    ...MEASURE_ROWS,
    ...WORK_ROWS,
    ...PRACTICE_ROWS,
    ...SUPPORT_ROWS,
    ...PAPER_ROWS,
    ...VAULT_ROWS,
  }),
)

/** What rows have to be together, each on its own being as it should; a statement gives a row where they are not. */
export const ROWS_TOGETHER: readonly string[] = [
  // The official form is kept with all of its lines or not at all.
  'SELECT 1 FROM official_form WHERE (SELECT count(*) FROM official_form_line) <> 30',
  `SELECT 1 FROM day_session GROUP BY date HAVING count(*) > ${MOST_SESSIONS_A_DAY}`,
  `SELECT 1 FROM day_session WHERE starts_at_minutes + length_minutes > ${MINUTES_OF_A_DAY}`,
  // As many as a page may name.
  'SELECT 1 FROM entry_code GROUP BY entry_id HAVING count(*) > 100',
]
