import { readFileSync } from 'node:fs'
import type { Frame, Page } from 'playwright'
import { isOutside, toAppAddress } from './addresses.ts'
import { EventEmitter, isPrevented } from './emitter.ts'
import { EventQueue } from './ipc-main.ts'

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' }
type PdfOptions = {
  readonly pageSize?: 'A4' | 'Letter'
  readonly printBackground?: boolean
  readonly preferCSSPageSize?: boolean
  readonly generateTaggedPDF?: boolean
  readonly generateDocumentOutline?: boolean
}
type PrintCallback = (success: boolean, failureReason: string) => void

let nextId = 1

/** Pages that were handed to the system's printer; a test looks here instead of at paper. */
export const printJobs: { readonly title: string }[] = []

/** One frame as a handler sees it: the same object for the same frame, so that they can be compared. */
export type FrameView = { readonly url: string }

/** The part of Electron's web contents that Respite uses, over one page of Chromium. */
export class HostWebContents extends EventEmitter {
  readonly id = nextId++
  readonly queue = new EventQueue()
  readonly #frames = new Map<Frame, FrameView>()
  #page: Page | null = null
  #mainFrame: FrameView = { url: '' }
  #isDestroyed = false
  #mayOpen: OpenHandler = () => ({ action: 'deny' })

  /** Takes over a fresh page: its navigations and windows are asked about first, as in Electron. */
  async attach(page: Page): Promise<void> {
    this.#page = page
    this.#mainFrame = this.viewOf(page.mainFrame())
    page.on('popup', (popup) => {
      this.#mayOpen({ url: popup.url() })
      void popup.close()
    })
    await page.route('**/*', async (route) => {
      const request = route.request()
      if (!request.isNavigationRequest() || !this.#isNavigationRefused(request.frame(), request.url()))
        return route.fallback()
      // 204 leaves the page as it is, where an aborted navigation would put an error page in its place.
      return route.fulfill({ status: 204 })
    })
  }

  get page(): Page {
    if (this.#page === null) throw new Error('Object has been destroyed')
    return this.#page
  }

  get mainFrame(): FrameView {
    return this.#mainFrame
  }

  /** The one view of a frame; its address is always the one it shows now. */
  viewOf(frame: Frame): FrameView {
    const known = this.#frames.get(frame)
    if (known !== undefined) return known
    const view = {
      get url() {
        return toAppAddress(frame.url())
      },
    }
    this.#frames.set(frame, view)
    return view
  }

  send(channel: string, ...args: unknown[]): void {
    this.queue.push({ channel, args })
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#mayOpen = handler
  }

  async printToPDF(options: PdfOptions): Promise<Buffer> {
    return this.page.pdf({
      format: options.pageSize ?? 'A4',
      printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      tagged: options.generateTaggedPDF ?? false,
      outline: options.generateDocumentOutline ?? false,
    })
  }

  print(_options: object, callback?: PrintCallback): void {
    void this.page.title().then((title) => {
      printJobs.push({ title })
      callback?.(true, '')
    })
  }

  markDestroyed(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.queue.close()
    this.emit('destroyed')
  }

  #isNavigationRefused(frame: Frame, url: string): boolean {
    const isFirst = frame.url() === 'about:blank' || frame.url() === ''
    if (isFirst && frame === this.#page?.mainFrame()) return false
    const target = toAppAddress(url)
    const isRefused = isPrevented(this, 'will-frame-navigate', target)
    const isMain = frame === this.#page?.mainFrame()
    return (isMain && isPrevented(this, 'will-navigate', target)) || isRefused || isOutside(target)
  }
}

/** The source of a preload script, read once per file. */
export function readPreload(file: string): string {
  return readFileSync(file, 'utf8')
}
