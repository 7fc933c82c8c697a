import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { ExpectedFailure } from '../../shared/errors.ts'
import { writePrivately } from './private-file.ts'

/** Security: seen by whoever sees the folder, so it says nothing of Respite. */
const SUGGESTED_NAME = 'appointments.ics'

/** Asks where a calendar file goes and writes it there. Gives its name; throws `cancelled` when nowhere was chosen. */
export async function saveCalendarFile(
  window: BrowserWindow,
  exportFolder: string,
  calendar: string,
): Promise<string> {
  const chosen = await dialog.showSaveDialog(window, {
    title: 'Save the dates',
    defaultPath: path.join(exportFolder, SUGGESTED_NAME),
    filters: [{ name: 'Calendar', extensions: ['ics'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (chosen.canceled || chosen.filePath === '') throw new ExpectedFailure({ code: 'cancelled' })
  writePrivately(chosen.filePath, calendar)
  return path.basename(chosen.filePath)
}
