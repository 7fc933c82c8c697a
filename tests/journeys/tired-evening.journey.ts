import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { checkIn, goTo, openJournalWithTitles, savedSign } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { PASSPHRASE, test } from './open-respite.ts'

/** What moved by itself since the page was watched: shifts of the layout that no key caused, and animations. */
async function watchForMovement(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const moved: string[] = []
    Reflect.set(window, 'moved', moved)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (Reflect.get(entry, 'hadRecentInput') === false) moved.push(`moved: ${where(entry)}`)
    }).observe({ type: 'layout-shift' })
    setInterval(() => {
      for (const animation of document.getAnimations())
        if (animation.playState === 'running') moved.push(`animation on ${describe(animation)}`)
      for (const asking of document.querySelectorAll('[role=alert], [role=dialog], [role=alertdialog]'))
        if (asking.textContent !== '') moved.push(`asked: ${asking.textContent}`)
    }, 100)
    function where(entry: PerformanceEntry): string {
      type Source = { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }
      return (Reflect.get(entry, 'sources') as Source[])
        .map(
          ({ node, previousRect: from, currentRect: to }) =>
            `${node?.textContent} from ${from.x}, ${from.y} to ${to.x}, ${to.y}`,
        )
        .join('; ')
    }
    function describe({ effect }: Animation): string {
      return effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : ''
    }
  })
  return () => page.evaluate(() => Reflect.get(window, 'moved') as string[])
}

test('a tired evening: depleted, a few lines, a lock in the middle; nothing moves, blinks or asks', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await checkIn(page, 'depleted')
  await expect(page.getByText('One thing, if it fits')).toBeVisible()
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  const sheet = page.getByLabel('Your page')
  await sheet.click()
  const movement = await watchForMovement(page)
  await page.keyboard.type('Too much today. The third hour did not reach me, and the fourth', { delay: 20 })
  await savedSign(page).waitFor()
  // Long enough for everything that waits until the page is still.
  await page.waitForTimeout(3_000)
  await page.keyboard.type(' was over before it had begun', { delay: 20 })
  await savedSign(page).waitFor()
  await page.waitForTimeout(1_500)
  expect(await movement()).toEqual([])

  await page.keyboard.type(', and then')
  await page.keyboard.press('Control+l')
  const locked = await app.nextPage(page)
  await expect(locked.getByRole('alert').or(locked.getByRole('alertdialog'))).toHaveCount(0)
  await unlock(locked, PASSPHRASE)
  const back = await app.nextPage(locked)
  await openJournalWithTitles(back)
  await back.getByText(/^Too much today/).click()
  await expect(back.getByLabel('Your page')).toHaveValue(
    'Too much today. The third hour did not reach me, and the fourth was over before it had begun, and then',
  )
  await expect(back.getByRole('alert').or(back.getByRole('alertdialog'))).toHaveCount(0)
})
