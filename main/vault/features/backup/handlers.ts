import path from 'node:path'
import type { backupCalls } from '../../../../shared/contract/backup.ts'
import type { Handlers, VaultCallName } from '../../../../shared/contract/index.ts'
import { readArchiveName } from '../../../../shared/domain/backup/archive-name.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import { archiveAt, type BackupTarget } from '../../backup/backup-target.ts'
import type { Progress } from '../../backup/progress.ts'
import { readArchive } from '../../backup/read-archive.ts'
import { riskOfFolder, whereItLies } from '../../backup/risk-of-folder.ts'
import { readRecoverySecret } from '../../keys/recovery-secret.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import { backupStanding, isBackupDue } from './backup-due.ts'
import { listNoted } from './backup-repository.ts'
import { findHolding } from './holding-backups.ts'
import { listOthers, listOwn } from './list-backups.ts'
import { makeBackup } from './make-backup.ts'
import {
  bringTo,
  bringToSecond,
  describeSecond,
  readSecondFolder,
  refuseUnusable,
  writeSecondFolder,
} from './second-folder.ts'
import { type BackupSurroundings, commitsOf, triesFor } from './surroundings.ts'

type Names = Exclude<keyof typeof backupCalls & VaultCallName, `vault.${string}`>

/** A person ended it, or something else went first: nothing is wrong with the backups. */
const CHOICES: ReadonlySet<string> = new Set(['cancelled', 'not-now', 'vault-locked'])

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
  surroundings: BackupSurroundings,
): Handlers<Names, VaultContext> {
  const { longWork, turns, asNoted, restored, tries } = surroundings
  /** Makes one, and remembers how that went for whoever asks: the one of the day is made with nobody looking. */
  const make = async (context: VaultContext, progress?: Progress, into?: string): Promise<string> => {
    const { store } = context
    const known = triesFor(tries, store)
    const commits = commitsOf(store)
    known.commitsAtTry = commits
    try {
      const made = await makeBackup(
        target(),
        context,
        { asNoted, hasLegalHold, into: into ?? null },
        progress,
      )
      known.failure = null
      known.commitsAtBackup = commits
      known.rescuedCommits = made.isNoted ? null : commits
      return made.name
    } catch (error) {
      const isChoice = error instanceof ExpectedFailure && CHOICES.has(error.failure.code)
      if (error instanceof ExpectedFailure && !isChoice) known.failure = error.failure
      throw error
    }
  }
  return {
    'backup.list': async (_, { store }) => {
      const where = target()
      const noted = store.read(listNoted)
      const backups = await listOwn(where, noted, asNoted)
      // By their order, not by their dates: a clock that was set back made the newest look like an old one.
      const newest = noted.findLast(({ name }) => backups.some((backup) => backup.name === name)) ?? null
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
    // After whatever is under way: the backup of the day begins before anybody looks.
    'backup.readStanding': (_, context) =>
      turns.afterTheLast(async () => ({
        ...(await backupStanding(target(), context, surroundings)),
        lost: context.store.lost()?.what ?? null,
        failure: tries.failure,
      })),
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
          name: await make(context, progress),
        })),
      ),
    'backup.makeDue': (_, context) =>
      turns.afterTheLast(async (progress) => {
        const { store } = context
        const where = target()
        const name = (await isBackupDue(where, context, surroundings)) ? await make(context, progress) : null
        // A disk that was not connected yesterday may be today.
        await bringToSecond(where, store, asNoted)
        return { name }
      }),
    'backup.keepSecondFolder': ({ folder }, context) =>
      turns.afterTheLast(async () => {
        const { store } = context
        const where = target()
        // Kept by where it really lies: many synchronised folders are reached through a link, which could lead elsewhere tomorrow.
        const chosen = path.isAbsolute(folder) ? path.resolve(whereItLies(folder)) : folder
        refuseUnusable(where, chosen)
        if (store.lost() !== null) {
          // Where the vault's own place is gone, this is another place for all that is left; it cannot be remembered.
          await make(context, undefined, chosen)
          return { folder: chosen }
        }
        // It is known by the backups in it from here on, so it begins with one.
        if (store.read(listNoted).length === 0) await make(context)
        if (!(await bringTo(chosen, where, store, asNoted)))
          throw new ExpectedFailure({ code: 'storage-failed' })
        store.write((db) => writeSecondFolder(db, chosen))
        confirmSecond(chosen)
        return { folder: chosen }
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
