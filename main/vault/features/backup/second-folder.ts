import path from 'node:path'
import type { SecondFolder } from '../../../../shared/contract/backup.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { BackupTarget } from '../../backup/backup-target.ts'
import { riskOfFolder } from '../../backup/risk-of-folder.ts'
import { copyArchive } from '../../backup/second-copy.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import type { ReadDb, Store, WriteDb } from '../../storage/store.ts'
import { listNoted } from './backup-repository.ts'

/** The second folder; null where none was chosen. */
export function readSecondFolder(db: ReadDb): string | null {
  return db.one<{ folder: string }>('SELECT folder FROM second_backup_folder')?.folder ?? null
}

/** Chooses the second folder, or gives it up. What was copied there stays. */
export function writeSecondFolder(db: WriteDb, folder: string | null): void {
  db.run('DELETE FROM second_backup_folder')
  if (folder !== null) db.run('INSERT INTO second_backup_folder (id, folder) VALUES (1, :folder)', { folder })
}

/** A folder the backups may be copied to: there, not the one they lie in, and not inside the vault. */
export function refuseUnusable({ files, folder: first }: BackupTarget, folder: string): void {
  const wanted = path.resolve(folder)
  const vaults = path.resolve(path.dirname(first))
  const isInside = wanted === vaults || wanted.startsWith(`${vaults}${path.sep}`)
  if (isInside) throw new ExpectedFailure({ code: 'invalid-input', field: 'folder' })
  if (!files.exists(wanted)) throw new ExpectedFailure({ code: 'not-found' })
}

/**
 * Brings the newest backup to the second folder where it is not there yet. Gives how that went; never throws, because
 * the first backup is made and proven already.
 */
export async function bringToSecond({ files, folder }: BackupTarget, store: Store): Promise<boolean> {
  const second = store.read(readSecondFolder)
  const newest = store.read(listNoted).findLast(({ name }) => files.exists(path.join(folder, name)))
  if (second === null || newest === undefined) return true
  if (!files.exists(second)) return false
  try {
    await copyArchive(files, path.join(folder, newest.name), second)
    return true
  } catch (error) {
    if (error instanceof ExpectedFailure) return false
    throw error
  }
}

/** Clears a backup that rotation no longer keeps out of the second folder too, where that is in reach. */
export function clearFromSecond(files: FileLayer, second: string | null, name: string): void {
  if (second === null || !files.exists(path.join(second, name))) return
  try {
    files.removeFile(path.join(second, name))
  } catch {
    // A folder that cannot be written keeps one backup more than it has to.
  }
}

/** What the screen says of the second folder. */
export function describeSecond(files: FileLayer, folder: string, newest: string | null): SecondFolder {
  const isThere = files.exists(folder)
  return {
    folder,
    isThere,
    risk: riskOfFolder(files, folder),
    hasNewest: newest !== null && isThere && files.exists(path.join(folder, newest)),
  }
}
