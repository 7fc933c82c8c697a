import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'

/** A folder to put pictures of everything that is walked into; none are taken without it. */
const FOLDER = process.env.RESPITE_PICTURES

/** The window as it opens, the smallest one, and the first at 200% zoom, in CSS pixels. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
  { width: 640, height: 400 },
] as const

/** Takes the six pictures of what is shown now: three sizes, light and dark, the whole height, or the window where a dialog lies over it. Only for looking. */
export async function takePictures(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return
  mkdirSync(FOLDER, { recursive: true })
  // A dialog lies over the window, not over the height of the page.
  const isDialogOpen = (await page.getByRole('alertdialog').or(page.getByRole('dialog')).count()) > 0
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const file = `${size.width}-${colorScheme}-${name.replace(/[^a-z0-9]+/gi, '-')}.png`
      await page.screenshot({ path: path.join(FOLDER, file), fullPage: !isDialogOpen })
    }
  }
  await page.setViewportSize(SIZES[0])
  await page.emulateMedia({ colorScheme: null })
}
