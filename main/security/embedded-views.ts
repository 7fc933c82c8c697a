import type { WebContents } from 'electron'

/** Security: an embedded view would be a page with preferences of its own choosing; none is ever attached. */
export function refuseEmbeddedViews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
