import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { goTo, savedSign } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { readCalendar } from '../support/read-calendar.ts'
import { PASSPHRASE, test } from './open-respite.ts'

/** Opens a step of a day by the word it begins with. */
async function openStep(page: Page, day: number, step: RegExp): Promise<void> {
  await goTo(page, 'Month')
  await page.getByRole('button', { name: new RegExp(`^${day}\\b`) }).click()
  await page.getByRole('button', { name: step }).click()
}

test('people, an hour and somebody who asks: written down, due on their day, and in another calendar', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()

  await openStep(page, 22, /^Open: People/)
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByLabel('Name').fill('Ilse')
  await page.getByLabel('Good for').fill('to laugh with')
  await savedSign(page).waitFor()
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await page.getByRole('button', { name: 'Met today: Ilse' }).click()
  await expect(page.getByText('Met today', { exact: true })).toBeVisible()

  await openStep(page, 24, /^Open: Two appointments/)
  await page.getByRole('button', { name: 'Make an appointment' }).click()
  await page.getByLabel('What', { exact: true }).fill('Swimming')
  await page.getByLabel('With whom, if with anyone').fill('Ilse')
  await savedSign(page).waitFor()
  await expect(page.getByText(/^Every Tuesday at 6:00 PM for 60 minutes, from March 3, 2026/)).toBeVisible()
  await page.getByRole('button', { name: 'Keep it' }).click()

  const file = path.join(desk.folder, 'dates.ics')
  await app.control.answerNextDialog({ dialog: 'save', path: file })
  await page.getByRole('button', { name: 'Save as calendar file' }).click()
  await expect(page.getByText(/^Saved as dates\.ics/)).toBeVisible()
  const text = readFileSync(file, 'utf8')
  expect(text).not.toMatch(/swimming|ilse|respite/i)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const [event] = readCalendar(text)
  expect(event?.occurrences(Date.UTC(2026, 3, 1)).map(({ wall }) => wall)).toEqual([
    '2026-03-03T18:00:00',
    '2026-03-10T18:00:00',
    '2026-03-17T18:00:00',
    '2026-03-24T18:00:00',
    '2026-03-31T18:00:00',
  ])
  expect(event?.timeZone).toBe('Europe/Vienna')

  await openStep(page, 26, /^Open: A person/)
  await page.getByLabel('With whom').fill('Ilse')
  await page.getByRole('button', { name: 'Set these dates' }).click()
  await expect(page.getByText('Next on Monday, March 9, 2026.')).toBeVisible()

  desk.clock.set('2026-03-09', '08:00')
  await goTo(page, 'Today')
  await expect(page.getByText('A check-in with Ilse')).toBeVisible()
  await expect(page.getByText('It was meant for Tuesday, March 3, 2026.')).toBeVisible()
  await page.getByRole('button', { name: 'Tomorrow: Swimming with Ilse' }).click()
  await expect(page.getByText('Swimming with Ilse')).toHaveCount(0)
  await page.getByText('A check-in with Ilse').click()
  await page.getByLabel('What did you do for yourself?').fill('Two walks.')
  await savedSign(page).waitFor()
  await page.getByRole('button', { name: 'Not this time: A weekly check-in' }).click()
  await page.getByText('away', { exact: true }).click()
  await page.getByRole('button', { name: 'Let it go this time' }).click()
  await expect(page.getByText('Next on Monday, March 16, 2026.')).toBeVisible()
  await page.getByRole('button', { name: 'Take that back' }).click()
  await page.getByRole('button', { name: 'Done: A weekly check-in' }).click()
  await expect(page.getByText('Next on Monday, March 16, 2026.')).toBeVisible()
  await goTo(page, 'Today')
  await expect(page.getByText('Dates you gave yourself')).toHaveCount(0)
})

test('looking at a new appointment makes none, typed or untouched, and nothing is ticked before it was said', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  await goTo(page, 'Support')
  await page.getByRole('button', { name: /^Appointments with yourself/ }).click()
  await page.getByRole('button', { name: 'Make an appointment' }).click()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText('No appointments yet')).toBeVisible()
  await page.getByRole('button', { name: 'Make an appointment' }).click()
  await page.getByLabel('What', { exact: true }).fill('Swimming')
  await savedSign(page).waitFor()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText('No appointments yet')).toBeVisible()

  await goTo(page, 'Support')
  await page.getByRole('button', { name: /^Own therapy/ }).click()
  await expect(page.getByRole('radio')).toHaveCount(3)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await page.getByText('I want to begin, or begin again').click()
  await expect(page.getByLabel('What stands in the way, if anything')).toBeVisible()
  await expect(page.getByLabel('What to bring')).toHaveCount(0)
})

test('the date of one’s own therapy shows on Today once it has passed, and a new one quiets it', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  await openStep(page, 15, /^Open: Your own therapy/)
  await page.getByText('I am going', { exact: true }).click()
  await page.getByRole('group', { name: 'Next appointment' }).getByRole('spinbutton').first().click()
  await page.keyboard.type('03092026')
  await savedSign(page).waitFor()

  desk.clock.set('2026-03-12', '08:00')
  await goTo(page, 'Today')
  await expect(page.getByText('The date has passed. When is the next one?')).toBeVisible()
  await page.getByText('Your own therapy or consultation').click()
  await page.getByRole('button', { name: 'Ask me again in a week' }).click()
  await expect(page.getByText(/^Put off until Thursday, March 19/)).toBeVisible()
  await goTo(page, 'Today')
  await expect(page.getByText('Dates you gave yourself')).toHaveCount(0)
})

test('what was half typed is there after locking, and dates that do not fit are said and not kept', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await goTo(page, 'Support')
  await page.getByRole('button', { name: /^Appointments with yourself/ }).click()
  await page.getByRole('button', { name: 'Make an appointment' }).click()
  await page.getByText('until a day', { exact: true }).click()
  await savedSign(page).waitFor()
  const lastYear = page.getByRole('group', { name: 'Last day' }).getByRole('spinbutton', { name: /year/i })
  await lastYear.click()
  await page.keyboard.type('2020')
  await expect(page.getByText(/The last day lies before the first/)).toBeVisible()
  await page.getByLabel('What', { exact: true }).fill('Half a sen')
  await page.keyboard.press('Control+l')

  const locked = await app.nextPage(page)
  await unlock(locked, PASSPHRASE)
  const again = await app.nextPage(locked)
  await goTo(again, 'Support')
  await again.getByRole('button', { name: /^Appointments with yourself/ }).click()
  await expect(again.getByText('Half a sen')).toBeVisible()
  await expect(again.getByText(/until June 2, 2026/)).toBeVisible()
})
