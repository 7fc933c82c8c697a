import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import type { LaunchedApp } from '../../build/host/launch.ts'
import { goTo } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { type Desk, PASSPHRASE, test } from './open-respite.ts'

/** Locks, lets days pass, and comes back. */
async function comeBackOn(desk: Desk, app: LaunchedApp, page: Page, date: string): Promise<Page> {
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  desk.clock.set(date, '09:00')
  await unlock(locked, PASSPHRASE)
  const opened = await app.nextPage(locked)
  await opened.getByRole('navigation').waitFor()
  return opened
}

test('a weekend off, a pause over a journey, a day that went by, and a second round', async ({ desk }) => {
  const { app, page: first } = await desk.openBegun()
  let page = first
  page = await comeBackOn(desk, app, page, '2026-03-04')
  await expect(page.getByText('Day 3 of 30')).toBeVisible()
  await goTo(page, 'Month')
  await page.getByRole('button', { name: /^2/ }).first().click()
  await page.getByRole('radio', { name: 'could not' }).click({ force: true })
  await expect(page.getByRole('button', { name: 'Leave it unsaid' })).toBeVisible()
  await goTo(page, 'Month')
  await expect(page.getByText('could not')).toBeVisible()

  await page.getByRole('button', { name: 'Days off and pauses' }).click()
  await page.getByRole('button', { name: 'Take today off' }).click()
  await expect(page.getByRole('button', { name: /^Cancel this day off/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take today off' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Take another day off' }).click()
  await page
    .getByRole('group', { name: 'Day off' })
    .getByRole('spinbutton', { name: /^day/i })
    .press('ArrowUp')
  await page.getByRole('button', { name: 'Take that day off' }).click()
  // Done, and the field is gone: nothing is left open without a button.
  await expect(page.getByRole('group', { name: 'Day off' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Cancel this day off: Thursday, March 5, 2026' }).click()
  await goTo(page, 'Today')
  await expect(page.getByText('Nothing is planned today')).toBeVisible()

  page = await comeBackOn(desk, app, page, '2026-03-06')
  await expect(page.getByText('Day 4 of 30')).toBeVisible()
  await goTo(page, 'Month')
  await page.getByRole('button', { name: 'Days off and pauses' }).click()
  await page.getByRole('button', { name: 'Pause from today' }).click()
  await expect(page.getByText('Paused since today. The days wait until you go on.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Single days off' })).toHaveCount(0)
  await goTo(page, 'Today')
  await expect(page.getByText('The thirty days are resting')).toBeVisible()

  desk.clock.travelTo('Pacific/Auckland')
  page = await comeBackOn(desk, app, page, '2026-03-20')
  await page.getByRole('button', { name: 'Go on again' }).click()
  await page.getByRole('button', { name: 'Go on from today' }).click()
  await goTo(page, 'Today')
  await expect(page.getByText('Day 4 of 30')).toBeVisible()

  page = await comeBackOn(desk, app, page, '2026-05-20')
  await expect(page.getByText('The month is behind you')).toBeVisible()
  await goTo(page, 'Month')
  await page.getByRole('button', { name: 'Days off and pauses' }).click()
  await page.getByRole('button', { name: 'Begin another round today' }).click()
  await goTo(page, 'Today')
  await expect(page.getByText('Day 1 of 30')).toBeVisible()
  await goTo(page, 'Month')
  await page.getByRole('button', { name: /Round/ }).click()
  await page.getByRole('option', { name: '1', exact: true }).click()
  await expect(page.getByText('could not')).toBeVisible()
})
