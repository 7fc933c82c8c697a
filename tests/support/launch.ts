import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type LaunchedApp, type LaunchOptions, launchApp } from '../../build/host/launch.ts'

/**
 * The one way a test opens the app: in Electron where that is possible, in the stand-in otherwise (`runtime` and `why`
 * say which). Where no `userData` is named it gets a folder of its own, gone once the app has ended.
 */
export async function launch(options: Partial<LaunchOptions> = {}): Promise<LaunchedApp> {
  if (options.userData !== undefined) return launchApp({ ...options, userData: options.userData })
  const userData = mkdtempSync(path.join(tmpdir(), 'respite-journey-'))
  const remove = () => rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  try {
    const app = await launchApp({ ...options, userData })
    return {
      ...app,
      close: () => app.close().finally(remove),
      kill: () => app.kill().finally(remove),
    }
  } catch (error) {
    remove()
    throw error
  }
}
