import path from 'node:path'
import type { Input, Output } from '../../shared/contract/index.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import { archiveAt } from './backup/backup-target.ts'
import { clearPartialArchives } from './backup/list-archives.ts'
import { listNoted, type NotedBackup } from './features/backup/backup-repository.ts'
import { readSecondFolder } from './features/backup/second-folder.ts'
import type { BackupSurroundings } from './features/backup/surroundings.ts'
import { readLegalHold } from './features/safekeeping/safekeeping-repository.ts'
import { listPrints } from './features/summary/summary-repository.ts'
import type { Session } from './session.ts'
import { contentOf, copiesBeforeMigration } from './storage/leftovers.ts'
import { hasRelative, isSetAside } from './vaults-beside.ts'

/** What of the open vault lies elsewhere and would stay after it was erased. */
export function readRemains(session: Session): Output<'vault.readRemains'> {
  const { folder } = session.backupTarget()
  const { strange } = contentOf(session.files, session.vault)
  return session.store().read((db) => ({
    backups: ownBackups(session).length,
    backupFolder: folder,
    secondFolder: readSecondFolder(db),
    setAside: [...session.setAside()],
    prints: listPrints(db).length,
    strangeFiles: strange.map((file) => path.relative(session.vault.folder, file)).slice(0, 20),
    heldCopies: readLegalHold(db) === null ? 0 : copiesBeforeMigration(session.files, session.vault).length,
    hasLegalHold: readLegalHold(db) !== null,
  }))
}

/**
 * Erases the open vault and, where that is asked, the backups that are its own and of nobody else: noted by it, and still
 * the very files that were noted.
 *
 * Security: erasing one vault took every backup in the folder, those of another vault too, which had a legal hold on.
 */
export async function eraseForGood(
  session: Session,
  { passphrase, withBackups }: Input<'vault.eraseForGood'>,
  { longWork, turns, asNoted }: BackupSurroundings,
): Promise<void> {
  if (session.store().read(readLegalHold) !== null) throw new ExpectedFailure({ code: 'legal-hold' })
  const target = session.backupTarget()
  const { files } = session
  // An export that is under way takes its readable pages away; the note of them goes with this vault.
  await longWork.giveUp()
  await turns.insteadOfTheLast(async () => {
    const own: string[] = []
    for (const backup of withBackups ? ownBackups(session) : []) {
      const file = archiveAt(target.folder, backup.name)
      if (await asNoted(file, backup)) own.push(file)
    }
    await session.erase(passphrase)
    for (const file of own) files.removeFile(file)
    clearPartialArchives(target)
  })
}

/** The backups that may go with this vault, as far as can be told without reading them. */
function ownBackups(session: Session): readonly NotedBackup[] {
  const { files, folder, vaultId, createdAtMs } = session.backupTarget()
  if (isSetAside(session.vault)) return []
  const mayBeShared = hasRelative(files, session.vault, vaultId)
  return session
    .store()
    .read(listNoted)
    .filter(({ madeAtMs }) => !mayBeShared || madeAtMs > createdAtMs)
    .filter(({ name }) => files.kindOf(archiveAt(folder, name)) === 'file')
}
