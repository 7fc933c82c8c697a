import { type FolderRisk, folderRisk } from '../../../shared/domain/backup/folder-risk.ts'
import type { FileLayer } from '../storage/file-layer.ts'

/** What is special about a folder of this computer, by its name and by where it really lies. */
export function riskOfFolder(files: FileLayer, folder: string): FolderRisk | null {
  const type = files.exists(folder) ? files.fileSystemType(folder) : null
  return folderRisk(folder, type, files.resolved(folder))
}
