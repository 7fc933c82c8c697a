import type { JournalEntry, JournalEntryLine } from '../../../../shared/contract/journal.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { JournalKind } from '../../../../shared/domain/journal/kinds.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'
import { parseFields } from './entry-fields.ts'

/** An entry as it is written: what the page sent and what the vault added. */
export type EntryToWrite = {
  readonly id: string
  readonly kind: JournalKind
  readonly stepId: string | null
  readonly date: CivilDate
  readonly planDay: number | null
  readonly body: string
  /** The form's values as JSON. */
  readonly fields: string
  readonly firstLine: string
  readonly words: number
  readonly nowMs: number
}

/** Where a list goes on: after this entry. */
export type EntryCursor = { readonly date: CivilDate; readonly id: string }

const ENTRY = `SELECT id, kind, step_id AS stepId, date, plan_day AS planDay, body, fields, revision,
  saved_at_ms AS savedAtMs FROM journal_entry`
const LINE = `SELECT id, kind, date, plan_day AS planDay, saved_at_ms AS savedAtMs, first_line AS firstLine, words
  FROM journal_entry`

type EntryRow = Omit<JournalEntry, 'fields'> & { readonly fields: string }

function entryOf(row: EntryRow | null): JournalEntry | null {
  return row === null ? null : { ...row, fields: { ...parseFields(row.fields) } as JournalEntry['fields'] }
}

/** One entry, in the bin or not; null where there is none. */
export function readEntry(db: ReadDb, id: string): JournalEntry | null {
  return entryOf(db.one<EntryRow>(`${ENTRY} WHERE id = :id`, { id }))
}

/** The running number of an entry's row, which rises with every page that is added; null where there is none. */
export function readEntryRow(db: ReadDb, id: string): number | null {
  return (
    db.one<{ row: number }>('SELECT text_row AS row FROM journal_entry WHERE id = :id', { id })?.row ?? null
  )
}

/** The newest entry of a kind (and step), of one day or of any day. */
export function findNewest(
  db: ReadDb,
  which: { readonly kind: JournalKind; readonly stepId: string | null; readonly date: CivilDate | null },
): JournalEntry | null {
  return entryOf(
    db.one<EntryRow>(
      `${ENTRY} WHERE kind = :kind AND step_id IS :stepId AND (:date IS NULL OR date = :date)
         AND binned_at_ms IS NULL
       ORDER BY date DESC, created_at_ms DESC LIMIT 1`,
      which,
    ),
  )
}

/** Writes a new entry at revision 1. */
export function insertEntry(db: WriteDb, entry: EntryToWrite): void {
  db.run(
    `INSERT INTO journal_entry (id, kind, step_id, date, plan_day, body, fields, first_line, words, revision, created_at_ms,
       saved_at_ms)
     VALUES (:id, :kind, :stepId, :date, :planDay, :body, :fields, :firstLine, :words, 1, :nowMs, :nowMs)`,
    entry,
  )
}

/** Writes a new text over revision `revision`; the number of rows changed is 0 when another save came first. */
export function updateEntry(
  db: WriteDb,
  entry: Pick<EntryToWrite, 'id' | 'body' | 'fields' | 'firstLine' | 'words' | 'nowMs'> & {
    readonly revision: number
  },
): number {
  return db.run(
    `UPDATE journal_entry SET body = :body, fields = :fields, first_line = :firstLine, words = :words, revision = revision + 1,
       saved_at_ms = :nowMs WHERE id = :id AND revision = :revision`,
    entry,
  )
}

/** Moves an entry into the bin (an instant) or out of it (null); the number of rows changed. */
export function setBinned(db: WriteDb, id: string, binnedAtMs: number | null): number {
  return db.run('UPDATE journal_entry SET binned_at_ms = :binnedAtMs WHERE id = :id', { id, binnedAtMs })
}

/** The bin, what was put there last first. */
export function listBin(db: ReadDb): readonly JournalEntryLine[] {
  return db.all<JournalEntryLine>(
    `${LINE} WHERE binned_at_ms IS NOT NULL ORDER BY binned_at_ms DESC, id LIMIT 1000`,
  )
}

/** Takes an entry that is in the bin away for good, with its versions and its words in the index. */
export function deleteBinned(db: WriteDb, id: string): number {
  return db.run('DELETE FROM journal_entry WHERE id = :id AND binned_at_ms IS NOT NULL', { id })
}

/** On how many days an evening entry was written. */
export function countEvenings(db: ReadDb, from = '0000-01-01', until = '9999-12-31'): number {
  return (
    db.one<{ days: number }>(
      `SELECT count(DISTINCT date) AS days FROM journal_entry
       WHERE kind = 'evening' AND binned_at_ms IS NULL AND words > 0 AND date BETWEEN :from AND :until`,
      { from, until },
    )?.days ?? 0
  )
}
