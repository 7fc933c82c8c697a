import type { JournalVersion } from '../../../../shared/contract/journal.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** Keeps the text an entry has now, before it is written over. */
export function keepVersion(db: WriteDb, entryId: string): void {
  db.run(
    `INSERT INTO journal_version (entry_id, body, fields, words, saved_at_ms)
     SELECT id, body, fields, words, saved_at_ms FROM journal_entry WHERE id = :entryId`,
    { entryId },
  )
}

/** The versions of an entry, newest first: those before another one, or from the newest. */
export function listVersions(
  db: ReadDb,
  wanted: { readonly entryId: string; readonly before: number | null; readonly limit: number },
): readonly JournalVersion[] {
  return db.all<JournalVersion>(
    `SELECT id, words, saved_at_ms AS savedAtMs FROM journal_version
     WHERE entry_id = :entryId AND id < coalesce(:before, 9223372036854775807)
     ORDER BY id DESC LIMIT :limit`,
    wanted,
  )
}

/** The text of one version and what stood in its form, as it is kept; or null. */
export function readVersion(
  db: ReadDb,
  entryId: string,
  id: number,
): { readonly body: string; readonly fields: string } | null {
  return db.one('SELECT body, fields FROM journal_version WHERE entry_id = :entryId AND id = :id', {
    entryId,
    id,
  })
}
