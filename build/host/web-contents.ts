import { EventEmitter } from 'node:events'
import type {
  HandlerDetails,
  PrinterInfo,
  PrintToPDFOptions,
  Session,
  WebContents,
  WebContentsPrintOptions,
  WebFrameMain,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron'
import type { Frame } from 'playwright'
import { fromPageAddress, toPageAddress } from './address.ts'
import { asWhole } from './as-whole.ts'
import { ipcMain } from './ipc-main.ts'
import { type OpenPage, openPage, type PageSize, showPage, sizePage } from './open-page.ts'
import { printToPdf } from './pdf.ts'
import { preventableEvent } from './preventable-event.ts'
import { printers, takePrintJob } from './print-jobs.ts'
import { privilegedSchemes } from './protocol.ts'
import { type StandInSession, sessionFor } from './session.ts'
import { frameFor } from './web-frame.ts'

type Members = Pick<
  WebContents,
  | 'id'
  | 'mainFrame'
  | 'session'
  | 'getURL'
  | 'getTitle'
  | 'send'
  | 'reload'
  | 'loadURL'
  | 'isDestroyed'
  | 'printToPDF'
  | 'print'
  | 'setWindowOpenHandler'
  | 'setZoomFactor'
  | 'getZoomFactor'
  | 'setVisualZoomLevelLimits'
  | 'openDevTools'
  | 'setWebRTCIPHandlingPolicy'
  | 'getWebRTCIPHandlingPolicy'
>

type WebRtcPolicy = Parameters<WebContents['setWebRTCIPHandlingPolicy']>[0]
type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse

let lastId = 0

/** The page of a window: its address, its messages, its printing, and what the app may refuse it. */
export class StandInWebContents extends EventEmitter implements Members {
  readonly id: number
  readonly mainFrame: WebFrameMain
  readonly session: Session
  readonly #session: StandInSession
  readonly #preferences: WebPreferences
  readonly #opened: Promise<OpenPage>
  #open: OpenPage | null = null
  #size: PageSize
  #title = ''
  #isDestroyed = false
  #webRtcPolicy: WebRtcPolicy = 'default'
  /** The document the app itself asked for: only what a page starts by itself is asked about. */
  #expected: string | null = null
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(preferences: WebPreferences, size: { readonly width: number; readonly height: number }) {
    super()
    lastId += 1
    this.id = lastId
    const { own, whole } = sessionFor(preferences)
    this.session = whole
    this.#session = own
    this.#preferences = preferences
    this.#size = { ...size, zoom: 1 }
    this.mainFrame = frameFor(this.id, () => this.#open?.page.mainFrame() ?? null, null)
    this.#opened = this.#start()
    // Whoever waits for the page is told; a page nobody waits for any more was closed on purpose.
    this.#opened.catch(() => {})
  }

  get targetId(): string | null {
    return this.#open?.targetId ?? null
  }

  getURL(): string {
    return this.mainFrame.url === 'about:blank' ? '' : this.mainFrame.url
  }

  getTitle(): string {
    return this.#title
  }

  /** Not in Electron's own list of types, but in Electron. */
  getLastWebPreferences(): WebPreferences {
    return { ...this.#preferences }
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  async loadURL(address: string): Promise<void> {
    const target = toPageAddress(address, privilegedSchemes()) ?? address
    try {
      const { page } = await this.#opened
      this.#expected = documentOf(fromPageAddress(new URL(target).href))
      await page.goto(target, { waitUntil: 'load', timeout: 0 })
    } catch {
      throw new Error(`ERR_FAILED (-2) loading '${address}'`)
    }
  }

  reload(): void {
    this.#expected = documentOf(this.mainFrame.url)
    void this.#opened.then(({ page }) => page.reload({ timeout: 0 })).catch(() => {})
  }

  send(channel: string, ...given: unknown[]): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed')
    this.#open?.link?.send(channel, given)
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  /** Kept and told; Chromium itself goes by the switch of the same meaning. */
  setWebRTCIPHandlingPolicy(policy: WebRtcPolicy): void {
    this.#webRtcPolicy = policy
  }

  getWebRTCIPHandlingPolicy(): string {
    return this.#webRtcPolicy
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { client } = await this.#opened
    return printToPdf(client, options)
  }

  print(
    options: WebContentsPrintOptions = {},
    callback?: (success: boolean, failureReason: string) => void,
  ): void {
    const { success, reason } = takePrintJob({ title: this.#title, url: this.getURL(), options })
    setImmediate(() => callback?.(success, reason))
  }

  async getPrintersAsync(): Promise<PrinterInfo[]> {
    return [...printers()]
  }

  setZoomFactor(factor: number): void {
    this.#size = { ...this.#size, zoom: factor }
    this.#resize()
  }

  getZoomFactor(): number {
    return this.#size.zoom
  }

  async setVisualZoomLevelLimits(): Promise<void> {}

  openDevTools(): void {}

  /** For the window: its frame has changed. */
  resize(size: { readonly width: number; readonly height: number }): void {
    this.#size = { ...this.#size, width: size.width, height: size.height }
    this.#resize()
  }

  /** For the window: it is shown or put away. */
  show(isVisible: boolean): void {
    void this.#opened.then((open) => showPage(open, isVisible)).catch(() => {})
  }

  /** For the window: it is gone, and the page with it. */
  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    void this.#opened.then(({ page }) => page.close()).catch(() => {})
    this.emit('destroyed')
  }

  #resize(): void {
    void this.#opened.then((open) => sizePage(open, this.#size)).catch(() => {})
  }

  async #start(): Promise<OpenPage> {
    const from = { sender: asWhole<WebContents>(this), senderFrame: this.mainFrame }
    const open = await openPage({
      session: this.#session,
      preload: this.#preferences.preload,
      calls: {
        invoke: (channel, given) => ipcMain.answer(from, channel, given),
        send: (channel, given) => ipcMain.hear(from, channel, given),
      },
    })
    this.#open = open
    this.#listen(open)
    await sizePage(open, this.#size)
    return open
  }

  #listen({ page, client }: OpenPage): void {
    this.#session.watch(page, {
      mayNavigate: (frame, address) => this.#mayNavigate(frame, address),
      redirected: (frame, address) => void this.#announceNavigation('will-redirect', frame, address),
    })
    page.on('domcontentloaded', () => this.emit('dom-ready', preventableEvent({})))
    page.on('load', () => void this.#loaded(page.title()))
    page.on('crash', () =>
      this.emit('render-process-gone', preventableEvent({}), { reason: 'crashed', exitCode: 1 }),
    )
    page.on('close', () => this.emit('stand-in:page-gone'))
    client.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      this.#askForWindow(url, windowName, windowFeatures),
    )
  }

  async #loaded(title: Promise<string>): Promise<void> {
    this.#title = await title.catch(() => '')
    if (this.#isDestroyed) return
    this.emit('page-title-updated', preventableEvent({}), this.#title, true)
    this.emit('did-finish-load')
  }

  #mayNavigate(frame: Frame, address: string): boolean {
    const isMainFrame = frame.parentFrame() === null
    if (isMainFrame && this.#expected === documentOf(address)) {
      this.#expected = null
      return true
    }
    if (!this.#announceNavigation('will-frame-navigate', frame, address)) return false
    return !isMainFrame || this.#announceNavigation('will-navigate', frame, address)
  }

  /** Tells the app of a navigation; false where it said no. */
  #announceNavigation(name: string, frame: Frame, address: string): boolean {
    const isMainFrame = frame.parentFrame() === null
    const seen = isMainFrame ? this.mainFrame : frameFor(this.id, () => frame, this.mainFrame)
    const event = preventableEvent({
      url: address,
      isSameDocument: false,
      isMainFrame,
      frame: seen,
      initiator: seen,
    })
    this.emit(name, event, address, false, isMainFrame, this.id, 1)
    return !event.defaultPrevented
  }

  #askForWindow(url: string, frameName: string, features: readonly string[]): void {
    const answer = this.#openHandler({
      url: fromPageAddress(url),
      frameName,
      features: features.join(','),
      disposition: 'new-window',
      referrer: { url: this.getURL(), policy: 'strict-origin-when-cross-origin' },
    })
    if (answer.action === 'allow') {
      console.error('stand-in: a page asked for a window and the app allows it, but none is opened here')
    }
  }
}

/** An address without the part that names a place in the document. */
function documentOf(address: string): string {
  return address.split('#')[0] ?? ''
}
