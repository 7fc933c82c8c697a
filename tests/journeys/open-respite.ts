import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { test as base } from 'playwright/test'
import type { LaunchedApp } from '../../build/host/launch.ts'
import { createVault, finishSetUp, unlock } from '../../build/person/at-the-gate.ts'
import { createMovedClock, type MovedClock } from '../../build/person/moved-clock.ts'
import { useKeyboardAlone } from '../support/keyboard-hands.ts'
import { launch } from '../support/launch.ts'

/** Asks for every journey without a mouse: what is clicked, ticked and filled is come to by Tab and the arrows. */
const isByKeyboard = process.env.RESPITE_HANDS === 'keyboard'

export const PASSPHRASE = 'lantern orchard velvet canyon thistle harbor'

/** One person's computer: a profile folder, a clock the test moves, and the app on it, as often as it is opened. */
export type Desk = {
  readonly folder: string
  readonly vaultFolder: string
  readonly clock: MovedClock
  /** Opens the app; every app is closed when the test ends. */
  readonly open: (args?: readonly string[]) => Promise<LaunchedApp>
  /** Opens the app on a vault that was made and set up this morning, and unlocks it; `page` shows Today. */
  readonly openBegun: () => Promise<{ readonly app: LaunchedApp; readonly page: Page }>
}

const STARTS_ON = ['2026-03-02', '08:00'] as const
const VAULT = 'app/vaults/first.vault'

/** A folder with the clock of that morning; what `use` opened in it is closed, and the folder is gone, at the end. */
async function withDesk(use: (desk: Desk) => Promise<void>, begun: string | null): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'respite-journey-'))
  const clock = createMovedClock(folder, 'Europe/Vienna')
  clock.set(...STARTS_ON)
  const vaultFolder = path.join(folder, VAULT)
  const apps: LaunchedApp[] = []
  const open = async (args: readonly string[] = []) => {
    const app = await launch({
      userData: path.join(folder, 'app'),
      documents: folder,
      args,
      env: {
        RESPITE_CLOCK_FILE: clock.file,
        RESPITE_CHEAP_PASSPHRASES: '1',
        XDG_CONFIG_HOME: path.join(folder, 'config'),
      },
    })
    apps.push(app)
    if (isByKeyboard) void app.page().then(useKeyboardAlone, () => undefined)
    return app
  }
  const openBegun = async () => {
    if (begun === null) throw new Error('There is no vault to begin with')
    cpSync(begun, vaultFolder, { recursive: true })
    const app = await open()
    const locked = await app.page()
    await unlock(locked, PASSPHRASE)
    const page = await app.nextPage(locked)
    await page.getByRole('navigation').waitFor()
    return { app, page }
  }
  await use({ folder, vaultFolder, clock, open, openBegun })
  for (const app of apps) await app.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** The journeys' test: with a desk of its own, on 2 March 2026 at 09:00 in Vienna. */
export const test = base.extend<{ desk: Desk }, { begunVault: string }>({
  // Made through the screens once for each worker: making it in every test took a quarter of all their time.
  begunVault: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a test wants from this pattern.
    async ({}, use) => {
      const kept = mkdtempSync(path.join(tmpdir(), 'respite-begun-'))
      await withDesk(async (desk) => {
        const app = await desk.open()
        await begin(app)
        await app.close()
        cpSync(desk.vaultFolder, kept, { recursive: true })
      }, null)
      await use(kept)
      rmSync(kept, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  desk: ({ begunVault }, use) => withDesk(use, begunVault),
})

/** Makes a vault through the screens and goes through set-up; gives the page that shows Today. */
export async function begin(app: LaunchedApp): Promise<Page> {
  const first = await app.page()
  await createVault(first, PASSPHRASE)
  const page = await app.nextPage(first)
  await finishSetUp(page, 'therapist')
  return page
}
