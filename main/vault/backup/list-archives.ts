import path from 'node:path'
import { madeAtByName } from '../../../shared/domain/backup/archive-name.ts'
import type { FileLayer } from '../storage/file-layer.ts'

/** The full paths of the finished backups in a folder, in no order; other files there are none of ours. */
export function listArchives(files: FileLayer, folder: string): readonly string[] {
  if (!files.exists(folder)) return []
  return files.list(folder).filter((file) => madeAtByName(path.basename(file)) !== null)
}
