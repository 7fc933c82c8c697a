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

/** The versions of an entry, newest first. */
export function listVersions(db: ReadDb, entryId: string): readonly JournalVersion[] {
  return db.all<JournalVersion>(
    `SELECT id, words, saved_at_ms AS savedAtMs FROM journal_version WHERE entry_id = :entryId
     ORDER BY id DESC LIMIT 500`,
    { entryId },
  )
}

/** The text of one version, or null. */
export function readVersion(db: ReadDb, entryId: string, id: number): string | null {
  return (
    db.one<{ body: string }>('SELECT body FROM journal_version WHERE entry_id = :entryId AND id = :id', {
      entryId,
      id,
    })?.body ?? null
  )
}
