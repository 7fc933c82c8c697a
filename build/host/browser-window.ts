import { EventEmitter } from 'node:events'
import type {
  BrowserWindowConstructorOptions,
  BrowserWindow as ElectronBrowserWindow,
  WebContents,
} from 'electron'
import { app } from './app.ts'
import { asWhole } from './as-whole.ts'
import { preventableEvent } from './preventable-event.ts'
import { refuseBeforeReady } from './readiness.ts'
import { StandInWebContents } from './web-contents.ts'

type Members = Pick<
  ElectronBrowserWindow,
  | 'id'
  | 'webContents'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'focus'
  | 'blur'
  | 'isFocused'
  | 'isVisible'
  | 'minimize'
  | 'restore'
  | 'isMinimized'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'getBounds'
  | 'setBounds'
  | 'setTitle'
  | 'getTitle'
  | 'setContentProtection'
  | 'isContentProtected'
  | 'setMenuBarVisibility'
  | 'removeMenu'
>

type Rectangle = ReturnType<ElectronBrowserWindow['getBounds']>

const USUAL_SIZE = { width: 800, height: 600 }
const SCREEN = { width: 1920, height: 1080 }

const windows: BrowserWindow[] = []
let lastId = 0

/** Every window there is, oldest first. */
export function openWindows(): readonly BrowserWindow[] {
  return windows
}

/** `BrowserWindow`: a page in Chromium, and of the frame around it what the app can ask for. */
export class BrowserWindow extends EventEmitter implements Members {
  readonly id: number
  readonly webContents: WebContents
  /** The same object, by our own type. */
  readonly contents: StandInWebContents
  readonly #smallest: { readonly width: number; readonly height: number }
  #bounds: Rectangle
  #title: string
  #isVisible = false
  #isFocused = false
  #isMinimized = false
  #isProtected = false
  #isDestroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    refuseBeforeReady('Cannot create BrowserWindow')
    lastId += 1
    this.id = lastId
    this.#title = options.title ?? app.getName()
    this.#smallest = { width: options.minWidth ?? 0, height: options.minHeight ?? 0 }
    this.#bounds = this.#fit({ ...centred(options), ...given(options) })
    this.contents = new StandInWebContents(options.webPreferences ?? {}, this.#bounds)
    this.webContents = asWhole<WebContents>(this.contents)
    windows.push(this)
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.contents.on('page-title-updated', (_event, title: string) => this.#followTitle(title))
    this.contents.once('stand-in:page-gone', () => this.#pageIsGone())
    app.emit('browser-window-created', preventableEvent({}), this)
    app.emit('web-contents-created', preventableEvent({}), this.webContents)
    if (options.show !== false) this.show()
  }

  static getAllWindows(): ElectronBrowserWindow[] {
    return windows.map((window) => asWhole<ElectronBrowserWindow>(window))
  }

  static getFocusedWindow(): ElectronBrowserWindow | null {
    const focused = windows.find((window) => window.isFocused())
    return focused === undefined ? null : asWhole<ElectronBrowserWindow>(focused)
  }

  static fromWebContents(contents: WebContents): ElectronBrowserWindow | null {
    const owner = windows.find((window) => window.webContents === contents)
    return owner === undefined ? null : asWhole<ElectronBrowserWindow>(owner)
  }

  loadURL(address: string): Promise<void> {
    return this.contents.loadURL(address)
  }

  show(): void {
    this.showInactive()
    this.focus()
  }

  showInactive(): void {
    this.#refuseDestroyed()
    if (this.#isVisible) return
    this.#isVisible = true
    this.contents.show(true)
    this.emit('show')
  }

  hide(): void {
    this.#refuseDestroyed()
    if (!this.#isVisible) return
    this.blur()
    this.#isVisible = false
    this.contents.show(false)
    this.emit('hide')
  }

  focus(): void {
    this.#refuseDestroyed()
    if (this.#isFocused || !this.#isVisible) return
    for (const window of windows) if (window !== this) window.blur()
    this.#isFocused = true
    this.emit('focus')
  }

  blur(): void {
    if (!this.#isFocused) return
    this.#isFocused = false
    this.emit('blur')
  }

  isFocused(): boolean {
    return this.#isFocused
  }

  isVisible(): boolean {
    return this.#isVisible && !this.#isMinimized
  }

  minimize(): void {
    if (this.#isMinimized) return
    this.blur()
    this.#isMinimized = true
    this.contents.show(false)
    this.emit('minimize')
  }

  restore(): void {
    if (!this.#isMinimized) return
    this.#isMinimized = false
    this.contents.show(this.#isVisible)
    this.emit('restore')
  }

  isMinimized(): boolean {
    return this.#isMinimized
  }

  close(): void {
    if (this.#isDestroyed) return
    const event = preventableEvent({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.#isVisible = false
    this.#isFocused = false
    windows.splice(windows.indexOf(this), 1)
    this.contents.destroy()
    this.emit('closed')
    app.windowIsGone()
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  getBounds(): Rectangle {
    return { ...this.#bounds }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#refuseDestroyed()
    this.#bounds = this.#fit({ ...this.#bounds, ...bounds })
    this.contents.resize(this.#bounds)
    this.emit('resize')
  }

  setTitle(title: string): void {
    this.#title = title
  }

  getTitle(): string {
    return this.#title
  }

  setContentProtection(enable: boolean): void {
    this.#isProtected = enable
  }

  isContentProtected(): boolean {
    return this.#isProtected
  }

  setMenuBarVisibility(_visible: boolean): void {}

  removeMenu(): void {}

  #fit(bounds: Rectangle): Rectangle {
    return {
      ...bounds,
      width: Math.max(bounds.width, this.#smallest.width),
      height: Math.max(bounds.height, this.#smallest.height),
    }
  }

  #followTitle(title: string): void {
    const event = preventableEvent({})
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented && title !== '') this.#title = title
  }

  /** Somebody closed the page itself. The app hears of it as of any closing, but can no longer refuse. */
  #pageIsGone(): void {
    if (this.#isDestroyed) return
    this.emit('close', preventableEvent({}))
    this.destroy()
  }

  #refuseDestroyed(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed')
  }
}

function centred(options: BrowserWindowConstructorOptions): Rectangle {
  const width = options.width ?? USUAL_SIZE.width
  const height = options.height ?? USUAL_SIZE.height
  const middle = (whole: number, part: number) => Math.max(0, Math.round((whole - part) / 2))
  return { x: middle(SCREEN.width, width), y: middle(SCREEN.height, height), width, height }
}

function given({ x, y }: BrowserWindowConstructorOptions): { readonly x?: number; readonly y?: number } {
  return x === undefined || y === undefined ? {} : { x, y }
}
