import type { WebContents } from 'electron'

/** Security: a page must not open windows, neither its own with other preferences nor a browser with an address. */
export function refuseNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
