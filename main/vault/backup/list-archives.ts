import path from 'node:path'
import { type ArchiveName, readArchiveName } from '../../../shared/domain/backup/archive-name.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { archiveAt, type BackupTarget, partialEnd } from './backup-target.ts'

/** The names of the finished backups in a folder, in no order; links and other files there are none of ours. */
export function listArchives(files: FileLayer, folder: string): readonly ArchiveName[] {
  return listed(files, folder)
    .map((file) => readArchiveName(path.basename(file)))
    .filter((name) => name !== null)
    .filter((name) => files.kindOf(archiveAt(folder, name)) === 'file')
}

/** Takes away what a kill left half-written of this vault's own backups; it never had the name of a backup. */
export function clearPartialArchives({ files, folder, vaultId }: BackupTarget): void {
  const end = partialEnd(vaultId)
  for (const file of listed(files, folder)) {
    const name = path.basename(file)
    if (name.endsWith(end) && readArchiveName(name.slice(0, -end.length)) !== null) files.removeFile(file)
  }
}

function listed(files: FileLayer, folder: string): readonly string[] {
  return files.kindOf(folder) === 'folder' ? files.list(folder) : []
}
