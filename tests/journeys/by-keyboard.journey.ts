import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { PASSPHRASE, test } from './open-respite.ts'

/** More presses of Tab than lead round any screen. */
const MOST_STEPS = 250

/** Presses Tab until the control of that name has the focus. The mouse is never used here, and no control is called. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'checkbox' | 'radio', name: string | RegExp) {
  const wanted = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first()
  await wanted.waitFor({ state: 'attached' })
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${String(name)}`)
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, 'button', name)
  await page.keyboard.press('Enter')
}

async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, 'textbox', name)
  await page.keyboard.insertText(text)
}

/** Types the groups of the recovery key that are asked for, read off the screen. */
async function typeRecoveryGroups(page: Page): Promise<void> {
  const shown = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem')
  await shown.first().waitFor()
  const groups = (await shown.allInnerTexts()).map((text) => text.replace(/^\d+\s*/, '').trim())
  const asked = await page
    .getByRole('textbox', { name: /^Group \d+$/ })
    .evaluateAll((fields) =>
      fields.map((field) => (field as HTMLInputElement).labels?.[0]?.textContent ?? ''),
    )
  for (const label of asked) await type(page, label, groups[Number(label.replace('Group ', '')) - 1] ?? '')
}

test('the first day by keyboard alone: vault, set-up, check-in, a step, a page, thirty answers, lock, unlock', async ({
  desk,
}) => {
  const app = await desk.open()
  let page = await app.page()
  await type(page, 'Choose a passphrase', PASSPHRASE)
  await type(page, 'The same passphrase again', PASSPHRASE)
  await press(page, 'Make the vault')
  await typeRecoveryGroups(page)
  await press(page, 'Go on')
  page = await app.nextPage(page)
  await type(page, 'The word for your profession', 'therapist')
  await press(page, 'Begin')
  await page.getByText('Day 1 of 30').waitFor()

  await tabTo(page, 'radio', 'depleted')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'all right', checked: true })).toBeAttached()
  await tabTo(page, 'checkbox', /^Done: /)
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: /^Done: /, checked: true })).toHaveCount(1)

  await press(page, 'Journal')
  await press(page, "Write today's page")
  await type(page, 'Your page', 'The kettle, then the window, then the day.')
  await page.getByText('Saved', { exact: true }).first().waitFor()

  await press(page, 'Measure')
  await press(page, 'Begin the first measure')
  await tabTo(page, 'checkbox', /official form is in front of me/)
  await page.keyboard.press('Space')
  await tabTo(page, 'radio', /1/)
  for (let item = 1; item <= 30; item += 1) await page.keyboard.press(String((item % 5) + 1))
  await page.getByText('30 of 30 answered').waitFor()
  await press(page, 'Hand in')
  await page.getByRole('heading', { name: 'Handed in' }).waitFor()

  await press(page, 'Lock')
  page = await app.nextPage(page)
  await type(page, 'Passphrase', PASSPHRASE)
  await page.keyboard.press('Enter')
  page = await app.nextPage(page)
  await press(page, 'Journal')
  await press(page, /The kettle/)
  await expect(page.getByLabel('Your page')).toHaveValue('The kettle, then the window, then the day.')
})
