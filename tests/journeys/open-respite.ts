import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { test as base } from 'playwright/test'
import type { LaunchedApp } from '../../build/host/launch.ts'
import { createVault, finishSetUp } from '../../build/person/at-the-gate.ts'
import { createMovedClock, type MovedClock } from '../../build/person/moved-clock.ts'
import { launch } from '../support/launch.ts'

export const PASSPHRASE = 'lantern orchard velvet canyon thistle harbor'

/** One person's computer: a profile folder, a clock the test moves, and the app on it, as often as it is opened. */
export type Desk = {
  readonly folder: string
  readonly vaultFolder: string
  readonly clock: MovedClock
  /** Opens the app; every app is closed when the test ends. */
  readonly open: () => Promise<LaunchedApp>
}

/** The journeys' test: with a desk of its own, on 2 March 2026 at 09:00 in Vienna. */
export const test = base.extend<{ desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a test wants from this pattern.
  desk: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'respite-journey-'))
    const clock = createMovedClock(folder, 'Europe/Vienna')
    clock.set('2026-03-02', '08:00')
    const apps: LaunchedApp[] = []
    await use({
      folder,
      vaultFolder: path.join(folder, 'app/vaults/first.vault'),
      clock,
      open: async () => {
        const app = await launch({
          userData: path.join(folder, 'app'),
          documents: folder,
          env: { RESPITE_CLOCK_FILE: clock.file, RESPITE_CHEAP_PASSPHRASES: '1' },
        })
        apps.push(app)
        return app
      },
    })
    for (const app of apps) await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

/** Makes a vault through the screens and goes through set-up; gives the page that shows Today. */
export async function begin(app: LaunchedApp): Promise<Page> {
  const first = await app.page()
  await createVault(first, PASSPHRASE)
  const page = await app.nextPage(first)
  await finishSetUp(page, 'therapist')
  return page
}
