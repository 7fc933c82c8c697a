import path from 'node:path'
import type { backupCalls, ListedBackup } from '../../../../shared/contract/backup.ts'
import type { Handlers, VaultCallName } from '../../../../shared/contract/index.ts'
import { madeAtByName } from '../../../../shared/domain/backup/archive-name.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { BackupTarget } from '../../backup/backup-target.ts'
import { listArchives } from '../../backup/list-archives.ts'
import type { LongWork } from '../../backup/progress.ts'
import { readArchive } from '../../backup/read-archive.ts'
import { riskOfFolder } from '../../backup/risk-of-folder.ts'
import { identityOf, readRecoverySecret } from '../../keys/recovery-secret.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import { listNoted, type NotedBackup } from './backup-repository.ts'
import { makeBackup } from './make-backup.ts'
import {
  bringToSecond,
  describeSecond,
  readSecondFolder,
  refuseUnusable,
  writeSecondFolder,
} from './second-folder.ts'

type Names = Exclude<keyof typeof backupCalls & VaultCallName, `vault.${string}`>

/** Answers for the backups of the open vault. */
export function createBackupHandlers(
  target: () => BackupTarget,
  hasLegalHold: (db: ReadDb) => boolean,
  longWork: LongWork,
): Handlers<Names, VaultContext> {
  // One at a time: two that run together would each tidy what the other is writing.
  let last: Promise<unknown> = Promise.resolve()
  const afterTheLast = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next
    return next
  }
  return {
    'backup.list': (_, { store }) => {
      const where = target()
      const backups = listed(where, store.read(listNoted))
      const second = store.read(readSecondFolder)
      const vaults = path.dirname(where.folder)
      return {
        folder: where.folder,
        risk: riskOfFolder(where.files, vaults),
        backups,
        second: second === null ? null : describeSecond(where.files, second, backups[0]?.name ?? null),
      }
    },
    'backup.makeNow': (_, context) =>
      afterTheLast(() =>
        longWork.run(async (progress) => ({
          name: await makeBackup(target(), context, hasLegalHold, progress),
        })),
      ),
    'backup.makeDue': (_, context) =>
      afterTheLast(async () => {
        const { store, personDay } = context
        const { today, setUp } = store.read(personDay)
        const where = target()
        // The newest, not any of today: a clock that was set back comes to days that have one already.
        const newest = store.read(listNoted).at(-1)
        const isMade = newest?.madeOn === today && where.files.exists(path.join(where.folder, newest.name))
        // Before set-up there is nothing to keep, and a full disk would greet a newcomer.
        const isDue = setUp !== null && !isMade
        const name = isDue ? await makeBackup(where, context, hasLegalHold) : null
        // A disk that was not connected yesterday may be today.
        await bringToSecond(where, store)
        return { name }
      }),
    'backup.keepSecondFolder': ({ folder }, { store }) =>
      afterTheLast(async () => {
        const where = target()
        refuseUnusable(where, folder)
        const before = store.read(readSecondFolder)
        store.write((db) => writeSecondFolder(db, folder))
        if (await bringToSecond(where, store)) return {}
        store.write((db) => writeSecondFolder(db, before))
        throw new ExpectedFailure({ code: 'storage-failed' })
      }),
    'backup.forgetSecondFolder': (_, { store }) => {
      store.write((db) => writeSecondFolder(db, null))
      return {}
    },
    'backup.test': async ({ name, secret }) => {
      const { files, folder } = target()
      const recovery = readRecoverySecret(secret)
      const identity = await identityOf(recovery)
      recovery.secret.fill(0)
      const file = path.join(folder, name)
      if (!files.exists(file)) throw new ExpectedFailure({ code: 'not-found' })
      const { manifest } = await longWork.run(({ tell }) => readArchive(files, file, identity, tell))
      return { entryCount: manifest.entryCount, newestEntryDate: manifest.newestEntryDate }
    },
  }
}

function listed({ files, folder }: BackupTarget, noted: readonly NotedBackup[]): ListedBackup[] {
  const byName = new Map(noted.map((backup) => [backup.name, backup]))
  const backups: ListedBackup[] = []
  for (const file of listArchives(files, folder)) {
    const name = path.basename(file)
    const note = byName.get(name)
    const sizeBytes = files.size(file)
    backups.push({
      name,
      madeAtMs: note?.madeAtMs ?? madeAtByName(name) ?? 0,
      sizeBytes,
      entryCount: note?.entryCount ?? null,
      isProven: note?.sizeBytes === sizeBytes,
    })
  }
  return backups.toSorted((one, other) => other.madeAtMs - one.madeAtMs)
}
