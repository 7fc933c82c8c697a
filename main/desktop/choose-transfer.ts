import { type BrowserWindow, dialog } from 'electron'
import { ExpectedFailure } from '../../shared/errors.ts'

/** Asks for the folder an export goes into; throws `cancelled` when none was chosen. */
export function chooseExportFolder(window: BrowserWindow, exportFolder: string): Promise<string> {
  return choose(window, {
    title: 'Choose where the export goes',
    defaultPath: exportFolder,
    properties: ['openDirectory', 'createDirectory'],
  })
}

/** Asks for the file or the folder of another journal; throws `cancelled` when none was chosen. */
export function chooseImport(
  window: BrowserWindow,
  exportFolder: string,
  what: 'file' | 'folder',
): Promise<string> {
  if (what === 'folder')
    return choose(window, {
      title: 'Choose a folder of Markdown files',
      defaultPath: exportFolder,
      properties: ['openDirectory'],
    })
  return choose(window, {
    title: 'Choose a journal',
    defaultPath: exportFolder,
    filters: [
      { name: 'Journals', extensions: ['json', 'age'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  })
}

async function choose(window: BrowserWindow, options: Electron.OpenDialogOptions): Promise<string> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
  const [chosen] = filePaths
  if (canceled || chosen === undefined) throw new ExpectedFailure({ code: 'cancelled' })
  return chosen
}
