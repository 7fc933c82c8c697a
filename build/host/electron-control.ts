import type { ElectronApplication } from 'playwright'
import {
  type Control,
  type DialogAnswer,
  type HostState,
  type ProcessIds,
  VAULT_PROCESS,
} from './control-messages.ts'

/**
 * The same verbs for Electron itself, by reaching into its main process. What only the stand-in can know (print jobs,
 * dialogs shown, requests that went nowhere) stays empty.
 */
export function electronControl(application: ElectronApplication): Control {
  return {
    raisePowerEvent: (event) =>
      application.evaluate(({ powerMonitor }, name) => {
        powerMonitor.emit(name, { preventDefault: () => {} })
      }, event),
    setIdle: (idle) =>
      application.evaluate(({ powerMonitor }, { seconds, state }) => {
        Object.assign(powerMonitor, {
          getSystemIdleTime: () => seconds,
          getSystemIdleState: (threshold: number) => state ?? (seconds >= threshold ? 'idle' : 'active'),
        })
        // The app hears keys itself here, and the test has just pressed some: they have to be as long ago.
        const { now } = performance
        performance.now = () => now.call(performance) + seconds * 1_000
      }, idle),
    answerNextDialog: (answer) => answerNextDialog(application, answer),
    answerNextPrint: (answer) =>
      application.evaluate(({ app }, { success, reason, hasPrinter }) => {
        app.once('web-contents-created', (_event, contents) => {
          contents.print = (_options, done) => done?.(success, reason)
          const printer = { name: 'made-up', displayName: 'Made up', description: '', options: {} }
          contents.getPrintersAsync = async () => (hasPrinter === false ? [] : [printer])
        })
      }, answer),
    pressNotification: () => unseen('notifications'),
    chooseInTray: () => unseen('the tray'),
    chooseInMenu: (word) =>
      application.evaluate(({ Menu }, label) => {
        const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? [])
        items.find((item) => item.label === label)?.click()
      }, word),
    setDisplays: () => unseen('displays'),
    setDark: (isDark) =>
      application.evaluate(({ nativeTheme }, dark) => {
        nativeTheme.themeSource = dark ? 'dark' : 'light'
      }, isDark),
    resizeWindow: (id, size) =>
      application.evaluate(
        ({ BrowserWindow }, { id, width, height }) => BrowserWindow.fromId(id)?.setSize(width, height),
        { id, ...size },
      ),
    closeWindow: (id) =>
      application.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.close(), id),
    quit: () => application.evaluate(({ app }) => app.quit()),
    state: () => readState(application),
    processes: () => readProcesses(application),
  }
}

function unseen(what: string): Promise<never> {
  return Promise.reject(new Error(`with Electron itself nothing can be done to ${what} from outside`))
}

function answerNextDialog(application: ElectronApplication, answer: DialogAnswer): Promise<void> {
  return application.evaluate(({ dialog }, given) => {
    const names = { save: 'showSaveDialog', open: 'showOpenDialog', message: 'showMessageBox' } as const
    const replies = {
      save: () => ({
        canceled: !('path' in given && given.path),
        filePath: 'path' in given ? (given.path ?? '') : '',
      }),
      open: () => ({ canceled: !('paths' in given), filePaths: 'paths' in given ? given.paths : [] }),
      message: () => ({ response: 'button' in given ? given.button : 0, checkboxChecked: false }),
    }
    const name = names[given.dialog]
    const original = dialog[name]
    const once = async () => {
      Object.assign(dialog, { [name]: original })
      return replies[given.dialog]()
    }
    Object.assign(dialog, { [name]: once })
  }, answer)
}

function readState(application: ElectronApplication): Promise<HostState> {
  return application.evaluate(({ app, BrowserWindow }) => ({
    windows: BrowserWindow.getAllWindows().map((window) => ({
      id: window.id,
      targetId: null,
      url: window.webContents.getURL(),
      title: window.getTitle(),
      isVisible: window.isVisible(),
      isFocused: window.isFocused(),
      bounds: window.getBounds(),
      hasContentProtection: window.isContentProtected(),
      zoomFactor: window.webContents.getZoomFactor(),
      webRtcPolicy: window.webContents.getWebRTCIPHandlingPolicy(),
      webPreferences: {},
    })),
    sessions: [],
    printJobs: [],
    dialogs: [],
    notifications: [],
    tray: null,
    menu: null,
    opensAtLogin: app.getLoginItemSettings().openAtLogin,
    requestsElsewhere: [],
    switches: [],
    isSandboxed: true,
  }))
}

function readProcesses(application: ElectronApplication): Promise<ProcessIds> {
  return application.evaluate(({ app }, vault) => {
    const ids = {
      main: process.pid,
      browser: [] as number[],
      utilities: [] as number[],
      vaults: [] as number[],
    }
    for (const { pid, serviceName, name } of app.getAppMetrics()) {
      if (pid === process.pid) continue
      // Chromium calls its own network and sound services utilities too; only these run Node.
      ;(serviceName === 'node.mojom.NodeService' ? ids.utilities : ids.browser).push(pid)
      if (serviceName === 'node.mojom.NodeService' && name === vault) ids.vaults.push(pid)
    }
    return ids
  }, VAULT_PROCESS)
}
