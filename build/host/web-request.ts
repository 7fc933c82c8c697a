import type { CallbackResponse, OnBeforeRequestListenerDetails, WebRequest, WebRequestFilter } from 'electron'

type Listener = (
  details: OnBeforeRequestListenerDetails,
  callback: (response: CallbackResponse) => void,
) => void

/** `session.webRequest`, as far as looking at a request before it goes out. */
export class StandInWebRequest implements Pick<WebRequest, 'onBeforeRequest'> {
  #listener: Listener | null = null

  onBeforeRequest(filterOrListener: WebRequestFilter | Listener | null, listener?: Listener | null): void {
    if (typeof filterOrListener === 'object' && filterOrListener !== null) {
      throw new Error('stand-in: onBeforeRequest takes no filter here; look at every request')
    }
    this.#listener = listener ?? filterOrListener
  }

  /** Whether the app lets a request go on. */
  async allows(details: OnBeforeRequestListenerDetails): Promise<boolean> {
    const listener = this.#listener
    if (listener === null) return true
    const { cancel, redirectURL } = await new Promise<CallbackResponse>((resolve) =>
      listener(details, resolve),
    )
    if (redirectURL !== undefined) throw new Error('stand-in: requests are not redirected here')
    return cancel !== true
  }
}
