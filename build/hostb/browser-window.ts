import type { BrowserContext, Page } from 'playwright'
import { toBrowserAddress } from './addresses.ts'
import type { HostBrowser } from './browser.ts'
import { createCodec } from './codec.ts'
import { EventEmitter, isPrevented } from './emitter.ts'
import { answerPage } from './ipc-main.ts'
import { runPageSide } from './page-side.ts'
import { stateOf } from './session.ts'
import { HostWebContents, readPreload } from './web-contents.ts'

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type WindowOptions = Partial<Bounds> & {
  readonly title?: string
  readonly show?: boolean
  readonly webPreferences?: { readonly session?: unknown; readonly preload?: string; readonly sandbox?: boolean; readonly contextIsolation?: boolean; readonly nodeIntegration?: boolean }
}

/** Told of every web contents as it is made, before it loads anything. */
export const contentsMade = new EventEmitter()
/** Told when the last window is gone. */
export const windowEvents = new EventEmitter()

let running: HostBrowser | null = null
const windows = new Set<HostBrowserWindow>()

/** Gives the windows the browser they open in. */
export function useBrowser(browser: HostBrowser): void {
  running = browser
}

/** The part of Electron's BrowserWindow that Respite uses: one page of Chromium each. */
export class HostBrowserWindow extends EventEmitter {
  readonly webContents = new HostWebContents()
  readonly #page: Promise<Page>
  #bounds: Bounds
  #title: string
  #isVisible: boolean
  #isDestroyed = false
  #hasContentProtection = false

  constructor(options: WindowOptions) {
    super()
    refuseWeakPreferences(options)
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.#title = options.title ?? ''
    this.#isVisible = options.show ?? true
    windows.add(this)
    contentsMade.emit('made', this.webContents)
    this.#page = this.#open(options)
    this.#page.catch(() => undefined)
  }

  static getAllWindows(): HostBrowserWindow[] {
    return [...windows]
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page
    await page.goto(toBrowserAddress(url), { waitUntil: 'load' })
    if (this.#isDestroyed) return
    this.webContents.emit('did-finish-load')
    this.emit('ready-to-show')
  }

  /** The user closes the window: the app may prevent it. */
  close(): void {
    if (!this.#isDestroyed && !isPrevented(this, 'close')) this.destroy()
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    windows.delete(this)
    this.webContents.markDestroyed()
    void this.#page.then((page) => page.close()).catch(() => undefined)
    this.emit('closed')
    if (windows.size === 0) windowEvents.emit('window-all-closed')
  }

  show(): void {
    this.#isVisible = true
    void this.#page.then((page) => page.bringToFront()).catch(() => undefined)
  }

  focus(): void {
    this.show()
  }

  restore(): void {
    this.show()
  }

  isMinimized(): boolean {
    return false
  }

  isVisible(): boolean {
    return this.#isVisible
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  getBounds(): Bounds {
    return this.#bounds
  }

  getTitle(): string {
    return this.#title
  }

  setContentProtection(isOn: boolean): void {
    this.#hasContentProtection = isOn
  }

  isContentProtected(): boolean {
    return this.#hasContentProtection
  }

  async #open(options: WindowOptions): Promise<Page> {
    if (running === null) throw new Error('A window was made before the app was ready.')
    const preferences = options.webPreferences ?? {}
    const context = await contextOf(running, preferences.session, preferences.preload ?? null)
    const page = await context.newPage()
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height })
    await this.webContents.attach(page)
    page.on('close', () => {
      if (!this.#isDestroyed && !isPrevented(this, 'close')) this.destroy()
    })
    return page
  }
}

const prepared = new WeakMap<object, Promise<BrowserContext>>()

/** The context a session's pages live in, with the preload script in front of everything. One preload a session. */
function contextOf(host: HostBrowser, session: unknown, preload: string | null): Promise<BrowserContext> {
  const state = stateOf(session)
  const known = prepared.get(state)
  if (known !== undefined) return known
  const context = state.context(host.browser, async (fresh) => {
    await fresh.exposeBinding(state.bindingName, (source, text: string) =>
      answerPage(
        source as Parameters<typeof answerPage>[0],
        text,
        (page, frame) => {
          const contents = contentsOf(page)
          return contents === null ? null : { sender: contents, senderFrame: contents.viewOf(frame) }
        },
        (page) => contentsOf(page)?.queue ?? null,
      ),
    )
    await fresh.addInitScript({ content: pageScript(state.bindingName, preload) })
  })
  prepared.set(state, context)
  return context
}

function contentsOf(page: Page): HostWebContents | null {
  for (const window of windows) {
    try {
      if (window.webContents.page === page) return window.webContents
    } catch {
      // A window that has no page yet is not the one.
    }
  }
  return null
}

/** The script that runs before any of the page's own; the preload stands in it as text, because the CSP forbids eval. */
function pageScript(bindingName: string, preload: string | null): string {
  const source = preload === null ? '' : readPreload(preload)
  const run = `(require, module, exports) => {\n${source}\n}`
  return `(${runPageSide.toString()})(${JSON.stringify(bindingName)}, ${createCodec.toString()}, ${run})`
}

/** The stand-in isolates less than Electron does, so it refuses to run what Electron would run unprotected. */
function refuseWeakPreferences({ webPreferences }: WindowOptions): void {
  const { sandbox, contextIsolation, nodeIntegration } = webPreferences ?? {}
  if (sandbox === false || contextIsolation === false || nodeIntegration === true)
    throw new Error('The stand-in only opens sandboxed, isolated windows without Node.')
}
