import path from 'node:path'
import type { backupCalls, Restored } from '../../../../shared/contract/backup.ts'
import type { Handlers, VaultCallName } from '../../../../shared/contract/index.ts'
import { readArchiveName } from '../../../../shared/domain/backup/archive-name.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { AsNoted } from '../../backup/as-noted.ts'
import { archiveAt, type BackupTarget } from '../../backup/backup-target.ts'
import type { LongWork } from '../../backup/progress.ts'
import { readArchive } from '../../backup/read-archive.ts'
import { riskOfFolder, whereItLies } from '../../backup/risk-of-folder.ts'
import type { Turns } from '../../backup/turns.ts'
import { readRecoverySecret } from '../../keys/recovery-secret.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import { listNoted, type NotedBackup } from './backup-repository.ts'
import { findHolding } from './holding-backups.ts'
import { listOthers, listOwn } from './list-backups.ts'
import { makeBackup } from './make-backup.ts'
import {
  bringToSecond,
  describeSecond,
  readSecondFolder,
  refuseUnusable,
  writeSecondFolder,
} from './second-folder.ts'

type Names = Exclude<keyof typeof backupCalls & VaultCallName, `vault.${string}`>

/** What the backups share with whatever else takes long or touches their files. */
export type BackupSurroundings = {
  readonly longWork: LongWork
  readonly turns: Turns
  readonly asNoted: AsNoted
  /** What came of the restore the open vault came from, for whoever looks first. */
  readonly restored: { latest: Restored | null }
}

/** What other parts lend this feature. */
type BackupLoans = {
  readonly hasLegalHold: (db: ReadDb) => boolean
  /** A person chose this second folder on this computer, or gave it up. */
  readonly confirmSecond: (folder: string | null) => void
  /** The row number of a page; null where there is none. */
  readonly rowOfPage: (db: ReadDb, entryId: string) => number | null
}

/** Answers for the backups of the open vault. */
export function createBackupHandlers(
  target: () => BackupTarget,
  { hasLegalHold, confirmSecond, rowOfPage }: BackupLoans,
  { longWork, turns, asNoted, restored }: BackupSurroundings,
): Handlers<Names, VaultContext> {
  const making = { asNoted, hasLegalHold }
  return {
    'backup.list': async (_, { store }) => {
      const where = target()
      const noted = store.read(listNoted)
      const backups = await listOwn(where, noted, asNoted)
      const newest = noted.findLast(({ name }) => name === backups[0]?.name) ?? null
      const second = store.read(readSecondFolder)
      const vaults = path.dirname(where.folder)
      return {
        folder: where.folder,
        risk: riskOfFolder(where.files, vaults),
        backups,
        others: [...listOthers(where, noted)],
        second: second === null ? null : describeSecond(where, second, newest),
      }
    },
    'backup.findHolding': ({ entryId }, { store }) =>
      store.read((db) => {
        const pageRow = rowOfPage(db, entryId)
        if (pageRow === null) throw new ExpectedFailure({ code: 'not-found' })
        return findHolding(target(), db, pageRow)
      }),
    'backup.readRestored': () => ({ restored: restored.latest }),
    'backup.makeNow': (_, context) =>
      turns.afterTheLast(() =>
        longWork.run(async (progress) => ({
          name: await makeBackup(target(), context, making, progress),
        })),
      ),
    'backup.makeDue': (_, context) =>
      turns.afterTheLast(async (progress) => {
        const { store, personDay } = context
        const { today, setUp } = store.read(personDay)
        const where = target()
        const isMade = await hasBackupOf(today, where, store.read(listNoted).at(-1), asNoted)
        // Before set-up there is nothing to keep, and a full disk would greet a newcomer.
        const isDue = setUp !== null && !isMade
        const name = isDue ? await makeBackup(where, context, making, progress) : null
        // A disk that was not connected yesterday may be today.
        await bringToSecond(where, store, asNoted)
        return { name }
      }),
    'backup.keepSecondFolder': ({ folder }, { store }) =>
      turns.afterTheLast(async () => {
        const where = target()
        // Kept by where it really lies: many synchronised folders are reached through a link, which could lead elsewhere tomorrow.
        const chosen = path.isAbsolute(folder) ? path.resolve(whereItLies(folder)) : folder
        refuseUnusable(where, chosen)
        const before = store.read(readSecondFolder)
        store.write((db) => writeSecondFolder(db, chosen))
        if (await bringToSecond({ ...where, confirmedSecond: chosen }, store, asNoted)) {
          confirmSecond(chosen)
          return { folder: chosen }
        }
        store.write((db) => writeSecondFolder(db, before))
        throw new ExpectedFailure({ code: 'storage-failed' })
      }),
    'backup.forgetSecondFolder': (_, { store }) => {
      store.write((db) => writeSecondFolder(db, null))
      confirmSecond(null)
      return {}
    },
    'backup.test': async ({ name, secret }) => {
      const { files, folder } = target()
      const recovery = readRecoverySecret(secret)
      const archive = readArchiveName(name)
      if (archive === null || files.kindOf(archiveAt(folder, archive)) !== 'file')
        throw new ExpectedFailure({ code: 'not-found' })
      const { manifest, provesWriter } = await longWork
        .run(({ tell }) => readArchive(files, archiveAt(folder, archive), recovery, tell))
        .finally(() => recovery.secret.fill(0))
      return {
        entryCount: manifest.entryCount,
        newestEntryDate: manifest.newestEntryDate,
        provesWriter,
      }
    },
  }
}

/** The newest, not any of the day: a clock that was set back comes to days that have one already. */
async function hasBackupOf(
  today: CivilDate,
  { folder, recipient }: BackupTarget,
  newest: NotedBackup | undefined,
  asNoted: AsNoted,
): Promise<boolean> {
  // One of an earlier sheet would be worth nothing to whoever destroyed that.
  if (newest?.madeOn !== today || newest.recipient !== recipient) return false
  return asNoted(archiveAt(folder, newest.name), newest)
}
