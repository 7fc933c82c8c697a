import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import type { Control } from './control-messages.ts'
import { launchElectron } from './launch-electron.ts'
import { launchStandIn } from './launch-stand-in.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** What runs the app: Electron itself, or Node and Chromium in its place. */
export type Runtime = 'electron' | 'stand-in'

export type LaunchOptions = {
  readonly userData: string
  /** What the app finds as the documents folder. The stand-in only; Electron asks the system. */
  readonly documents?: string
  /** Added to this process's own environment. */
  readonly env?: Readonly<Record<string, string>>
  /** The built main bundle; `dist/main/index.js` where none is named. */
  readonly main?: string
  readonly args?: readonly string[]
  /** Given to the window once it is there. */
  readonly size?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  /** Of every process of the app, by its IANA name. */
  readonly timeZone?: string
  /** Pixels per CSS pixel. */
  readonly deviceScale?: number
}

/** A running app, whoever runs it, and what a test or the demo may do to it from outside. */
export type LaunchedApp = {
  readonly runtime: Runtime
  readonly why: string
  readonly userData: string
  readonly processId: number
  /** The page of the window a person sees now; waits while one window takes another's place. */
  readonly page: () => Promise<Page>
  /** The same, once it is not `previous` any more: after unlocking and locking. */
  readonly nextPage: (previous: Page) => Promise<Page>
  readonly control: Control
  /** Resolves with the exit code once the app has ended; null where a signal ended it. */
  readonly ended: Promise<number | null>
  /** Ends it as a system that shuts down would, and waits until it is gone. */
  readonly close: () => Promise<void>
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
}

/** What either launcher is handed, with nothing left to decide. */
export type LaunchOrder = LaunchOptions & {
  readonly main: string
  readonly why: string
}

/**
 * Opens the built app. Takes real Electron where its runtime was downloaded, or `ELECTRON_OVERRIDE_DIST_PATH` names one,
 * and there is a display to show it on, and the stand-in otherwise; `RESPITE_RUNTIME=electron` or `stand-in` forces either.
 */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const { runtime, why } = chooseRuntime()
  const order: LaunchOrder = { ...options, main: options.main ?? path.join(ROOT, 'dist/main/index.js'), why }
  if (!existsSync(order.main)) throw new Error(`${order.main} is not there: build the app first`)
  const app = runtime === 'electron' ? await launchElectron(order) : await launchStandIn(order)
  if (options.size !== undefined) await resizeShownWindow(app, options.size)
  return app
}

/** Which runtime `launchApp` takes on this computer, and why. */
export function chooseRuntime(): { readonly runtime: Runtime; readonly why: string } {
  const forced = process.env.RESPITE_RUNTIME
  if (forced === 'electron' || forced === 'stand-in') {
    return { runtime: forced, why: 'RESPITE_RUNTIME asks for it' }
  }
  if (!hasElectronRuntime())
    return { runtime: 'stand-in', why: "Electron's runtime is not downloaded, and none is named" }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
  if (!hasDisplay) return { runtime: 'stand-in', why: 'there is no display for Electron' }
  return { runtime: 'electron', why: "Electron's runtime is there, and a display" }
}

function hasElectronRuntime(): boolean {
  const named = namedElectron()
  if (named !== null) return existsSync(named)
  const folder = path.join(ROOT, 'node_modules/electron')
  const note = path.join(folder, 'path.txt')
  return existsSync(note) && existsSync(path.join(folder, 'dist', readFileSync(note, 'utf8').trim()))
}

/** Electron's own way to say where a runtime lies; null where it says nothing. */
function namedElectron(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (folder === undefined || folder === '') return null
  const note = path.join(ROOT, 'node_modules/electron/path.txt')
  return path.join(folder, existsSync(note) ? readFileSync(note, 'utf8').trim() : 'electron')
}

async function resizeShownWindow(
  app: LaunchedApp,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await app.page()
  const { windows } = await app.control.state()
  const shown = windows.find((window) => window.isVisible)
  if (shown !== undefined) await app.control.resizeWindow(shown.id, size)
}
