import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import type { ControlRequest, HostState } from './control.ts'
import type { LaunchedApp, LaunchOptions } from './launch.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Opens the built app in real Electron. Written to its documents; it could not be run where this was written. */
export async function launchElectron(options: LaunchOptions): Promise<LaunchedApp> {
  const app = await _electron.launch({
    args: [ROOT, `--user-data-dir=${options.userData}`],
    env: { ...(process.env as Record<string, string>), ...options.env },
  })
  const child = app.process()
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const pageOtherThan = async (previous: Page | null) => {
    for (;;) {
      const page = app.windows().find((candidate) => candidate !== previous && !candidate.isClosed())
      if (page !== undefined) return page
      await app.waitForEvent('window')
    }
  }
  return {
    runtime: 'electron',
    why: 'its runtime and a display are here',
    page: () => pageOtherThan(null),
    nextPage: (previous) => pageOtherThan(previous),
    control: (request) => controlElectron(app, request),
    processId: child.pid ?? 0,
    ended,
    close: () => app.close(),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The same requests as the stand-in takes, carried out inside Electron's main process. */
async function controlElectron(app: ElectronApplication, request: ControlRequest): Promise<HostState | null> {
  await app.evaluate(({ powerMonitor, dialog, BrowserWindow }, asked) => {
    if (asked.kind === 'raise') powerMonitor.emit(asked.event)
    if (asked.kind === 'set-idle') {
      powerMonitor.getSystemIdleTime = () => asked.seconds
      powerMonitor.getSystemIdleState = () => asked.state
    }
    if (asked.kind === 'answer-save-dialog')
      dialog.showSaveDialog = async () => ({ canceled: asked.file === null, filePath: asked.file ?? '' })
    if (asked.kind === 'close-window')
      for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close()
  }, request)
  if (request.kind !== 'state') return null
  return app.evaluate(({ BrowserWindow }) => ({
    windows: BrowserWindow.getAllWindows().map((window) => ({
      targetId: String(window.id),
      isVisible: window.isVisible(),
      title: window.getTitle(),
      hasContentProtection: window.isContentProtected(),
    })),
    printJobs: [],
    switches: [],
  }))
}
