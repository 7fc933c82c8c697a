import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'

/** Takes the demo's pictures: every screen in light and in dark. */
export type Camera = {
  readonly take: (page: Page, name: string) => Promise<void>
  readonly count: () => number
}

const THEMES = ['light', 'dark'] as const

/** A camera that writes `NAME-light.png` and `NAME-dark.png` into `folder`, the whole height of the screen. */
export function createCamera(folder: string): Camera {
  mkdirSync(folder, { recursive: true })
  let count = 0
  return {
    count: () => count,
    take: async (page, name) => {
      // The list of words on the left stays at the top of what is shown, which would be the middle of a long picture.
      await page.evaluate(() => globalThis.scrollTo(0, 0))
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`), fullPage: true })
        count += 1
      }
      await page.emulateMedia({ colorScheme: null })
    },
  }
}
