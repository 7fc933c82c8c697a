import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import type { ControlRequest, FromHost, HostState, ToHost } from './control.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PAGE_WITHIN_MS = 20_000
const END_WITHIN_MS = 10_000

/** A running app, whoever runs it, and what a test may do to it from outside. */
export type LaunchedApp = {
  readonly runtime: 'electron' | 'stand-in'
  readonly why: string
  /** The page of the window a person sees now; waits while one window is being put in another's place. */
  readonly page: () => Promise<Page>
  /** The same, once it shows something else than `previous` did: after unlocking and locking. */
  readonly nextPage: (previous: Page) => Promise<Page>
  readonly control: (request: ControlRequest) => Promise<HostState | null>
  readonly processId: number
  /** Resolves with the exit code once the app has ended by itself. */
  readonly ended: Promise<number | null>
  /** Ends it the way a system would, and waits until it is gone. */
  readonly close: () => Promise<void>
  /** kill -9: what a crash or a power cut looks like to the vault. */
  readonly kill: () => Promise<void>
}

export type LaunchOptions = {
  readonly userData: string
  readonly env?: Readonly<Record<string, string>>
  readonly documents?: string
}

/**
 * Opens the built app. Takes real Electron where its runtime was downloaded and there is a display to show it on, and
 * the stand-in otherwise; `RESPITE_RUNTIME=electron` or `stand-in` forces either.
 */
export async function launch(options: LaunchOptions): Promise<LaunchedApp> {
  const forced = process.env.RESPITE_RUNTIME
  const missing = forced === 'electron' ? null : whyNotElectron()
  if (forced !== 'stand-in' && missing === null) {
    const { launchElectron } = await import('./launch-electron.ts')
    return launchElectron(options)
  }
  return launchStandIn(options, forced === 'stand-in' ? 'it was asked for' : (missing ?? ''))
}

/** Why real Electron cannot be used here; null where it can. */
export function whyNotElectron(): string | null {
  if (!existsSync(path.join(ROOT, 'node_modules/electron/path.txt'))) return "Electron's runtime is not downloaded"
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  return hasDisplay ? null : 'there is no display'
}

async function launchStandIn(options: LaunchOptions, why: string): Promise<LaunchedApp> {
  const host = fork(
    path.join(import.meta.dirname, 'run.ts'),
    [
      path.join(ROOT, 'dist/main/index.js'),
      `--user-data-dir=${options.userData}`,
      ...(options.documents === undefined ? [] : [`--documents-dir=${options.documents}`]),
    ],
    { env: { ...process.env, ...options.env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  const ended = new Promise<number | null>((resolve) => host.once('exit', (code) => resolve(code)))
  const ready = await waitForReady(host, ended)
  const browser = ready === null ? null : await chromium.connectOverCDP(ready.debugAddress)
  const control = makeControl(host)
  const end = async (signal: NodeJS.Signals) => {
    await browser?.close().catch(() => undefined)
    host.kill(signal)
    const timer = setTimeout(() => host.kill('SIGKILL'), END_WITHIN_MS)
    await ended
    clearTimeout(timer)
  }
  const pageOtherThan = (previous: Page | null) => {
    if (browser === null) throw new Error('The app ended at once: another one holds its profile.')
    return findPage(browser, control, previous)
  }
  return {
    runtime: 'stand-in',
    why,
    page: () => pageOtherThan(null),
    nextPage: (previous) => pageOtherThan(previous),
    control,
    processId: host.pid ?? 0,
    ended,
    close: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

type Ready = Extract<FromHost, { kind: 'ready' }>

/** The host's word that the app runs; null where it ended instead, as a second instance does. */
function waitForReady(host: ChildProcess, ended: Promise<number | null>): Promise<Ready | null> {
  const ready = new Promise<Ready>((resolve) => {
    host.on('message', (message: FromHost) => {
      if (message.kind === 'ready') resolve(message)
    })
  })
  return Promise.race([ready, ended.then(() => null)])
}

function makeControl(host: ChildProcess): LaunchedApp['control'] {
  const waiting = new Map<number, (value: HostState | null) => void>()
  let nextId = 1
  host.on('message', (message: FromHost) => {
    if (message.kind !== 'answer') return
    waiting.get(message.id)?.(message.value)
    waiting.delete(message.id)
  })
  host.once('exit', () => {
    for (const answer of waiting.values()) answer(null)
  })
  return (request) =>
    new Promise((resolve) => {
      const id = nextId++
      waiting.set(id, resolve)
      if (host.connected) host.send({ id, request } satisfies ToHost)
      else resolve(null)
    })
}

/** Looks for the visible window's page until there is one that is loaded and is not `previous`. */
async function findPage(browser: Browser, control: LaunchedApp['control'], previous: Page | null): Promise<Page> {
  const giveUpAt = performance.now() + PAGE_WITHIN_MS
  while (performance.now() < giveUpAt) {
    const state = await control({ kind: 'state' })
    const visible = new Set(state?.windows.filter((window) => window.isVisible).map((window) => window.targetId))
    for (const page of browser.contexts().flatMap((context) => context.pages()))
      if (page !== previous && !page.isClosed() && visible.has(await targetIdOf(page))) return page
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('The app shows no window.')
}

const targetIds = new WeakMap<Page, string>()

async function targetIdOf(page: Page): Promise<string> {
  const known = targetIds.get(page)
  if (known !== undefined) return known
  try {
    const inspector = await page.context().newCDPSession(page)
    const { targetInfo } = await inspector.send('Target.getTargetInfo')
    await inspector.detach()
    targetIds.set(page, targetInfo.targetId)
    return targetInfo.targetId
  } catch {
    return ''
  }
}
