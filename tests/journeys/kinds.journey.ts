import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'playwright/test'
import { goTo, openJournalWithTitles, savedSign } from '../../build/person/at-the-desk.ts'
import { readPdf } from '../support/read-pdf.ts'
import { openSealed, saveWithPassphrase } from '../support/sealed-pdf.ts'
import { test } from './open-respite.ts'

test('a note between two clients takes the keyboard alone and a few seconds', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Between clients' }).click()
  const load = page.getByRole('radiogroup', { name: 'Load' }).getByRole('radio', { name: '9', exact: true })
  await load.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Can the next hour wait?')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByLabel('One line').focus()
  await page.keyboard.type('Too fast from one to the next.')
  await savedSign(page).waitFor()
  await openJournalWithTitles(page)
  await expect(page.getByText('Too fast from one to the next.')).toBeVisible()
  await page.getByRole('button', { name: 'Between clients' }).first().click()
  await expect(page.getByLabel('One line')).toHaveValue('')
})

test('deep work has its gate and its landing, is folded afterwards, and goes to one shelf only', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Countertransference' }).click()
  await page.getByRole('radiogroup', { name: 'Is there one person' }).getByText('no').click()
  await expect(page.getByText('It counts exactly the same.')).toBeVisible()
  await page.getByRole('button', { name: 'Take the gentle way' }).click()

  await page.getByRole('button', { name: 'Countertransference' }).click()
  // `all` waits for nothing: without this it may find the screen before, and no question to answer.
  await page.getByRole('radiogroup').first().waitFor()
  for (const group of await page.getByRole('radiogroup').all()) await group.getByText('yes').click()
  await page.getByRole('button', { name: 'Open the page' }).click()
  await page.getByRole('row', { name: 'rescue' }).click()
  await page.getByLabel('Whose echo it may be').fill('An aunt?')
  await page.getByLabel('Anything else').fill('I wanted to carry the bag home for them.')
  await savedSign(page).waitFor()
  await page.getByText('Take to supervision').click()
  await page.getByLabel('In one line').fill('The bag, and who carries it')
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(2)
  await page.getByRole('button', { name: 'Close the page' }).click()
  await expect(page.getByRole('heading', { name: 'Back in the room' })).toBeVisible()
  await page.getByRole('button', { name: 'Put it away' }).click()

  await expect(page.getByText('I wanted to carry')).toHaveCount(0)
  await page.getByLabel('Find in the journal').fill('bag')
  await expect(page.getByText('Folded. The words are on this page.')).toBeVisible()
  await expect(page.locator('mark')).toHaveCount(0)
  await page.getByText('Folded. The words').click()
  await expect(page.getByText('I wanted to carry')).toHaveCount(0)
  await page.getByRole('button', { name: 'Unfold it' }).click()
  await expect(page.getByLabel('Anything else')).toHaveValue('I wanted to carry the bag home for them.')

  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Take to my therapy' }).click()
  await expect(page.getByText('Nothing here yet')).toBeVisible()
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Take to supervision' }).click()
  await page.getByRole('button', { name: 'Print this list' }).click()
  const saveAs = async (name: string) => {
    const file = path.join(desk.folder, name)
    await app.control.answerNextDialog({ dialog: 'save', path: file })
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByText(`Saved as ${name}`)).toBeVisible()
    const { text, fonts } = await readPdf(readFileSync(file))
    expect(fonts.filter(({ kind }) => kind === 'Type3')).toEqual([])
    return text
  }
  const list = await saveAs('list.pdf')
  expect(list).toContain('The bag, and who carries it')
  expect(list).not.toContain('carry the bag home')
  await page.getByText(/^Countertransference, /).click()
  await expect(page.locator('article').getByText('carry the bag home')).toBeVisible()
  expect(await saveAs('text.pdf')).toContain('carry the bag home')
  const sealed = path.join(desk.folder, 'list.pdf.age')
  await saveWithPassphrase(app, page, sealed)
  expect((await readPdf(await openSealed(sealed))).text).toContain('carry the bag home')
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Take to supervision' }).click()
  await page.getByRole('button', { name: 'Mark as talked about' }).click()
  await expect(page.getByText('talked about on')).toBeVisible()
})

test('an exposure page that is as strong after writing as before says that it is enough', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Trauma exposure' }).click()
  const scale = (name: string, value: string) =>
    page.getByRole('radiogroup', { name }).getByText(value, { exact: true }).click()
  await scale('How strong it is right now', '8')
  await expect(page.getByLabel('About how many minutes it lasted')).toBeHidden()
  await page.getByText('More, if you want').click()
  await page.getByLabel('About how many minutes it lasted').fill('50')
  await scale('How strong it is now, after writing', '8')
  await expect(page.getByText('Enough for today')).toBeVisible()
  await expect(page.getByText('put it in the record today, and tell your supervisor')).toBeVisible()
  await savedSign(page).waitFor()
  await openJournalWithTitles(page)
  await page.getByText('Folded').click()
  await page.getByRole('button', { name: 'Unfold it' }).click()
  // What was filled in is in sight again, also where it is folded on a new page.
  await expect(page.getByLabel('About how many minutes it lasted')).toHaveValue('50')
  await expect(page.getByLabel('About how many minutes it lasted')).toBeVisible()
})
