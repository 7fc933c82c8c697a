import type { PersonCode } from '../../../../shared/contract/codes.ts'
import type { JournalEntryLine } from '../../../../shared/contract/journal.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { CodeColour } from '../../../../shared/domain/codes/code-colours.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** Every code by name, those put away last, each with the number of its pages outside the bin. */
export function listCodes(db: ReadDb): readonly PersonCode[] {
  type Row = Omit<PersonCode, 'isPutAway'> & { readonly putAwayAtMs: number | null }
  return db
    .all<Row>(
      `SELECT code.id, code.name, code.colour, code.put_away_at_ms AS putAwayAtMs, count(entry.id) AS entries
       FROM person_code code
       LEFT JOIN entry_code link ON link.code_id = code.id
       LEFT JOIN journal_entry entry ON entry.id = link.entry_id AND entry.binned_at_ms IS NULL
       GROUP BY code.id
       ORDER BY code.put_away_at_ms IS NOT NULL, code.folded_name`,
    )
    .map(({ putAwayAtMs, ...code }) => ({ ...code, isPutAway: putAwayAtMs !== null }))
}

/** Whether any entry was ever linked to a code. */
export function isAnyLinked(db: ReadDb): boolean {
  return db.one<{ found: number }>('SELECT 1 AS found FROM entry_code LIMIT 1') !== null
}

/** The id of the code with this name, folded; null where there is none. */
export function findCodeId(db: ReadDb, foldedName: string): string | null {
  return (
    db.one<{ id: string }>('SELECT id FROM person_code WHERE folded_name = :foldedName', { foldedName })
      ?.id ?? null
  )
}

/** Whether there is a code with this id. */
export function hasCode(db: ReadDb, id: string): boolean {
  return db.one<{ found: number }>('SELECT 1 AS found FROM person_code WHERE id = :id', { id }) !== null
}

/** Writes a new code, or a code's new name and colour. */
export function writeCode(
  db: WriteDb,
  code: {
    readonly id: string
    readonly name: string
    readonly foldedName: string
    readonly colour: CodeColour
    readonly nowMs: number
  },
): void {
  db.run(
    `INSERT INTO person_code (id, name, folded_name, colour, created_at_ms)
     VALUES (:id, :name, :foldedName, :colour, :nowMs)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded_name = excluded.folded_name, colour = excluded.colour`,
    code,
  )
}

/** Puts a code away (an instant) or takes it out again (null); the number of rows changed. */
export function setPutAway(db: WriteDb, id: string, putAwayAtMs: number | null): number {
  return db.run('UPDATE person_code SET put_away_at_ms = :putAwayAtMs WHERE id = :id', { id, putAwayAtMs })
}

/** The codes of one entry. */
export function listCodeIds(db: ReadDb, entryId: string): readonly string[] {
  return db
    .all<{ codeId: string }>(
      'SELECT code_id AS codeId FROM entry_code WHERE entry_id = :entryId ORDER BY code_id',
      { entryId },
    )
    .map(({ codeId }) => codeId)
}

/** Links an entry to exactly these codes. */
export function replaceLinks(db: WriteDb, entryId: string, codeIds: readonly string[]): void {
  db.run('DELETE FROM entry_code WHERE entry_id = :entryId', { entryId })
  for (const codeId of new Set(codeIds))
    db.run('INSERT INTO entry_code (entry_id, code_id) VALUES (:entryId, :codeId)', { entryId, codeId })
}

/** The pages of one code outside the bin, from newest to oldest. */
export function listEntriesOf(
  db: ReadDb,
  codeId: string,
  after: { readonly date: CivilDate; readonly id: string } | null,
  limit: number,
): readonly JournalEntryLine[] {
  return db.all<JournalEntryLine>(
    `SELECT entry.id, entry.kind, entry.date, entry.plan_day AS planDay, entry.saved_at_ms AS savedAtMs,
       entry.first_line AS firstLine, entry.words
     FROM entry_code link JOIN journal_entry entry ON entry.id = link.entry_id
     WHERE link.code_id = :codeId AND entry.binned_at_ms IS NULL
       AND (:date IS NULL OR (entry.date, entry.id) < (:date, :id))
     ORDER BY entry.date DESC, entry.id DESC LIMIT :limit`,
    { codeId, limit, date: after?.date ?? null, id: after?.id ?? null },
  )
}

/** Links an entry to a code, once. */
export function addLink(db: WriteDb, entryId: string, codeId: string): void {
  db.run('INSERT OR IGNORE INTO entry_code (entry_id, code_id) VALUES (:entryId, :codeId)', {
    entryId,
    codeId,
  })
}

/** Removes a code no entry has; one that has entries stays. */
export function deleteUnusedCode(db: WriteDb, id: string): void {
  db.run(
    'DELETE FROM person_code WHERE id = :id AND NOT EXISTS (SELECT 1 FROM entry_code WHERE code_id = :id)',
    { id },
  )
}
