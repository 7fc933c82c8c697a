import type { ListedBackup, OtherBackup } from '../../../../shared/contract/backup.ts'
import { madeAtByName } from '../../../../shared/domain/backup/archive-name.ts'
import type { AsNoted } from '../../backup/as-noted.ts'
import { archiveAt, type BackupTarget } from '../../backup/backup-target.ts'
import { listArchives } from '../../backup/list-archives.ts'
import type { NotedBackup } from './backup-repository.ts'

/** The backups this vault noted and whose files are there, newest first. */
export async function listOwn(
  { files, folder, recipient }: BackupTarget,
  noted: readonly NotedBackup[],
  asNoted: AsNoted,
): Promise<ListedBackup[]> {
  const backups: ListedBackup[] = []
  for (const backup of noted) {
    const file = archiveAt(folder, backup.name)
    if (files.kindOf(file) !== 'file') continue
    backups.push({
      name: backup.name,
      madeAtMs: backup.madeAtMs,
      sizeBytes: files.size(file),
      entryCount: backup.entryCount,
      isProven: await asNoted(file, backup),
      sheet: backup.recipient === null ? 'unknown' : backup.recipient === recipient ? 'this' : 'earlier',
    })
  }
  return backups.toSorted((one, other) => other.madeAtMs - one.madeAtMs)
}

/**
 * What looks like a backup in the folder and is none this vault noted, newest first: another vault's, or made after the
 * backup this one was restored from. It can be gone back to, and is never cleared away.
 */
export function listOthers(
  { files, folder }: BackupTarget,
  noted: readonly NotedBackup[],
): readonly OtherBackup[] {
  const own = new Set<string>(noted.map(({ name }) => name))
  return listArchives(files, folder)
    .filter((name) => !own.has(name))
    .map((name) => ({
      name,
      madeAtMs: madeAtByName(name),
      sizeBytes: files.size(archiveAt(folder, name)),
    }))
    .toSorted((one, other) => other.madeAtMs - one.madeAtMs)
}
