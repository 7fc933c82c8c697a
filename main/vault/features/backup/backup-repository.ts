import { z } from 'zod'
import { civilDateSchema, instantSchema } from '../../../../shared/contract/values.ts'
import { type ArchiveName, readArchiveName } from '../../../../shared/domain/backup/archive-name.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

const countSchema = z.number().int().min(0)

const notedSchema = z.object({
  id: countSchema,
  name: z
    .unknown()
    .transform(readArchiveName)
    .pipe(z.custom<ArchiveName>((name) => name !== null)),
  madeOn: civilDateSchema,
  madeAtMs: instantSchema,
  sizeBytes: countSchema,
  entryCount: countSchema,
  rowCount: countSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whose sheet opens it; null where that was not noted yet. */
  recipient: z.string().nullable(),
})

/** What the vault noted of a backup when it was made and proven. */
export type NotedBackup = Readonly<z.output<typeof notedSchema>>

/**
 * Every backup noted, in the order they were made.
 *
 * Security: the rows may be somebody else's work. One that is not of our making is passed over: a name that was none of
 * a backup led out of the folder, and rotation took away what it found there.
 */
export function listNoted(db: ReadDb): readonly NotedBackup[] {
  const rows = db.all(
    `SELECT id, name, made_on AS madeOn, made_at_ms AS madeAtMs, size_bytes AS sizeBytes,
       entry_count AS entryCount, row_count AS rowCount, sha256, recipient
     FROM backup_archive ORDER BY id`,
  )
  return rows.flatMap((row) => {
    const noted = notedSchema.safeParse(row)
    return noted.success ? [noted.data] : []
  })
}

/** Notes a backup that was just proven. */
export function insertNoted(
  db: WriteDb,
  noted: Omit<NotedBackup, 'id'> & { readonly newestEntryDate: CivilDate | null },
): void {
  db.run(
    `INSERT INTO backup_archive
       (name, made_on, made_at_ms, size_bytes, entry_count, row_count, newest_entry_date, sha256, recipient, pages_up_to)
     VALUES (:name, :madeOn, :madeAtMs, :sizeBytes, :entryCount, :rowCount, :newestEntryDate, :sha256, :recipient,
       (SELECT coalesce(max(text_row), 0) FROM journal_entry))`,
    noted,
  )
}

/**
 * The ids of the backups that a page can be in, by the order in which rows were made and never by a date: a clock may
 * have been years ahead when the page was written, and an imported page is older than the vault. A page written while a
 * backup was being made counts as held.
 */
export function listHolding(db: ReadDb, pageRow: number): ReadonlySet<number> {
  const rows = db.all<{ id: number }>('SELECT id FROM backup_archive WHERE pages_up_to >= :pageRow', {
    pageRow,
  })
  return new Set(rows.map(({ id }) => id))
}

/** Forgets a backup whose file is gone, or is no longer the one that was noted. */
export function deleteNoted(db: WriteDb, id: number): void {
  db.run('DELETE FROM backup_archive WHERE id = :id', { id })
}
