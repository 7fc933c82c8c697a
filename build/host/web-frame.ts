import type { WebFrameMain } from 'electron'
import { fromPageAddress } from './address.ts'
import { asWhole } from './as-whole.ts'

/** What of a frame this needs to know; playwright's frames have it. */
type LiveFrame = { readonly url: () => string; readonly name: () => string }

/** A frame as the app sees it: by the app's own addresses. */
class StandInFrame
  implements
    Pick<WebFrameMain, 'url' | 'origin' | 'name' | 'parent' | 'top' | 'processId' | 'routingId' | 'detached'>
{
  readonly detached = false
  readonly processId: number
  readonly routingId = 1
  readonly #frame: () => LiveFrame | null
  readonly #parent: WebFrameMain | null

  constructor(processId: number, frame: () => LiveFrame | null, parent: WebFrameMain | null) {
    this.processId = processId
    this.#frame = frame
    this.#parent = parent
  }

  get url(): string {
    return fromPageAddress(this.#frame()?.url() ?? '')
  }

  get origin(): string {
    const [origin] = /^[a-z][a-z0-9-]*:\/\/[^/?#]+/.exec(this.url) ?? ['null']
    return origin
  }

  get name(): string {
    return this.#frame()?.name() ?? ''
  }

  get parent(): WebFrameMain | null {
    return this.#parent
  }

  get top(): WebFrameMain | null {
    return this.#parent?.top ?? asWhole<WebFrameMain>(this)
  }
}

/** Makes the app's view of a frame. */
export function frameFor(
  processId: number,
  frame: () => LiveFrame | null,
  parent: WebFrameMain | null,
): WebFrameMain {
  return asWhole<WebFrameMain>(new StandInFrame(processId, frame, parent))
}
