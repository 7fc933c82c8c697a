import type { SupportEntry } from '../../../../shared/contract/support.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** Everyone and everything on the list, in the order it was added. */
export function listEntries(db: ReadDb): SupportEntry[] {
  return [
    ...db.all<SupportEntry>(
      `SELECT id, kind, role, name, used_for AS usedFor, last_used_on AS lastUsedOn
       FROM support_entry WHERE removed_at_ms IS NULL ORDER BY created_at_ms, id`,
    ),
  ]
}

/** Adds an entry or changes it. */
export function writeEntry(db: WriteDb, entry: SupportEntry, nowMs: number): void {
  db.run(
    `INSERT INTO support_entry (id, kind, role, name, used_for, last_used_on, created_at_ms)
     VALUES (:id, :kind, :role, :name, :usedFor, :lastUsedOn, :nowMs)
     ON CONFLICT (id) DO UPDATE SET role = excluded.role, name = excluded.name, used_for = excluded.used_for,
       last_used_on = excluded.last_used_on`,
    { ...entry, nowMs },
  )
}

/** Notes when it was last used; false where there is no such entry. */
export function markUsed(db: WriteDb, id: string, date: CivilDate): boolean {
  return db.run('UPDATE support_entry SET last_used_on = :date WHERE id = :id', { id, date }) > 0
}

/** Takes it off the list (a moment) or puts it back (null); false where there is no such entry. */
export function setEntryRemoved(db: WriteDb, id: string, removedAtMs: number | null): boolean {
  return (
    db.run('UPDATE support_entry SET removed_at_ms = :removedAtMs WHERE id = :id', { id, removedAtMs }) > 0
  )
}
