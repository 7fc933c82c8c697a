import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import { type Desk, test } from './open-respite.ts'

test('where a button goes when it is pressed, the focus goes to what is there now, and a second key does nothing', async ({
  desk,
}) => {
  const page = await openDaysOff(desk)
  await page.getByRole('button', { name: 'Take today off' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Cancel this day off: / })).toBeVisible()
  await expect.poll(() => focused(page)).toMatchObject({ isBody: false, isControl: false })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Cancel this day off: / })).toHaveCount(1)

  // A row with its button goes: the focus stays in that part of the page, and Tab goes on from there.
  await page.getByRole('button', { name: /^Cancel this day off: / }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Cancel this day off: / })).toHaveCount(0)
  await expect.poll(() => focused(page)).toMatchObject({ isBody: false, section: 'Single days off' })
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Take today off' })).toBeFocused()
})

test('a person who clicks beside everything has let go of the focus, and nothing takes it up again', async ({
  desk,
}) => {
  const page = await openDaysOff(desk)
  await page.getByRole('button', { name: 'Take today off' }).click()
  await expect.poll(() => focused(page)).toMatchObject({ isBody: false })
  await page.mouse.click(1200, 20)
  await expect.poll(() => focused(page)).toMatchObject({ isBody: true })
  const changed = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        document.querySelector('h1')?.append(Object.assign(document.createElement('i'), { hidden: true }))
        document.querySelector('h1 > i')?.remove()
        setTimeout(resolve, 400)
      }),
  )
  await changed
  expect(await focused(page)).toMatchObject({ isBody: true })
})

async function openDaysOff(desk: Desk): Promise<Page> {
  const { page } = await desk.openBegun()
  await goTo(page, 'Month')
  await page.getByRole('button', { name: 'Days off and pauses' }).click()
  return page
}

/** What has the focus: nothing at all, something that can be pressed, and in which part of the page. */
function focused(page: Page) {
  return page.evaluate(() => {
    const here = document.activeElement
    const labelledBy = here?.closest('section')?.getAttribute('aria-labelledby') ?? ''
    return {
      isBody: here === null || here === document.body,
      isControl: here?.matches('button, a, input, textarea, select, summary') ?? false,
      section: document.getElementById(labelledBy)?.textContent ?? null,
    }
  })
}
