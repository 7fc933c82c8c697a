import { realpathSync } from 'node:fs'
import { type FolderRisk, folderRisk } from '../../../shared/domain/backup/folder-risk.ts'
import type { FileLayer } from '../storage/file-layer.ts'

/** What is special about a folder of this computer, by its name and by where it really lies. */
export function riskOfFolder(files: FileLayer, folder: string): FolderRisk | null {
  const type = files.exists(folder) ? files.fileSystemType(folder) : null
  return folderRisk(folder, type, whereItLies(folder))
}

/** The folder with every link on the way followed; itself where that cannot be told. Only a name is asked for. */
export function whereItLies(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}
