import type { ImportSource, NamedPage } from '../../../../shared/contract/transfer.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** Whether a page of this origin came in before, or is this vault's own. */
export function hasOrigin(db: ReadDb, originId: string): boolean {
  const row = db.one(
    `SELECT 1 FROM import_entry WHERE origin_id = :originId
     UNION ALL SELECT 1 FROM journal_entry WHERE id = :originId LIMIT 1`,
    { originId },
  )
  return row !== null
}

/** The text of the next page of one day after this id, or of its first, without the bin. */
export function nextTextOf(
  db: ReadDb,
  date: CivilDate,
  after: string | null,
): { readonly id: string; readonly body: string } | null {
  const onwards = after === null ? '' : ' AND id < :after'
  return db.one<{ id: string; body: string }>(
    `SELECT id, body FROM journal_entry WHERE date = :date AND binned_at_ms IS NULL${onwards}
     ORDER BY id DESC LIMIT 1`,
    after === null ? { date } : { date, after },
  )
}

/** Notes an import. */
export function insertImport(db: WriteDb, id: string, source: ImportSource, nowMs: number): void {
  db.run('INSERT INTO import_batch (id, source, taken_at_ms) VALUES (:id, :source, :nowMs)', {
    id,
    source,
    nowMs,
  })
}

/** Notes which page came with it. */
export function linkImported(db: WriteDb, importId: string, entryId: string, originId: string | null): void {
  db.run(
    'INSERT INTO import_entry (entry_id, import_id, origin_id) VALUES (:entryId, :importId, :originId)',
    {
      entryId,
      importId,
      originId,
    },
  )
}

/** Every import with pages still here, newest first. */
export function listImports(
  db: ReadDb,
): readonly { id: string; source: ImportSource; takenAtMs: number; entryCount: number }[] {
  return db.all(
    `SELECT batch.id, batch.source, batch.taken_at_ms AS takenAtMs, count(*) AS entryCount
     FROM import_batch AS batch JOIN import_entry AS link ON link.import_id = batch.id
     GROUP BY batch.id ORDER BY batch.taken_at_ms DESC, batch.id LIMIT 200`,
  )
}

/** The pages of an import that were changed since they came. */
export function listEdited(db: ReadDb, importId: string): readonly NamedPage[] {
  return db.all<NamedPage>(
    `SELECT entry.date, entry.first_line AS firstLine FROM import_entry AS link
     JOIN journal_entry AS entry ON entry.id = link.entry_id
     WHERE link.import_id = :importId AND entry.revision > 1 ORDER BY entry.date, entry.id LIMIT 1000`,
    { importId },
  )
}

/** Removes up to `limit` pages of an import for good, edited ones only where asked for; the number removed. */
export function deleteImported(db: WriteDb, importId: string, withEdited: boolean, limit: number): number {
  return db.run(
    `DELETE FROM journal_entry WHERE id IN (
       SELECT link.entry_id FROM import_entry AS link JOIN journal_entry AS entry ON entry.id = link.entry_id
       WHERE link.import_id = :importId AND (entry.revision = 1 OR :withEdited = 1) LIMIT :limit)`,
    { importId, withEdited: withEdited ? 1 : 0, limit },
  )
}

/** Forgets an import that has no pages left. */
export function forgetEmptyImport(db: WriteDb, importId: string): void {
  db.run(
    `DELETE FROM import_batch WHERE id = :importId
       AND NOT EXISTS (SELECT 1 FROM import_entry WHERE import_id = :importId)`,
    { importId },
  )
}

/** Notes a code for a person that came with an import. */
export function noteImportedCode(db: WriteDb, importId: string, codeId: string): void {
  db.run('INSERT INTO import_code (code_id, import_id) VALUES (:codeId, :importId)', { codeId, importId })
}

/** The codes an import brought. */
export function listImportedCodes(db: ReadDb, importId: string): readonly string[] {
  return db
    .all<{ codeId: string }>('SELECT code_id AS codeId FROM import_code WHERE import_id = :importId', {
      importId,
    })
    .map(({ codeId }) => codeId)
}

/** An export that was begun, and what it is called while it is written. */
export type ExportUnderWay = { readonly id: number; readonly partial: string; readonly startedAtMs: number }

/** Notes an export before its first byte. */
export function noteExport(db: WriteDb, partial: string, nowMs: number): void {
  db.run('INSERT INTO export_under_way (partial, started_at_ms) VALUES (:partial, :nowMs)', {
    partial,
    nowMs,
  })
}

/** It is finished, or nothing of it is left. */
export function forgetExport(db: WriteDb, partial: string): void {
  db.run('DELETE FROM export_under_way WHERE partial = :partial', { partial })
}

/** Exports that were begun and not finished, the oldest first. */
export function listExports(db: ReadDb): readonly ExportUnderWay[] {
  return db.all<ExportUnderWay>(
    `SELECT id, partial, started_at_ms AS startedAtMs FROM export_under_way ORDER BY id LIMIT 100`,
  )
}
