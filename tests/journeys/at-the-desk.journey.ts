import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { callBehind } from '../support/call-behind.ts'
import { PASSPHRASE, test } from './open-respite.ts'

test('a client comes in: one key saves, locks and blanks, and afterwards everything is where it was', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await page.keyboard.press('?')
  await expect(
    page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('everything larger'),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+=')
  await page.keyboard.press('Control+=')
  await page.keyboard.press('Control+-')
  await goTo(page, 'Journal')
  await goTo(page, 'Today')
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await page.getByLabel('Your page').pressSequentially('half a sentence? and then')
  const seenBlank = page.waitForEvent('console', (message) => message.text() === 'body hidden')
  await page.evaluate(() =>
    new MutationObserver(() => console.debug(`body ${getComputedStyle(document.body).visibility}`)).observe(
      document.documentElement,
      { attributes: true },
    ),
  )
  await page.keyboard.press('Control+Shift+L')
  await seenBlank

  const blank = await app.nextPage(page)
  await expect(blank.getByText('Back at 9:50')).toBeVisible()
  expect((await app.control.state()).windows).toMatchObject([
    { title: 'Respite', zoomFactor: 1.1, hasContentProtection: true },
  ])
  expect(await blank.evaluate(() => document.body.innerText.split(/\s*\n\s*/))).toEqual([
    // The space before AM is a narrow one.
    expect.stringMatching(/^Back at 9:50\sAM$/),
    'Unlock',
  ])
  await blank.getByRole('button', { name: 'Unlock' }).click()
  await unlock(blank, PASSPHRASE)

  const again = await app.nextPage(blank)
  await expect(again.getByLabel('Your page')).toHaveValue('half a sentence? and then')

  await goTo(again, 'With a client')
  const second = await app.nextPage(again)
  await expect(second.getByText('Back at 9:50')).toBeVisible()
  desk.clock.set('2026-03-02', '08:51')
  await expect(second.getByLabel('Passphrase', { exact: true })).toBeVisible({ timeout: 10_000 })
})

test('it is there when the workday starts, reminds in the evening, and is silent when it should be', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const entry = path.join(desk.folder, 'config/autostart/respite.desktop')
  const first = await desk.openBegun()
  await goTo(first.page, 'Settings')
  await switchOn(first.page, 'Open by itself')
  await switchOn(first.page, 'In the evening')
  expect(readFileSync(entry, 'utf8')).toContain('--at-login')

  // Closing the window now leaves it in the tray, locked and without a page; its two words are all that is there.
  const { windows } = await first.app.control.state()
  await first.app.control.closeWindow(windows[0]?.id ?? 0)
  await expect.poll(async () => (await first.app.control.state()).windows).toEqual([])
  expect((await first.app.control.state()).tray).toEqual({ toolTip: 'Respite', words: ['Lock', 'Quit'] })
  await first.app.control.chooseInTray('Quit')
  expect(await first.app.ended).toBe(0)

  // The system starts it on a Saturday: nothing is shown. It sleeps until Monday, and is there.
  desk.clock.set('2026-03-07', '07:55')
  const app = await desk.open(['--at-login'])
  await app.control.raisePowerEvent('resume')
  expect((await app.control.state()).windows).toEqual([])
  desk.clock.set('2026-03-09', '08:20')
  await app.control.raisePowerEvent('resume')
  const locked = await app.page()
  await expect(locked.getByLabel('Passphrase', { exact: true })).toBeVisible()
  expect((await app.control.state()).notifications).toEqual([])

  const told = async () => (await app.control.state()).notifications.map(({ title, body }) => [title, body])
  const LINE = ['Respite', 'A moment for yourself']
  desk.clock.set('2026-03-09', '19:05')
  await app.control.raisePowerEvent('resume')
  await expect.poll(told).toEqual([LINE])
  await locked.getByRole('button', { name: 'In 15 minutes' }).click()
  await expect(locked.getByRole('button', { name: 'In 15 minutes' })).toHaveCount(0)
  desk.clock.set('2026-03-09', '19:21')
  await app.control.raisePowerEvent('resume')
  await expect.poll(told).toEqual([LINE, LINE])
  await app.control.raisePowerEvent('resume')
  await app.control.pressNotification('itself')
  expect(await told()).toEqual([LINE, LINE])

  // With a client over the hour of the reminder: it comes once that is over.
  desk.clock.set('2026-03-10', '18:50')
  await unlock(locked, PASSPHRASE)
  const page = await app.nextPage(locked)
  await goTo(page, 'Month')
  await page.getByRole('heading', { name: 'The month' }).waitFor()
  await page.evaluate(() => window.scrollTo(0, 400))
  await app.control.chooseInMenu('With a client')
  const blank = await app.nextPage(page)
  await expect(blank.getByText('Back at 8:40 PM')).toBeVisible()
  desk.clock.set('2026-03-10', '19:30')
  await app.control.raisePowerEvent('resume')
  await expect(blank.getByText('Back at 8:40 PM')).toBeVisible()
  expect(await told()).toEqual([LINE, LINE])
  desk.clock.set('2026-03-10', '19:41')
  await app.control.raisePowerEvent('resume')
  await expect.poll(told).toEqual([LINE, LINE, LINE])
  await unlock(blank, PASSPHRASE)
  const again = await app.nextPage(blank)
  await expect(again.getByRole('navigation').getByRole('button', { name: 'Month' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect.poll(() => again.evaluate(() => window.scrollY)).toBe(400)

  await goTo(again, 'Settings')
  await switchOff(again, 'Open by itself')
  expect(existsSync(entry)).toBe(false)
  expect(readSettings(desk.folder)).toMatchObject({ desk: { rhythm: { workdays: [1, 2, 3, 4, 5] } } })
  await switchOff(again, 'In the evening')
  expect(readSettings(desk.folder)).toMatchObject({ desk: { rhythm: null } })

  // The window comes back where it was, on a display that is still there.
  await keepOutOfScreenshots(again, false)
  expect((await app.control.state()).windows).toMatchObject([{ hasContentProtection: false }])
  await app.control.quit()
  expect(await app.ended).toBe(0)
  const last = await desk.open()
  await last.page()
  const { windows: opened } = await last.control.state()
  expect(opened).toMatchObject([{ hasContentProtection: false, bounds: windows[0]?.bounds }])
})

function readSettings(folder: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, 'app/settings.json'), 'utf8'))
}

/** By its switch, or, where the system offers no such thing and so no switch is shown, by the call behind it. */
async function keepOutOfScreenshots(page: Page, isProtected: boolean): Promise<void> {
  const name = 'Keep the window out of screenshots'
  if (process.platform !== 'linux') return switchOff(page, name)
  await expect(page.getByText('On Linux nothing can keep this window out of screenshots.')).toBeVisible()
  await expect(page.getByRole('switch', { name })).toHaveCount(0)
  await callBehind(page, 'desk.changeChoices', { protectsScreen: isProtected })
}

async function switchOn(page: Page, name: string): Promise<void> {
  await page.getByRole('switch', { name }).click({ force: true })
  await page.getByRole('switch', { name, checked: true }).waitFor({ state: 'attached' })
}

async function switchOff(page: Page, name: string): Promise<void> {
  await page.getByRole('switch', { name }).click({ force: true })
  await page.getByRole('switch', { name, checked: false }).waitFor({ state: 'attached' })
}
