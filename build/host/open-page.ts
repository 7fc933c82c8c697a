import type { CDPSession, Page } from 'playwright'
import { runningBrowser } from './browser.ts'
import { nativeTheme } from './native-theme.ts'
import { linkPage, type PageCalls, type PageLink } from './page-link.ts'
import type { StandInSession } from './session.ts'

/** The Chromium page behind one WebContents. */
export type OpenPage = {
  readonly page: Page
  readonly client: CDPSession
  /** Null where the window has no preload script. */
  readonly link: PageLink | null
  readonly targetId: string
}

/** Width and height in the app's pixels, and how much larger its text is than usual. */
export type PageSize = { readonly width: number; readonly height: number; readonly zoom: number }

/** Opens an empty page with everything in place that has to be there before its first document. */
export async function openPage(options: {
  readonly session: StandInSession
  readonly preload: string | undefined
  readonly calls: PageCalls
}): Promise<OpenPage> {
  const page = await options.session.openPage()
  const client = await page.context().newCDPSession(page)
  const { targetInfo } = await client.send('Target.getTargetInfo')
  await client.send('Page.enable')
  const link = options.preload === undefined ? null : await linkPage(client, options.preload, options.calls)
  await followTheme(page)
  return { page, client, link, targetId: targetInfo.targetId }
}

/**
 * Gives a page its size. Zooming works as in a browser: fewer, larger CSS pixels in a window of the same size. A window
 * a person can see is sized by its frame instead.
 */
export async function sizePage({ client, targetId }: OpenPage, size: PageSize): Promise<void> {
  const { isHeaded, deviceScale } = runningBrowser()
  if (isHeaded) {
    const { windowId } = await client.send('Browser.getWindowForTarget', { targetId })
    const { width, height } = size
    await client.send('Browser.setWindowBounds', { windowId, bounds: { width, height } })
    return
  }
  await client.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(size.width / size.zoom),
    height: Math.round(size.height / size.zoom),
    deviceScaleFactor: deviceScale * size.zoom,
    mobile: false,
  })
}

/** A window a person can see is put away or brought back; a headless page has nothing to show. */
export async function showPage({ page, client, targetId }: OpenPage, isVisible: boolean): Promise<void> {
  if (!runningBrowser().isHeaded) return
  const { windowId } = await client.send('Browser.getWindowForTarget', { targetId })
  await client.send('Browser.setWindowBounds', {
    windowId,
    bounds: { windowState: isVisible ? 'normal' : 'minimized' },
  })
  if (isVisible) await page.bringToFront()
}

async function followTheme(page: Page): Promise<void> {
  const follow = () =>
    page.emulateMedia({ colorScheme: nativeTheme.shouldUseDarkColors ? 'dark' : 'light' }).catch(() => {})
  const onUpdate = () => void follow()
  nativeTheme.on('updated', onUpdate)
  page.once('close', () => nativeTheme.off('updated', onUpdate))
  await follow()
}
