import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import { startBrowser } from './browser.ts'
import { openWindows } from './browser-window.ts'
import { commandLine } from './command-line.ts'
import { openControl } from './control.ts'
import { endHost } from './life.ts'
import { nativeTheme } from './native-theme.ts'
import { type HostOptions, readOptions } from './options.ts'
import { resolveElectron } from './resolve-electron.ts'

/** How long an app that was told to end may take to do so by itself: Respite locks its vault first. */
const QUIT_WITHIN_MS = 4_000

/** Asks the app to quit, as Electron does on these signals; ends it where it does not. */
function quitOrElse(code: number): void {
  app.quit()
  setTimeout(() => void endHost(code), QUIT_WITHIN_MS).unref()
}

async function run(options: HostOptions): Promise<void> {
  process.argv = [process.execPath, options.main, ...options.appArguments]
  Object.defineProperty(process, 'type', { value: 'browser' })
  app.configure(options, openWindows)
  nativeTheme.setDesktop(options.colorScheme === 'dark')
  const control = openControl(() => quitOrElse(0))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => quitOrElse(0))
  resolveElectron()
  // As with Electron, `ready` comes once the main bundle has been evaluated.
  await import(pathToFileURL(options.main).href)
  if (app.isOver()) return
  const browser = await startBrowser(options, commandLine.asArguments(), () => void endHost(1))
  app.becomeReady()
  control.tellReady(browser)
}

// Electron warns of these and goes on.
process.on('unhandledRejection', (error) => console.error('UnhandledPromiseRejectionWarning:', error))
run(readOptions(process.argv.slice(2))).catch((error: unknown) => {
  console.error('stand-in:', error)
  void endHost(1)
})
