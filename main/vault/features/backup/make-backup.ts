import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { archiveName, madeAtByName } from '../../../../shared/domain/backup/archive-name.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import { APP_VERSION } from '../../backup/app-version.ts'
import type { MadeArchive } from '../../backup/archive-before-migration.ts'
import type { BackupTarget } from '../../backup/backup-target.ts'
import type { Progress } from '../../backup/progress.ts'
import { archivesToClear } from '../../backup/rotation.ts'
import { writeArchive } from '../../backup/write-archive.ts'
import type { ReadDb, Store, WriteDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import { deleteNoted, insertNoted, listNoted } from './backup-repository.ts'
import { bringToSecond, clearFromSecond, readSecondFolder } from './second-folder.ts'

const PARTIAL = '.partial'

/** Makes one backup, notes it, and clears away what rotation no longer keeps. Gives its name. */
export async function makeBackup(
  target: BackupTarget,
  { store, moment, personDay }: VaultContext,
  hasLegalHold: (db: ReadDb) => boolean,
  progress?: Progress,
): Promise<string> {
  const { files, folder, recipient, vaultId } = target
  clearPartials(target)
  const name = archiveName(moment.nowMs, randomBytes(4).toString('hex'))
  const written = await writeArchive(
    path.join(folder, name),
    {
      files,
      store,
      recipient,
      vaultId,
      appVersion: APP_VERSION,
      madeAtMs: moment.nowMs,
    },
    progress,
  )
  store.write((db) =>
    noteBackup(db, { name, ...written }, { today: personDay(db).today, nowMs: moment.nowMs }),
  )
  await bringToSecond(target, store)
  rotate(target, store, hasLegalHold)
  return name
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
  })
}

/** What a kill left half-written; it never had the name of a backup. */
function clearPartials({ files, folder }: BackupTarget): void {
  if (!files.exists(folder)) return
  for (const file of files.list(folder)) {
    const name = path.basename(file)
    const isOurs = name.endsWith(PARTIAL) && madeAtByName(name.slice(0, -PARTIAL.length)) !== null
    if (isOurs) files.removeFile(file)
  }
}

/** Only backups this vault noted and whose files are there count, and only those are ever cleared away. */
function rotate({ files, folder }: BackupTarget, store: Store, hasLegalHold: (db: ReadDb) => boolean): void {
  const fileOf = (name: string) => path.join(folder, name)
  const there = store.read(listNoted).filter(({ name }) => files.exists(fileOf(name)))
  const isUnderLegalHold = store.read(hasLegalHold)
  const second = store.read(readSecondFolder)
  const toClear = new Set(archivesToClear(there, { isUnderLegalHold }))
  for (const { id, name } of there) {
    if (!toClear.has(id)) continue
    files.removeFile(fileOf(name))
    clearFromSecond(files, second, name)
    store.write((db) => deleteNoted(db, id))
  }
}
