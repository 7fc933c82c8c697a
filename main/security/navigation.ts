import type { WebContents } from 'electron'

/** Security: a link, a form or a dropped file must not replace our page by another; no navigation ever is wanted. */
export function refuseNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
}
