import { type BrowserWindow, dialog } from 'electron'
import { ExpectedFailure } from '../../shared/errors.ts'

/** Asks for a backup anywhere on this computer; throws `cancelled` when none was chosen. */
export async function chooseBackup(window: BrowserWindow, backupFolder: string): Promise<string> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a backup',
    defaultPath: backupFolder,
    filters: [
      { name: 'Backups', extensions: ['age'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  })
  const [file] = filePaths
  if (canceled || file === undefined) throw new ExpectedFailure({ code: 'cancelled' })
  return file
}

/** Asks for a folder that backups are copied to; throws `cancelled` when none was chosen. */
export async function chooseBackupFolder(window: BrowserWindow): Promise<string> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a folder for copies',
    properties: ['openDirectory', 'createDirectory'],
  })
  const [folder] = filePaths
  if (canceled || folder === undefined) throw new ExpectedFailure({ code: 'cancelled' })
  return folder
}
