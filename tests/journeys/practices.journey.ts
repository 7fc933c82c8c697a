import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { goTo, savedSign } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { HEARING_SIGNS } from '../../shared/domain/practices/signs.ts'
import { PASSPHRASE, test } from './open-respite.ts'

/** Opens a practice from the list; one whose day has not come is opened early first. */
async function openPractice(page: Page, name: string): Promise<void> {
  await goTo(page, 'Practices')
  const early = page.getByRole('button', { name: `Open it now: ${name}` })
  const open = page.getByRole('button', { name: `Open: ${name}` })
  await early.or(open).waitFor()
  if ((await early.count()) > 0) await early.click()
  await open.click()
}

/** Ticks a box, which may say something else once it is ticked. */
async function tick(page: Page, words: string | RegExp, ticked = words): Promise<void> {
  await page.getByRole('checkbox', { name: words }).click({ force: true })
  await expect(page.getByRole('checkbox', { name: ticked })).toBeChecked()
}

test('a ritual is chosen once, marked with one tap, counted, and ticks its step', async ({ desk }) => {
  const { app, page: first } = await desk.openBegun()
  let page = first
  await openPractice(page, 'Between sessions')
  await expect(page.getByRole('button', { name: 'Use these' })).toBeDisabled()
  await tick(page, 'A short walk')
  await expect(page.getByRole('button', { name: 'Use these' })).toBeEnabled()
  await expect(page.getByLabel('In a few words')).toHaveCount(0)
  await tick(page, 'One of my own')
  await page.getByLabel('In a few words').fill('x'.repeat(301))
  await expect(page.getByText('A line here has at most 300 characters.').first()).toBeVisible()
  await goTo(page, 'Today')
  await expect(page.getByText('What you typed could not be saved')).toBeVisible()
  await page.getByLabel('In a few words').fill('Close the blind')
  await page.getByLabel('A line to go with it').fill('This stays in the room.')
  await savedSign(page).waitFor()
  await page.getByRole('button', { name: 'Use these' }).click()
  await expect(page.getByText('This stays in the room.')).toBeVisible()
  await page.getByRole('button', { name: 'Mark as done: Close the blind' }).click()
  await expect(page.getByText('once today')).toBeVisible()
  await page.getByRole('button', { name: 'Mark as done: Close the blind' }).click()
  await expect(page.getByText('twice today')).toBeVisible()
  await page.getByRole('button', { name: 'Take one back: Close the blind' }).click()
  await expect(page.getByText('once today')).toBeVisible()
  await expect(page.getByRole('img', { name: /an act between sessions: marked on 1 day/ })).toBeVisible()

  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  desk.clock.set('2026-03-04', '08:00')
  await unlock(locked, PASSPHRASE)
  page = await app.nextPage(locked)
  await page.getByRole('navigation').waitFor()
  await page.getByRole('button', { name: 'Open: Choose one act and its line' }).click()
  await expect(page.getByText('This stays in the room.')).toBeVisible()
  await expect(page.getByText('once today')).toHaveCount(0)
  await page.getByRole('button', { name: 'Mark as done: A short walk' }).click()
  // The count and the picture push the rest of the page down; a tick before that would miss.
  await expect(page.getByRole('img', { name: /an act between sessions: marked on 2 days/ })).toBeVisible()
  await expect(page.getByText('once today')).toBeVisible()
  await tick(page, /^Mark this step as done/, /^Done Choose one act/)
  await goTo(page, 'Today')
  await expect(page.getByRole('checkbox', { name: 'Done: Choose one act and its line' })).toBeChecked()
})

test('the first day leads to the signs and to an exercise, at the person’s own pace', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await page.getByRole('button', { name: 'Open: Signs check' }).click()
  for (const sign of [/I dread the work/, /Too much to do/, /Less gets done/]) await tick(page, sign)
  await page.getByRole('button', { name: 'See where to begin' }).click()
  await expect(page.getByRole('heading', { name: 'More of the second list' })).toBeVisible()
  await expect(page.getByText('This may be the work and not you.')).toBeVisible()
  await expect(page.getByText('From day 4, the thirty days turn to the work.')).toBeVisible()
  await expect(page.getByText('That is a lot to carry at once')).toHaveCount(0)
  for (const { words } of HEARING_SIGNS) await tick(page, words)
  await page.getByRole('button', { name: 'See where to begin' }).click()
  await expect(page.getByText('That is a lot to carry at once')).toBeVisible()
  await expect(page.getByText(/^If it is more than this, or you are not well/)).toBeVisible()

  await goTo(page, 'Today')
  await page.getByRole('button', { name: 'Open: Look around the room once' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Around the room' })).toBeVisible()
  await expect(page.getByText('1 of 6')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).focus()
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Enter')
  await expect(page.getByText('That is the end of it.')).toBeVisible()
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(page.getByText('Marked for today.')).toBeVisible()
  await tick(page, /^Mark this step as done/, /^Done Look around/)
  await goTo(page, 'Today')
  await expect(page.getByRole('checkbox', { name: 'Done: Look around the room once' })).toBeChecked()
})

test('three breaths go in words alone where less movement is asked for', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openPractice(page, 'Grounding')
  await page.getByRole('button', { name: 'Begin: Three breaths' }).click()
  await expect(page.locator('[data-still]')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop here' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Begin' }).click()
  for (let half = 0; half < 6; half += 1) {
    await expect(page.getByText(`${Math.floor(half / 2) + 1} of 3`)).toBeVisible()
    await page.getByRole('button', { name: 'Go on' }).click()
  }
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(page.getByText('Marked for today.')).toBeVisible()

  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.getByRole('button', { name: 'Once more' }).click()
  await expect(page.locator('[data-phase=in]')).toBeVisible()
  await expect(page.locator('[data-phase=out]')).toBeVisible({ timeout: 8_000 })
})

test('sleep and movement: what cannot be is refused in words, what can is kept and can be changed', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  await openPractice(page, 'Sleep')
  // How rested comes first, and nothing can be typed that would not be kept.
  await expect(page.getByLabel('About how many hours')).toBeDisabled()
  await page.getByRole('radio', { name: '2', exact: true }).click({ force: true })
  await page.getByLabel('About how many hours').fill('30')
  await expect(page.getByText('A night has between 0 and 24 hours.')).toBeVisible()
  await page.getByLabel('About how many hours').fill('6:30')
  await tick(page, 'No screen in the last hour')
  await expect(page.getByText('Rested: 2 somewhat · Hours: 6 h 30 · no screen')).toBeVisible()
  await page.getByRole('radio', { name: '3', exact: true }).click({ force: true })
  await expect(page.getByText('Rested: 3 mostly · Hours: 6 h 30 · no screen')).toBeVisible()
  await expect(page.getByRole('spinbutton')).toHaveCount(0)
  await page.getByRole('button', { name: 'Another night' }).click()
  await page.keyboard.type('3012026')
  await expect(page.getByRole('heading', { name: 'The night before that day' })).toBeVisible()
  await expect(page.getByRole('radio', { name: '3', exact: true })).not.toBeChecked()

  await page.getByRole('button', { name: 'Set a bedtime' }).click()
  await page.getByRole('radio', { name: 'A cool, dark room' }).click({ force: true })

  await goTo(page, 'Practices')
  await expect(page.getByText('Noted for today')).toBeVisible()
  await openPractice(page, 'Sleep')
  await expect(page.getByRole('radio', { name: 'A cool, dark room', checked: true })).toBeAttached()
  await openPractice(page, 'Movement and outdoors')
  await expect(page.getByLabel('Minutes, if you want to')).toBeDisabled()
  await page.getByLabel('What it was').fill('x'.repeat(1_000_000))
  await expect(page.getByText('A line here has at most 300 characters.').first()).toBeVisible()
  await page.getByLabel('What it was').fill('Along the canal')
  await page.getByLabel('Minutes, if you want to').fill('-5')
  await expect(page.getByText('Minutes lie between 1 and 1440.')).toBeVisible()
  await page.getByLabel('Minutes, if you want to').fill('20')
  await expect(page.getByText('Minutes lie between 1 and 1440.')).toHaveCount(0)
  await tick(page, 'Outdoors, or at an open window')
  await page.getByRole('button', { name: 'Note another' }).click()
  await expect(page.getByText('· 20 min, outdoors')).toBeVisible()
  await page.getByRole('button', { name: 'Change: Along the canal' }).click()
  await page.getByLabel('What it was').fill('Along the river')
  await savedSign(page).waitFor()
  await page.getByRole('button', { name: 'Note another' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Along the river' })).toBeVisible()
  await page.getByRole('button', { name: 'Take out: Along the river' }).click()
  await expect(page.getByText('Along the river')).toHaveCount(0)
  await page.getByRole('button', { name: 'Note up to three' }).click()
  await page.getByLabel('A third').fill('Skipping stones')
  await openPractice(page, 'Movement and outdoors')
  await expect(page.getByLabel('A third')).toHaveValue('Skipping stones')
})

test('a recorder switched off stays off, without a reason, until it is asked for again', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await goTo(page, 'Practices')
  await expect(page.getByText(/Opens on day 6\.$/)).toBeVisible()
  // What is not due yet stands last.
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Between sessions',
    'Grounding',
    'Signs check',
    'Sleep',
    'Movement and outdoors',
  ])
  await openPractice(page, 'Grounding')
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await expect(page.getByText('This is switched off.')).toBeVisible()
  await goTo(page, 'Practices')
  await expect(page.getByText('Switched off. What was noted before is kept.')).toBeVisible()
  await page.getByRole('button', { name: 'Switch on again: Grounding' }).click()
  await expect(page.getByRole('button', { name: 'Open: Grounding' })).toBeVisible()
})
