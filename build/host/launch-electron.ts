import { _electron, type ElectronApplication, type Page } from 'playwright'
import { electronControl } from './electron-control.ts'
import type { LaunchedApp, LaunchOrder } from './launch.ts'
import { waitForShownPage } from './shown-page.ts'

/** Opens the app in Electron itself. */
export async function launchElectron(order: LaunchOrder): Promise<LaunchedApp> {
  const { main, userData, env = {}, timeZone, colorScheme, deviceScale = 1, args = [] } = order
  const application = await _electron.launch({
    args: [main, `--user-data-dir=${userData}`, `--force-device-scale-factor=${deviceScale}`, ...args],
    env: environment({ ...env, ...(timeZone === undefined ? {} : { TZ: timeZone }) }),
    ...(colorScheme === undefined ? {} : { colorScheme }),
  })
  const child = application.process()
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  const look = () => findShownPage(application)
  return {
    runtime: 'electron',
    why: order.why,
    userData,
    processId: child.pid ?? 0,
    page: () => waitForShownPage(look, null),
    nextPage: (previous) => waitForShownPage(look, previous),
    control: electronControl(application),
    ended,
    close: async () => {
      child.kill('SIGTERM')
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function environment(added: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return { ...Object.fromEntries(own), ...added }
}

async function findShownPage(application: ElectronApplication): Promise<Page | null> {
  for (const page of application.windows()) {
    try {
      const window = await application.browserWindow(page)
      if (await window.evaluate((open) => open.isVisible())) return page
    } catch {
      // The window went while it was being looked at; the next look finds what took its place.
    }
  }
  return null
}
