import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu } from './menu.ts'
import { nativeImage } from './native-image.ts'
import { nativeTheme } from './native-theme.ts'
import { Notification } from './notification.ts'
import { powerMonitor } from './power-monitor.ts'
import { screen } from './screen.ts'
import { protocol, session } from './session.ts'
import { Tray } from './tray.ts'
import { utilityProcess } from './utility-process.ts'

/** Everything `import ... from 'electron'` finds in the main process. What is not here fails at import. */
export const electronMembers: { readonly [Name in keyof typeof import('electron')]?: unknown } = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  Tray,
  utilityProcess,
}
