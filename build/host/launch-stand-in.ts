import { type Browser, chromium, type Page } from 'playwright'
import { ARTIFACTS_FOLDER } from './artifacts-folder.ts'
import type { LaunchedApp, LaunchOrder } from './launch.ts'
import { waitForShownPage } from './shown-page.ts'
import { type RunningHost, startHost } from './start-host.ts'

/** Opens the app in the stand-in, and attaches to its pages from here. */
export async function launchStandIn(order: LaunchOrder): Promise<LaunchedApp> {
  const host = await startHost({ main: order.main, args: commandLineOf(order), env: environmentOf(order) })
  const browser = await attach(host)
  const look = () => findShownPage(host, browser)
  return {
    runtime: 'stand-in',
    why: order.why,
    userData: order.userData,
    processId: host.processId,
    page: () => waitForShownPage(look, null),
    nextPage: (previous) => waitForShownPage(look, previous),
    control: host.control,
    ended: host.exited,
    close: host.close,
    kill: host.kill,
  }
}

async function attach(host: RunningHost): Promise<Browser> {
  if (host.endpoint === null) throw new Error('a visible browser cannot be attached to')
  try {
    // With its usual defaults playwright would put its own colours, fonts and focus over what the window has.
    return await chromium.connectOverCDP(host.endpoint, {
      noDefaults: true,
      artifactsDir: ARTIFACTS_FOLDER,
    })
  } catch (error) {
    await host.kill()
    throw error
  }
}

function commandLineOf(order: LaunchOrder): readonly string[] {
  const switches = {
    'user-data-dir': order.userData,
    'documents-dir': order.documents,
    'color-scheme': order.colorScheme,
    'device-scale': order.deviceScale,
  }
  const given = Object.entries(switches).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${value}`],
  )
  return [...given, ...(order.args ?? [])]
}

function environmentOf({ env = {}, timeZone }: LaunchOrder): Readonly<Record<string, string>> {
  return timeZone === undefined ? env : { ...env, TZ: timeZone }
}

async function findShownPage(host: RunningHost, browser: Browser): Promise<Page | null> {
  const { windows } = await host.control.state()
  const shown = windows.filter((window) => window.isVisible && window.url !== '')
  const wanted = shown.find((window) => window.isFocused) ?? shown.at(-1)
  if (wanted === undefined) return null
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    if ((await targetOf(page)) === wanted.targetId) return page
  }
  return null
}

const targets = new WeakMap<Page, string>()

/** The debugging protocol's name of a page; null for one that is closing. */
async function targetOf(page: Page): Promise<string | null> {
  const known = targets.get(page)
  if (known !== undefined) return known
  try {
    const session = await page.context().newCDPSession(page)
    const { targetInfo } = await session.send('Target.getTargetInfo')
    await session.detach()
    targets.set(page, targetInfo.targetId)
    return targetInfo.targetId
  } catch {
    return null
  }
}
