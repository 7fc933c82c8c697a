import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { CallerPage } from '../../shared/contract/call.ts'

/** Protocol and host every page of ours is served from. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'bundle'

/** Which of our pages a web contents belongs to; null for any other. */
export type PageRegister = {
  readonly add: (contents: WebContents, page: CallerPage) => void
  readonly pageOf: (contents: WebContents) => CallerPage | null
}

/** Remembers our own pages for as long as they live. */
export function createPageRegister(): PageRegister {
  const pages = new Map<number, CallerPage>()
  return {
    add: (contents, page) => {
      const { id } = contents
      pages.set(id, page)
      contents.once('destroyed', () => pages.delete(id))
    },
    pageOf: (contents) => pages.get(contents.id) ?? null,
  }
}

/**
 * Security: a frame or window that is not ours must not be able to make calls. Accepts a call only from the main
 * frame of a page we opened ourselves and that still shows our own address; says which page it was, or null.
 */
export function callerOf(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  pages: PageRegister,
): CallerPage | null {
  const { sender, senderFrame } = event
  if (senderFrame === null || senderFrame !== sender.mainFrame) return null
  return isOurAddress(senderFrame.url) ? pages.pageOf(sender) : null
}

/** Whether an address is one of our pages. Compared as protocol and host: the `origin` of an app: URL is "null". */
export function isOurAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST
}
