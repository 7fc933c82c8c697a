import { app } from './app.ts'
import { HostBrowserWindow } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { powerMonitor } from './power-monitor.ts'
import { fromPartition } from './session.ts'
import { utilityProcess } from './utility-process.ts'

/*
 * What `import ... from 'electron'` gives the app's own bundles here: the members Respite uses and no more. Importing
 * anything else fails, loudly, at once.
 */
const BrowserWindow = HostBrowserWindow
const session = { fromPartition }
const protocol = { registerSchemesAsPrivileged: (_schemes: readonly object[]): void => {} }
const Menu = { setApplicationMenu: (_menu: null): void => {} }

export { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, utilityProcess }

// electron-store imports the whole as a default; it looks at these three.
export default { app, ipcMain, shell: undefined }
