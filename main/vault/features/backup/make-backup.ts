import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { type ArchiveName, archiveName } from '../../../../shared/domain/backup/archive-name.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import { APP_VERSION } from '../../backup/app-version.ts'
import type { MadeArchive } from '../../backup/archive-before-migration.ts'
import type { AsNoted } from '../../backup/as-noted.ts'
import { readMacKey } from '../../backup/backup-mac.ts'
import { archiveAt, type BackupTarget } from '../../backup/backup-target.ts'
import { clearPartialArchives } from '../../backup/list-archives.ts'
import type { Progress } from '../../backup/progress.ts'
import { archivesToClear } from '../../backup/rotation.ts'
import { copyArchive } from '../../backup/second-copy.ts'
import { writeArchive } from '../../backup/write-archive.ts'
import type { ReadDb, Store, WriteDb } from '../../storage/store.ts'
import { hasRelative } from '../../vaults-beside.ts'
import type { VaultContext } from '../vault-context.ts'
import { deleteNoted, insertNoted, listNoted } from './backup-repository.ts'
import { bringToSecond, clearFromSecond, usableSecond } from './second-folder.ts'

/** What making a backup asks of its surroundings. */
export type BackupMaking = {
  readonly asNoted: AsNoted
  readonly hasLegalHold: (db: ReadDb) => boolean
  /** Where the vault's own files are gone: the folder a person chose just now. */
  readonly into: string | null
}

/** A backup that was made and proven. One that could not be noted is a file like any other: it is listed with them. */
export type MadeBackup = { readonly name: string; readonly isNoted: boolean }

/** Makes one backup, notes it, and clears away what rotation no longer keeps. */
export async function makeBackup(
  target: BackupTarget,
  { store, moment, personDay }: VaultContext,
  making: BackupMaking,
  progress?: Progress,
): Promise<MadeBackup> {
  const { files, recipient, vaultId } = target
  // It could not be noted, and nothing that is not noted is ever cleared away.
  if (store.isForReading) throw new ExpectedFailure({ code: 'opened-for-reading' })
  const name = archiveName(moment.nowMs, randomBytes(4).toString('hex'))
  const macKey = store.read((db) => readMacKey(db, recipient))
  const write = (folder: string) =>
    writeArchive(
      { folder, name },
      { files, store, recipient, vaultId, macKey, appVersion: APP_VERSION, madeAtMs: moment.nowMs },
      progress,
    )
  if (store.lost() !== null) {
    if (making.into === null) await writeToAnyPlace(target, store, name, write)
    else await write(making.into)
    return { name, isNoted: false }
  }
  clearPartialArchives(target)
  const written = await write(target.folder)
  try {
    store.write((db) =>
      noteBackup(db, { name, ...written }, { today: personDay(db).today, nowMs: moment.nowMs }),
    )
  } catch (error) {
    // The vault's files went meanwhile. It is whole all the same, and may be all there is.
    if (isNotInPlace(error)) return { name, isNoted: false }
    throw error
  }
  await bringToSecond(target, store, making.asNoted)
  await rotate(target, store, making)
  return { name, isNoted: true }
}

function isNotInPlace(error: unknown): boolean {
  return error instanceof ExpectedFailure && error.failure.code === 'vault-not-in-place'
}

/**
 * The vault's own files are gone, moved or replaced, and every row is still readable: this backup may be all that is
 * left. It goes to the second folder and beside where the vault was, and one of the two is enough. Nothing is noted,
 * which would be a write, and nothing is cleared away.
 */
async function writeToAnyPlace(
  target: BackupTarget,
  store: Store,
  name: ArchiveName,
  write: (folder: string) => Promise<unknown>,
): Promise<void> {
  const { files, folder } = target
  const second = usableSecond(target, store)
  let first: unknown = null
  try {
    // Never made anew with all above it: what stands there may be the empty mount point of a disk that is gone.
    if (files.kindOf(path.dirname(folder)) !== 'folder') throw new ExpectedFailure({ code: 'storage-failed' })
    await write(folder)
  } catch (error) {
    if (second === null || !(error instanceof ExpectedFailure)) throw error
    first = error
  }
  if (second === null) return
  if (first !== null) {
    await write(second)
    return
  }
  await copyArchive(files, archiveAt(folder, name), second).catch(() => undefined)
}

/** Notes a backup that was made and proven, for the list and for rotation. */
export function noteBackup(
  db: WriteDb,
  { name, manifest, rowCount, sizeBytes, sha256 }: MadeArchive,
  { today, nowMs }: { readonly today: CivilDate; readonly nowMs: number },
): void {
  insertNoted(db, {
    name,
    madeOn: today,
    madeAtMs: nowMs,
    sizeBytes,
    entryCount: manifest.entryCount,
    rowCount,
    newestEntryDate: manifest.newestEntryDate,
    sha256,
    recipient: manifest.recipient,
  })
}

/**
 * Only backups this vault noted and whose files are there count, and only those are ever cleared away; a file that is
 * no longer what was noted is somebody else's, and stays.
 */
async function rotate(
  target: BackupTarget,
  store: Store,
  { asNoted, hasLegalHold }: Omit<BackupMaking, 'into'>,
): Promise<void> {
  const { files, folder, vault, vaultId, createdAtMs } = target
  const there = store.read(listNoted).filter(({ name }) => files.kindOf(archiveAt(folder, name)) === 'file')
  const isUnderLegalHold = store.read(hasLegalHold)
  // A vault beside this one may have noted the older ones too, and whether a hold is on there nobody can see.
  const isShared = hasRelative(files, vault, vaultId)
  const toClear = new Set(archivesToClear(there, { isUnderLegalHold }))
  for (const backup of there) {
    if (!toClear.has(backup.id) || (isShared && backup.madeAtMs <= createdAtMs)) continue
    const file = archiveAt(folder, backup.name)
    if (await asNoted(file, backup)) files.removeFile(file)
    await clearFromSecond(target, store, backup, asNoted)
    store.write((db) => deleteNoted(db, backup.id))
  }
}
