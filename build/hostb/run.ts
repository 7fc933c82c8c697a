import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { app, appendedSwitches, becomeReady } from './app.ts'
import { startBrowser } from './browser.ts'
import { HostBrowserWindow, useBrowser } from './browser-window.ts'
import type { ControlRequest, FromHost, HostState, ToHost } from './control.ts'
import { answerNextSaveDialog } from './dialog.ts'
import { hostOptions } from './options.ts'
import { powerMonitor } from './power-monitor.ts'
import { endUtilityProcesses } from './utility-process.ts'
import { printJobs } from './web-contents.ts'

/*
 * Runs a built main bundle, unmodified, on Node and Chromium instead of Electron.
 * Usage: run.ts BUILT_MAIN_FILE [--user-data-dir=DIR] [--documents-dir=DIR] [--headed]
 */
const electron = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context),
})

const { browser, debugAddress } = await startBrowser()
useBrowser({ browser, debugAddress })

let isLeaving = false
const leave = (code: number) => {
  if (isLeaving) return
  isLeaving = true
  endUtilityProcesses()
  void browser.close().finally(() => process.exit(code))
}
app.onLeave(leave)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(0))
process.on('disconnect', () => leave(0))
browser.on('disconnected', () => leave(0))

process.on('message', ({ id, request }: ToHost) => {
  void answer(request).then((value) => tell({ kind: 'answer', id, value }))
})
await import(pathToFileURL(hostOptions.mainFile).href)
becomeReady()
tell({ kind: 'ready', debugAddress })

function tell(message: FromHost): void {
  if (process.connected) process.send?.(message)
}

async function answer(request: ControlRequest): Promise<HostState | null> {
  switch (request.kind) {
    case 'raise':
      powerMonitor.emit(request.event)
      return null
    case 'set-idle':
      powerMonitor.setIdle(request.seconds, request.state)
      return null
    case 'answer-save-dialog':
      answerNextSaveDialog(request.file)
      return null
    case 'close-window':
      HostBrowserWindow.getAllWindows()
        .filter((window) => window.isVisible())
        .map((window) => window.close())
      return null
    case 'state':
      return readState()
  }
}

async function readState(): Promise<HostState> {
  const windows = await Promise.all(HostBrowserWindow.getAllWindows().map(describeWindow))
  return { windows: windows.flat(), printJobs, switches: appendedSwitches() }
}

/** One window; none where it has no page yet or has lost it meanwhile. */
async function describeWindow(window: HostBrowserWindow): Promise<HostState['windows'][number][]> {
  try {
    const { page } = window.webContents
    const inspector = await page.context().newCDPSession(page)
    const { targetInfo } = await inspector.send('Target.getTargetInfo')
    await inspector.detach()
    return [
      {
        targetId: targetInfo.targetId,
        isVisible: window.isVisible(),
        title: window.getTitle(),
        hasContentProtection: window.isContentProtected(),
      },
    ]
  } catch {
    return []
  }
}
