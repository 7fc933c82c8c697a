import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { savedSign } from '../../build/person/at-the-desk.ts'
import { comeTo, seeFocusKept } from '../support/keyboard-hands.ts'
import { PASSPHRASE, test } from './open-respite.ts'

/** Comes to the control of that name by Tab and the arrows. The mouse is never used here, and no control is called. */
async function tabTo(
  page: Page,
  role: 'button' | 'textbox' | 'checkbox' | 'radio' | 'row',
  name: string | RegExp,
) {
  await comeTo(page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first())
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, 'button', name)
  await page.keyboard.press('Enter')
  await seeFocusKept(page, String(name))
}

async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, 'textbox', name)
  await page.keyboard.insertText(text)
}

/** Opens the list that carries that label and takes what stands so many lines further down. */
async function choose(page: Page, label: RegExp, linesDown: number): Promise<void> {
  await tabTo(page, 'button', label)
  await page.keyboard.press('Enter')
  await page.getByRole('listbox').waitFor()
  for (let line = 0; line < linesDown; line += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
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
  await press(page, 'Open the evening page')
  await type(page, 'Your page', 'The kettle, then the window, then the day.')
  await page.getByText('Saved', { exact: true }).first().waitFor()

  await press(page, 'Measure')
  await press(page, 'Begin the first measure')
  await tabTo(page, 'checkbox', /official form is in front of me/)
  await page.keyboard.press('Space')
  await tabTo(page, 'radio', /1/)
  for (let item = 1; item <= 30; item += 1) await page.keyboard.press(String((item % 5) + 1))
  await page.getByText('30 of 30 answered').waitFor()
  await press(page, 'Finish this measure')
  await page.getByRole('heading', { name: 'Finished' }).waitFor()

  await press(page, 'Lock')
  page = await app.nextPage(page)
  await type(page, 'Passphrase', PASSPHRASE)
  await page.keyboard.press('Enter')
  page = await app.nextPage(page)
  await press(page, 'Journal')
  await press(page, 'Show titles')
  await press(page, /The kettle/)
  await expect(page.getByLabel('Your page')).toHaveValue('The kettle, then the window, then the day.')
})

test('the work by keyboard alone: a client, a what-if, the sessions of a day, a person, days off', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  await press(page, 'Caseload')
  await tabTo(page, 'textbox', 'Sessions a week')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('2')
  await tabTo(page, 'radio', '1, light')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'checkbox', 'The work is trauma-focused')
  await page.keyboard.press('Space')
  await press(page, 'Add to the list')
  await expect(page.getByText('2 a week, demanding, trauma-focused, since March 2, 2026')).toBeVisible()

  await press(page, 'Try a what-if')
  // While nothing is chosen, the list says what to choose.
  await choose(page, /^Choose a code/, 0)
  await expect(page.getByRole('button', { name: /^C1 Change someone, or leave them out/ })).toBeVisible()
  await press(page, 'Add one lighter client')
  await press(page, /^Undo: One lighter client/)
  await expect(page.getByRole('list', { name: 'Being tried' })).toHaveCount(0)

  await press(page, 'Back to the caseload')
  await press(page, 'Day sheet')
  await type(page, 'Sessions of the day', '9 C1, 10 C1, 14 fern')
  await savedSign(page).waitFor()
  await press(page, 'Keep fixed: 9:00')
  await expect(page.getByLabel('Sessions of the day')).toHaveValue(/^9 C1 fixed, /)

  await press(page, 'Support')
  await press(page, 'Add a person')
  await type(page, 'Name', 'Ilse')
  await choose(page, /Who they are to you/, 1)
  await type(page, 'Good for', 'to laugh with')
  await savedSign(page).waitFor()
  await press(page, 'Back to the list')
  await expect(page.getByText('to laugh with')).toBeVisible()

  await press(page, 'Month')
  await press(page, 'Days off and pauses')
  await press(page, 'Take today off')
  await press(page, 'Cancel this day off: Monday, March 2, 2026')
  await press(page, 'Pause from today')
  await press(page, 'Go on from today')
  await expect(page.getByRole('button', { name: 'Pause from today' })).toBeVisible()
})

test('the inward work by keyboard alone: an exercise, a gate, a page of deep work, its landing, the bin', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  await press(page, 'Practices')
  await press(page, 'Open: Grounding')
  await press(page, 'Mark as done: Around the room')
  await press(page, 'Take one back: Around the room')
  await press(page, 'Begin: Around the room')
  await press(page, 'Go on')
  await press(page, 'Stop here')

  await press(page, 'Journal')
  await press(page, 'Countertransference')
  await page.getByRole('radiogroup').first().waitFor()
  for (const question of [/stop when you decide/, /one person you could/, /two hours before/]) {
    const yes = page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'yes' })
    await comeTo(yes)
    await page.keyboard.press('Space')
    await expect(yes).toBeChecked()
  }
  await press(page, 'Open the page')
  await tabTo(page, 'row', 'tenderness')
  await page.keyboard.press('Space')
  await expect(page.getByRole('row', { name: 'tenderness', selected: true })).toBeVisible()
  await type(page, 'Anything else', 'The bag, and who carries it.')
  await savedSign(page).waitFor()
  // Back from a word that was not ended the keys lead over the tags that are there; it is kept all the same.
  await press(page, 'Add a tag')
  for (const tag of ['bags', 'doors']) {
    await type(page, 'A word to find this page by', tag)
    await tabTo(page, 'button', 'Link this page to a code')
    await expect(page.getByRole('row', { name: tag })).toBeVisible()
  }
  await press(page, 'Close the page')
  await page.getByRole('heading', { name: 'Back in the room' }).waitFor()
  await press(page, 'Put it away')

  await type(page, 'Find in the journal', 'bag')
  await press(page, /Folded/)
  await press(page, 'Unfold it')
  await press(page, 'Put this page in the bin')
  await press(page, 'Back to the journal')
  await press(page, 'Open the bin')
  await press(page, 'Delete it for good')
  await page.getByRole('alertdialog').waitFor()
  await page.keyboard.press('Escape')
  await press(page, 'Put it back')
  await page.getByText('Nothing is in the bin').waitFor()
  await press(page, 'Back to the journal')
  await page.getByRole('heading', { name: 'Journal', level: 1 }).waitFor()
})

test('what is kept and goes out, by keyboard alone: a setting, a backup, the printed page, with a client', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await press(page, 'Settings')
  await press(page, 'See the backups')
  await press(page, 'Make one now')
  await page.getByText('A new backup was made and checked.').waitFor()

  await press(page, 'Settings')
  await type(page, 'Find a setting', 'lock')
  await press(page, 'Open the security page')
  await choose(page, /Lock after/, 1)
  await expect(page.getByRole('button', { name: /^10 minutes Lock after/ })).toBeVisible()

  await press(page, 'Summary')
  await type(page, 'First line', 'What would a smaller week look like?')
  const file = path.join(desk.folder, 'page.pdf')
  await app.control.answerNextDialog({ dialog: 'save', path: file })
  await press(page, 'Save as PDF')
  await page.getByText('Saved as page.pdf').waitFor()
  expect(existsSync(file)).toBe(true)

  await press(page, 'With a client')
  const blank = await app.nextPage(page)
  await press(blank, 'Unlock')
  await type(blank, 'Passphrase', PASSPHRASE)
  await blank.keyboard.press('Enter')
  const back = await app.nextPage(blank)
  await expect(back.getByLabel('First line')).toHaveValue('What would a smaller week look like?')
})
