import path from 'node:path'
import type { SecondFolder } from '../../../../shared/contract/backup.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { AsNoted } from '../../backup/as-noted.ts'
import { archiveAt, type BackupTarget } from '../../backup/backup-target.ts'
import { listArchives } from '../../backup/list-archives.ts'
import { riskOfFolder } from '../../backup/risk-of-folder.ts'
import { copyArchive } from '../../backup/second-copy.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import type { ReadDb, Store, WriteDb } from '../../storage/store.ts'
import { isInsideVault } from '../../storage/vault-folder.ts'
import { listNoted, type NotedBackup } from './backup-repository.ts'

/**
 * The second folder; null where none was chosen.
 *
 * Security: the row may be somebody else's work, and what comes out of it becomes a path. Only a whole path without a
 * way back in it counts.
 */
export function readSecondFolder(db: ReadDb): string | null {
  const kept = db.one<{ folder: string }>('SELECT folder FROM second_backup_folder')?.folder ?? null
  return kept !== null && isWholePath(kept) ? kept : null
}

/** Chooses the second folder, or gives it up. What was copied there stays. */
export function writeSecondFolder(db: WriteDb, folder: string | null): void {
  db.run('DELETE FROM second_backup_folder')
  if (folder !== null) db.run('INSERT INTO second_backup_folder (id, folder) VALUES (1, :folder)', { folder })
}

/** A folder the backups may be copied to: there, not the one they lie in, and not inside any vault. */
export function refuseUnusable(target: BackupTarget, folder: string): void {
  if (!isWholePath(folder) || isOwnOrVaults(target, folder))
    throw new ExpectedFailure({ code: 'invalid-input', field: 'folder' })
  const kind = target.files.kindOf(folder)
  if (kind === null) throw new ExpectedFailure({ code: 'not-found' })
  // A link could lead elsewhere tomorrow.
  if (kind !== 'folder') throw new ExpectedFailure({ code: 'storage-failed' })
}

function isWholePath(folder: string): boolean {
  return path.isAbsolute(folder) && path.resolve(folder) === folder && !/\p{Cc}/u.test(folder)
}

function isOwnOrVaults({ files, folder: first }: BackupTarget, folder: string): boolean {
  const vaults = path.resolve(path.dirname(first))
  const isOwn = folder === vaults || folder.startsWith(`${vaults}${path.sep}`)
  return isOwn || isInsideVault(files, folder)
}

/** The second folder where it was chosen on this computer, may be used, and is in reach now. */
export function usableSecond(target: BackupTarget, store: Store): string | null {
  const second = store.read(readSecondFolder)
  if (second === null || second !== target.confirmedSecond || !isInReach(target.files, second)) return null
  return isOwnOrVaults(target, second) ? null : second
}

/**
 * A folder, no link, with a backup in it: one is put there when it is chosen. An empty one of the same name is what is
 * left of a disk that was pulled out, and a copy in it would lie on the same disk as the first. One that cannot even be
 * asked for is out of reach.
 */
function isInReach(files: FileLayer, folder: string): boolean {
  try {
    return files.kindOf(folder) === 'folder' && listArchives(files, folder).length > 0
  } catch {
    return false
  }
}

/** The newest backup noted whose file lies in the first folder. */
function newestThere({ files, folder }: BackupTarget, store: Store): NotedBackup | null {
  return (
    store.read(listNoted).findLast(({ name }) => files.kindOf(archiveAt(folder, name)) === 'file') ?? null
  )
}

/**
 * Brings the newest backup to the second folder where it is not there yet. Never throws, because the first backup is
 * made and proven already.
 */
export async function bringToSecond(target: BackupTarget, store: Store, asNoted: AsNoted): Promise<void> {
  const second = usableSecond(target, store)
  if (second !== null) await bringTo(second, target, store, asNoted)
}

/** Brings the newest backup into a folder. Gives whether it is there now; false where there is no backup yet. */
export async function bringTo(
  second: string,
  target: BackupTarget,
  store: Store,
  asNoted: AsNoted,
): Promise<boolean> {
  const { files, folder } = target
  const newest = newestThere(target, store)
  if (newest === null) return false
  const file = archiveAt(folder, newest.name)
  if (!(await asNoted(file, newest))) return false
  try {
    await copyArchive(files, file, second)
    return true
  } catch (error) {
    if (error instanceof ExpectedFailure) return false
    throw error
  }
}

/** Clears a backup that rotation no longer keeps out of the second folder too, where that is in reach. */
export async function clearFromSecond(
  target: BackupTarget,
  store: Store,
  backup: NotedBackup,
  asNoted: AsNoted,
): Promise<void> {
  const second = usableSecond(target, store)
  if (second === null) return
  const copy = archiveAt(second, backup.name)
  try {
    if (await asNoted(copy, backup)) target.files.removeFile(copy)
  } catch {
    // A folder that cannot be written keeps one backup more than it has to.
  }
}

/** What the screen says of the second folder. */
export function describeSecond(
  { files, confirmedSecond }: BackupTarget,
  folder: string,
  newest: NotedBackup | null,
): SecondFolder {
  // Not even asked for: a network path in somebody else's row would send the person's sign-in to whoever named it.
  if (folder !== confirmedSecond)
    return { folder, isConfirmed: false, isThere: false, risk: null, hasNewest: false }
  const isThere = isInReach(files, folder)
  const copy = newest !== null && isThere ? archiveAt(folder, newest.name) : null
  return {
    folder,
    isConfirmed: true,
    isThere,
    risk: riskOfFolder(files, folder),
    hasNewest: copy !== null && files.kindOf(copy) === 'file' && files.size(copy) === newest?.sizeBytes,
  }
}
