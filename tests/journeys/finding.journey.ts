import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { goTo, savedSign, write } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { callBehind } from '../support/call-behind.ts'
import { begin, PASSPHRASE, test } from './open-respite.ts'

const rows = (page: Page) => page.locator('ol > li')
const count = (page: Page, words: string) => page.getByRole('status').getByText(words, { exact: true })

/** Narrows the journal down by one part, looks whether the right page is left, and takes the part away again. */
async function narrowBy(page: Page, part: string, choice: string, chip: string, line: string): Promise<void> {
  await page.getByRole('button', { name: `Any ${part}` }).click()
  await page.getByRole('option', { name: choice, exact: true }).click()
  await expect(count(page, 'One page')).toBeVisible()
  await expect(rows(page)).toHaveText([new RegExp(line)])
  await page.getByRole('row', { name: chip }).getByRole('button').click()
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByRole('row', { name: chip })).toHaveCount(0)
}

async function typeYear(page: Page, field: string, year: string): Promise<void> {
  await page.getByRole('group', { name: field }).getByRole('spinbutton', { name: /year/i }).click()
  await page.keyboard.type(year)
}

/** By its switch; on a system without a checker of its own there is none, and a sentence stands there. */
async function checkSpelling(page: Page): Promise<void> {
  const name = /Check spelling/
  if (process.platform === 'darwin') {
    await expect(page.getByRole('switch', { name })).not.toBeChecked()
    await page.getByRole('switch', { name }).click({ force: true })
    return
  }
  await expect(page.getByText(/^Spelling is not checked on this system/)).toBeVisible()
  await expect(page.getByRole('switch', { name })).toHaveCount(0)
  await callBehind(page, 'spelling.set', { isOn: true })
}

test('pages are tagged, narrowed down to by every filter, found by their day, and listed without titles', async ({
  desk,
}) => {
  const app = await desk.open()
  const first = await begin(app)
  await goTo(first, 'Journal')
  await first.getByRole('button', { name: 'Open the evening page' }).click()
  await write(first, 'The heron stood still.')
  const newTag = first.getByLabel('A word to find this page by')
  await first.getByRole('button', { name: 'Add a tag' }).click()
  await newTag.fill('x'.repeat(5000))
  await newTag.press('Enter')
  await expect(first.getByText('This one is longer.')).toBeVisible()
  await expect(newTag).toHaveValue('x'.repeat(5000))
  for (const tag of ['  quiet ', 'עייפות', '🌊']) {
    await newTag.fill(tag)
    await newTag.press('Enter')
    await expect(first.getByRole('row', { name: tag.trim() })).toBeVisible()
  }
  await newTag.fill('Quiet')
  await newTag.press('Enter')
  await expect(newTag).toHaveValue('')
  await first.getByRole('row', { name: '🌊' }).getByRole('button').click()
  await expect(first.getByRole('row')).toHaveText([/quiet/, /עייפות/])
  await first.getByText('Take to supervision').click()
  await first.getByRole('button', { name: 'Link this page to a code' }).click()
  await first.getByLabel('A new code').fill('Juniper')
  await first.getByRole('button', { name: 'Make this code and link the page' }).click()
  await expect(first.getByRole('checkbox', { name: 'Juniper' })).toBeChecked()
  await goTo(first, 'Lock')

  desk.clock.set('2026-03-04', '18:00')
  const locked = await app.nextPage(first)
  await unlock(locked, PASSPHRASE)
  let page = await app.nextPage(locked)
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Between clients' }).click()
  await page.getByLabel('One line').fill('Too fast from one to the next.')
  await savedSign(page).waitFor()
  await page.getByRole('button', { name: 'Add a tag' }).click()
  await page.getByRole('button', { name: 'Add the tag עייפות' }).click()
  await expect(page.getByRole('row', { name: 'עייפות' })).toBeVisible()
  // Left without Enter: going elsewhere on the page is enough.
  await page.getByLabel('A word to find this page by').fill('hurry')
  await page.getByLabel('One line').click()
  await expect(page.getByRole('row', { name: 'hurry' })).toBeVisible()

  await goTo(page, 'Journal')
  await expect(rows(page)).toHaveText([/2026.*Between clients$/, /2026.*Evening$/])
  await page.getByRole('button', { name: 'Show titles' }).click()
  await page.getByRole('button', { name: 'Show the filters' }).click()
  await narrowBy(page, 'Kind of page', 'Between clients', 'Between clients', 'Too fast')
  await narrowBy(page, 'Code', 'Juniper', 'Code: Juniper', 'The heron')
  await narrowBy(page, 'Tag', 'hurry', 'Tag: hurry', 'Too fast')
  await narrowBy(page, 'Shelf', 'Take to supervision', 'Take to supervision', 'The heron')
  await narrowBy(page, 'Day of the plan', 'Day 3', 'Day 3 of the plan', 'Too fast')

  // Two at once, with words besides; then a page is opened, and coming back finds the same pages.
  await page.getByRole('button', { name: 'Any Tag' }).click()
  await page.getByRole('option', { name: 'עייפות' }).click()
  await expect(count(page, '2 pages')).toBeVisible()
  await page.getByLabel('Find in the journal').fill('heron')
  await expect(count(page, 'One page')).toBeVisible()
  await page.getByLabel('Find in the journal').fill('')
  await page.getByRole('button', { name: 'Any Shelf' }).click()
  await page.getByRole('option', { name: 'Take to my therapy' }).click()
  await expect(page.getByText('No page fits all of this')).toBeVisible()
  await page.getByRole('row', { name: 'Take to my therapy' }).getByRole('button').click()
  await page.getByText('The heron stood still.').click()
  await page.getByRole('button', { name: 'Close the page' }).click()
  await expect(page.getByRole('row', { name: 'Tag: עייפות' })).toBeVisible()
  await page.getByRole('row', { name: 'Tag: עייפות' }).press('Delete')
  await expect(rows(page)).toHaveCount(2)

  await page.getByRole('button', { name: 'Calendar' }).click()
  const day = (name: string) => page.getByRole('button', { name })
  await day('Wednesday, March 4, 2026, today, one page').focus()
  await expect(day('Tuesday, March 3, 2026, no pages')).toBeVisible()
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('heading', { name: 'February 2026' })).toBeVisible()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowLeft')
  await expect(day('Monday, March 2, 2026, one page')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: 'March 2, 2026' })).toBeVisible()
  await expect(rows(page)).toHaveText([/The heron/])

  // A last day before the first, and a day long before anybody wrote here.
  await page.getByRole('button', { name: 'Show the filters' }).click()
  await typeYear(page, 'Until', '1890')
  await expect(page.getByText('The last day lies before the first')).toBeVisible()
  await expect(rows(page)).toHaveText([/The heron/])
  await typeYear(page, 'From', '1890')
  await expect(page.getByText('The last day lies before the first')).toHaveCount(0)
  await expect(page.getByRole('row', { name: 'March 2, 1890' })).toBeVisible()
  await expect(page.getByText('No page fits all of this')).toBeVisible()

  // Asked for once, they show everywhere until they are put away again; words that were typed have been asked for.
  await goTo(page, 'Journal')
  await expect(rows(page)).toHaveText([/Too fast/, /The heron/])
  await page.getByRole('button', { name: 'Hide titles' }).click()
  await expect(rows(page)).toHaveText([/2026.*Between clients$/, /2026.*Evening$/])
  await page.getByLabel('Find in the journal').fill('heron')
  await expect(count(page, 'One page')).toBeVisible()
  await expect(page.locator('mark')).toHaveText(['heron'])
  await page.locator('mark').click()
  await expect(page.getByLabel('Your page')).toHaveAttribute('spellcheck', 'false')
  await page.getByRole('button', { name: 'Close the page' }).click()
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByText('The heron')).toHaveCount(0)

  // Locking forgets that they were asked for.
  await page.getByRole('button', { name: 'Show titles' }).click()
  await expect(rows(page)).toHaveText([/Too fast/, /The heron/])
  await goTo(page, 'Lock')
  const relocked = await app.nextPage(page)
  await unlock(relocked, PASSPHRASE)
  page = await app.nextPage(relocked)
  await goTo(page, 'Journal')
  await expect(rows(page)).toHaveText([/2026.*Between clients$/, /2026.*Evening$/])

  await goTo(page, 'Settings')
  const hiding = page.getByRole('switch', { name: /Hide titles until asked/ })
  await expect(hiding).toBeChecked()
  await hiding.click({ force: true })
  await expect(hiding).not.toBeChecked()
  await checkSpelling(page)
  await goTo(page, 'Journal')
  await expect(rows(page)).toHaveText([/Too fast/, /The heron/])
  await expect(page.getByRole('button', { name: /titles$/ })).toHaveCount(0)

  // The switch for spelling counts from the next unlocking on, for pages and for nothing secret.
  await goTo(page, 'Lock')
  const again = await app.nextPage(page)
  await expect(again.getByLabel('Passphrase', { exact: true })).toHaveAttribute('spellcheck', 'false')
  await unlock(again, PASSPHRASE)
  const last = await app.nextPage(again)
  await goTo(last, 'Journal')
  await expect(rows(last)).toHaveText([/Too fast/, /The heron/])
  await rows(last).last().getByRole('button').click()
  await expect(last.getByLabel('Your page')).toHaveAttribute('spellcheck', 'true')
})
