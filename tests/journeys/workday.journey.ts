import { Buffer } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { goTo, savedSign } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { PASSPHRASE, test } from './open-respite.ts'

async function addClient(
  page: Page,
  client: {
    readonly code: string
    readonly sessions: string
    readonly isTrauma: boolean
    readonly demand: number
  },
): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(client.code)
  await page.getByLabel('Sessions a week', { exact: true }).fill(client.sessions)
  if (client.isTrauma) await page.getByText('The work is trauma-focused').click()
  await page.getByRole('radio', { name: String(client.demand) }).click({ force: true })
  await page.getByRole('button', { name: 'Add to the list' }).click()
}

/** Which element has the keyboard: only good for comparing with another moment. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.outerHTML)
}

/** Three clients: two of three are trauma-focused, 3 of 4.5 sessions. */
async function fillCaseload(page: Page): Promise<void> {
  await addClient(page, { code: 'c3', sessions: '2', isTrauma: true, demand: 3 })
  await page.getByRole('button', { name: 'Change C3' }).waitFor()
  await addClient(page, { code: 'C4', sessions: '1', isTrauma: true, demand: 3 })
  await page.getByRole('button', { name: 'Change C4' }).waitFor()
  await addClient(page, { code: 'fern', sessions: '1,5', isTrauma: false, demand: 1 })
  await page.getByRole('button', { name: 'Change fern' }).waitFor()
}

test('a caseload is counted by codes, tried out on paper, and reviewed side by side', async ({ desk }) => {
  const { app, page: first } = await desk.openBegun()
  let page = first
  await goTo(page, 'Caseload')
  await expect(page.getByText('Nobody is on the list yet')).toBeVisible()
  // Nobody is called light, in between or demanding before the person said so.
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Add to the list' })).toBeDisabled()
  await addClient(page, { code: 'Maria', sessions: '1', isTrauma: false, demand: 1 })
  const refusal = 'A code is a number, a letter with a number, or a plant: 12, C3, fern.'
  await expect(page.getByText(refusal, { exact: true })).toBeVisible()
  await fillCaseload(page)
  await expect(page.getByText('67% of clients (2 of 3), 67% of sessions (3 of 4.5)').first()).toBeVisible()
  await expect(
    page.getByText('Trauma-focused work is above the limit of 60%: by clients and by sessions.'),
  ).toBeVisible()
  await expect(page.getByText('There is no research behind it').first()).toBeVisible()
  // The limit is for trauma-focused work: its line reaches over those bars and not over the demanding ones.
  const limit = await page
    .getByText('60% for trauma-focused work')
    .locator('xpath=../*[name()="line"][1]')
    .boundingBox()
  const demanding = await page.locator('svg').getByText('Demanding, by client').boundingBox()
  expect((limit?.y ?? 0) + (limit?.height ?? 0)).toBeLessThan(demanding?.y ?? 0)
  await expect(page.getByLabel('Code', { exact: true })).toHaveValue('C1')
  await page.getByRole('button', { name: 'Keep a review of today' }).click()
  await expect(page.getByRole('button', { name: 'Replace today’s review' })).toBeVisible()

  await page.getByRole('button', { name: 'Adjustments to the work' }).click()
  await page.getByRole('button', { name: 'Write something down: caseload mix' }).click()
  await page.getByLabel('Decision').fill('one lighter hour more')
  await savedSign(page).waitFor()
  await page.getByRole('button', { name: 'Done with caseload mix' }).click()
  await page.getByRole('button', { name: 'Try the decision on caseload mix as a what-if' }).click()
  await expect(page.getByText('one lighter hour more')).toBeVisible()
  await page.getByRole('button', { name: 'Add one lighter client' }).click()
  await expect(page.getByText('50% of clients (2 of 4), 55% of sessions (3 of 5.5)').first()).toBeVisible()
  await page.getByRole('button', { name: /Change someone, or leave them out/ }).click()
  await page.getByRole('option', { name: 'C3' }).click()
  await page.getByLabel('Sessions a week with C3').fill('1')
  await expect(page.getByText('50% of clients (2 of 4), 44% of sessions (2 of 4.5)').first()).toBeVisible()
  await page.getByRole('button', { name: 'Take C3 out' }).click()
  await expect(page.getByText('33% of clients (1 of 3), 29% of sessions (1 of 3.5)').first()).toBeVisible()
  await expect(page.getByText('With this change, nothing is above a limit any more.')).toBeVisible()

  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  desk.clock.set('2026-06-02', '08:00')
  await unlock(locked, PASSPHRASE)
  page = await app.nextPage(locked)
  await goTo(page, 'Caseload')
  await expect(page.getByText('67% of clients (2 of 3), 67% of sessions (3 of 4.5)').first()).toBeVisible()
  await expect(page.getByText('The quarterly look was due from')).toBeVisible()
  await page.getByLabel('Trauma-focused work, in percent').fill('70')
  await page.getByRole('button', { name: 'Keep these' }).click()
  await expect(page.getByText('above the limit of')).toHaveCount(0)
  await page.getByRole('button', { name: 'Change C4' }).click()
  // Someone goes only after a question, and the first answer keeps them.
  await page.getByRole('button', { name: 'Take C4 off the list' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep C4' }).click()
  await page.getByRole('button', { name: 'Take C4 off the list' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take C4 off' }).click()
  await expect(page.getByRole('button', { name: 'Change C4' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Keep a review of today' }).click()
  await expect(page.getByText('The latest reviews, oldest first')).toBeVisible()
})

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:1@somewhere',
  'SUMMARY:Zebulon Quartermarker',
  'DTSTART;TZID=Europe/Vienna:20260105T150000',
  'DURATION:PT50M',
  'RRULE:FREQ=WEEKLY',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

test('a day is typed in one line, warned about, put in another order, and copied a week later', async ({
  desk,
}) => {
  const { app, page: first } = await desk.openBegun()
  let page = first
  await goTo(page, 'Caseload')
  await fillCaseload(page)
  await goTo(page, 'Today')
  await page.getByRole('button', { name: 'Open the day sheet' }).click()
  const line = page.getByLabel('Sessions of the day')
  await line.fill('9 C3, 10 C4, 11 fern, 13 A1 7')
  await expect(page.getByText('demand goes from 1 to 3, and this says 7.')).toBeVisible()
  await line.fill('9 C3, 10 C4, 11 fern, 13 A1 1')
  await expect(page.getByText('C3 at 9:00 and C4 at 10:00, both demanding, follow each other.')).toBeVisible()
  await expect(
    page.getByText('After C3 at 9:00 there are 10 minutes; a demanding hour asks for 15.'),
  ).toBeVisible()
  await savedSign(page).waitFor()
  await page.getByRole('button', { name: 'Use this order' }).click()
  await expect(
    page.getByText('No two demanding hours follow each other, and there are fifteen minutes after each.'),
  ).toBeVisible()
  await expect(page.getByText('15 minutes of your own')).toHaveCount(2)
  const ordered = await line.inputValue()

  // Moved by the keys: taken hold of, carried past two others, let go.
  await page.getByRole('button', { name: 'Move 9:00' }).focus()
  await page.keyboard.press('Enter')
  const places = page.getByRole('button', { name: /^Insert / })
  await expect(places.first()).toBeAttached()
  for (const _ of [1, 2]) {
    const before = await focused(page)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused(page)).not.toBe(before)
  }
  await page.keyboard.press('Enter')
  await expect(line).not.toHaveValue(ordered)
  await expect(places).toHaveCount(0)
  // The keyboard is handed to the moved session a moment later; what is typed before that goes astray.
  await expect(page.locator('[role=row]:focus')).toHaveCount(1)
  const moved = (await line.inputValue()).split(', ')
  expect(moved.map((piece) => piece.split(' ')[0])).toEqual(['9', '10', '11', '13'])
  expect(moved.map((piece) => piece.split(' ')[1]).toSorted()).toEqual(
    ordered
      .split(', ')
      .map((piece) => piece.split(' ')[1])
      .toSorted(),
  )
  await line.fill(ordered)
  await expect(line).toHaveValue(ordered)
  await savedSign(page).waitFor()
  expect(ordered.split(', ').map((piece) => piece.split(' ')[0])).toEqual(['9', '10', '11', '13'])

  await page.locator('input[type=file]').setInputFiles({
    name: 'week.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(CALENDAR),
  })
  await expect(page.getByText('One time was taken over.')).toBeVisible()
  await expect(line).toHaveValue(`${ordered}, 15 ?`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'letter.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from('not a calendar at all'),
  })
  await expect(page.getByText('That is not a calendar file (.ics).')).toBeVisible()
  await savedSign(page).waitFor()
  expect(await page.content()).not.toContain('Quartermarker')

  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  desk.clock.set('2026-03-09', '08:00')
  await unlock(locked, PASSPHRASE)
  page = await app.nextPage(locked)
  await page.getByRole('button', { name: 'Open the day sheet' }).click()
  await page.getByRole('button', { name: 'Copy the same day of last week' }).click()
  await expect(page.getByLabel('Sessions of the day')).toHaveValue(`${ordered}, 15 ?`)
  await savedSign(page).waitFor()
  await page.getByRole('button', { name: 'The day before' }).click()
  await expect(page.getByLabel('Sessions of the day')).toHaveValue('')
  for (const file of filesUnder(desk.folder))
    expect(readFileSync(file).includes('Quartermarker'), file).toBe(false)
})

test('a client half typed, and the line of a review, are there after locking', async ({ desk }) => {
  const { app, page: first } = await desk.openBegun()
  let page = first
  await goTo(page, 'Caseload')
  await fillCaseload(page)
  await page.getByLabel('A line for today’s review').fill('Two of them on one day')
  await page.getByLabel('Code', { exact: true }).fill('D9')
  await page.getByLabel('Sessions a week', { exact: true }).fill('a fe')
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  await unlock(locked, PASSPHRASE)
  page = await app.nextPage(locked)
  await goTo(page, 'Caseload')
  await expect(page.getByLabel('Code', { exact: true })).toHaveValue('D9')
  await expect(page.getByLabel('Sessions a week', { exact: true })).toHaveValue('a fe')
  await expect(page.getByLabel('A line for today’s review')).toHaveValue('Two of them on one day')
})

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}
