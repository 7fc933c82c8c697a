import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** What the vault noted of a backup when it was made and proven. */
export type NotedBackup = {
  readonly id: number
  readonly name: string
  readonly madeOn: CivilDate
  readonly madeAtMs: number
  readonly sizeBytes: number
  readonly entryCount: number
  readonly rowCount: number
}

/** Every backup noted, in the order they were made. */
export function listNoted(db: ReadDb): readonly NotedBackup[] {
  return db.all<NotedBackup>(
    `SELECT id, name, made_on AS madeOn, made_at_ms AS madeAtMs, size_bytes AS sizeBytes,
       entry_count AS entryCount, row_count AS rowCount
     FROM backup_archive ORDER BY id`,
  )
}

/** Notes a backup that was just proven. */
export function insertNoted(
  db: WriteDb,
  noted: Omit<NotedBackup, 'id'> & { readonly newestEntryDate: CivilDate | null; readonly sha256: string },
): void {
  db.run(
    `INSERT INTO backup_archive
       (name, made_on, made_at_ms, size_bytes, entry_count, row_count, newest_entry_date, sha256)
     VALUES (:name, :madeOn, :madeAtMs, :sizeBytes, :entryCount, :rowCount, :newestEntryDate, :sha256)`,
    noted,
  )
}

/** Forgets a backup whose file is gone. */
export function deleteNoted(db: WriteDb, id: number): void {
  db.run('DELETE FROM backup_archive WHERE id = :id', { id })
}
