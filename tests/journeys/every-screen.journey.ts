import type { Locator, Page } from 'playwright'
import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import { keepRecoverySheet, makeVault } from '../../build/person/at-the-gate.ts'
import { inspect } from './looking/inspect.ts'
import { keyboardWalk } from './looking/keyboard-walk.ts'
import { stopsOf, WALKS } from './looking/stops/all-stops.ts'
import { DIALOG_STOPS } from './looking/stops/dialog-stops.ts'
import { PASSPHRASE, test } from './open-respite.ts'

/** Waits no longer for a button that is not there: a walk has many. */
const LONGEST_WAIT_MS = 10_000

for (const [walk, screens] of Object.entries(WALKS)) {
  test(`every screen, in both themes, by keyboard and in narrow windows: ${walk}`, async ({ desk }) => {
    const { page } = await desk.openBegun()
    page.setDefaultTimeout(LONGEST_WAIT_MS)
    for (const screen of screens) {
      for (const { state, open } of stopsOf(screen)) {
        await open(page)
        await page.locator(`[data-screen="${screen}"]`).waitFor()
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        expect.soft(await inspect(page, `${screen} ${state}`), `${screen}, ${state}`).toEqual([])
      }
    }
  })
}

test('every dialog, in both themes, by keyboard and in narrow windows; Escape gives the focus back', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  page.setDefaultTimeout(LONGEST_WAIT_MS)
  for (const { state, open } of DIALOG_STOPS) {
    await open(page)
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
    await dialog.waitFor()
    expect.soft(await inspect(page, state), state).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    const focused = () => page.evaluate(() => document.activeElement?.tagName)
    await expect.poll(focused, `the focus after ${state}`).not.toBe('BODY')
  }
})

test('every screen before the vault is open, and the one shown with a client', async ({ desk }) => {
  const app = await desk.open()
  const look = async (page: Page, state: string) => {
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect.soft(await inspect(page, state), state).toEqual([])
  }
  let page = await app.page()
  page.setDefaultTimeout(LONGEST_WAIT_MS)
  await look(page, 'make the vault')
  for (const way of ['I have a vault already', 'Start from a backup', 'If you are not safe right now']) {
    await page.getByRole('button', { name: way }).click()
    await look(page, way)
    await page.getByRole('button', { name: /^(Back|Not now|Close this page)/ }).click()
  }
  await page.getByRole('button', { name: 'Offer me six words' }).click()
  await look(page, 'six words offered')
  await makeVault(page, PASSPHRASE)
  await page.getByRole('list', { name: 'Recovery key' }).waitFor()
  await look(page, 'the recovery sheet')
  await keepRecoverySheet(page, 'Go on')
  page = await app.nextPage(page)
  await page.getByRole('heading', { name: 'Before the first day' }).waitFor()
  await look(page, 'set-up')
  await page.getByLabel('The word for your profession').fill('therapist')
  await page.getByRole('button', { name: 'Begin' }).click()
  await goTo(page, 'Lock')
  page = await app.nextPage(page)
  page.setDefaultTimeout(LONGEST_WAIT_MS)
  await look(page, 'locked')
  await page.getByLabel('Passphrase', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByText('does not open this vault').waitFor()
  await look(page, 'a wrong passphrase')
  for (const way of ['Open with the recovery sheet instead', 'Go back to a backup', 'Other vaults']) {
    await page.getByRole('button', { name: way }).click()
    await look(page, way)
    await page.getByRole('button', { name: /^(Back|Not now)/ }).click()
  }
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Unlock' }).click()
  page = await app.nextPage(page)
  await goTo(page, 'With a client')
  page = await app.nextPage(page)
  await page.getByText(/^Back at /).waitFor()
  expect.soft(await inspect(page, 'with a client'), 'with a client').toEqual([])
})

test('help, with a client and lock stay in sight in a low window, however far a page is scrolled', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  await goTo(page, 'Settings')
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  for (const size of [
    { width: 900, height: 560 },
    { width: 640, height: 400 },
    { width: 320, height: 256 },
  ]) {
    await page.setViewportSize(size)
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    for (const word of ['Help', 'With a client', 'Lock'])
      await expect(page.getByRole('button', { name: word, exact: true })).toBeInViewport({ ratio: 1 })
  }
  await page.setViewportSize({ width: 640, height: 400 })
  expect(await keyboardWalk(page)).toEqual([])
})

test('at 200% zoom the first screenful holds what has to be pressed or called', async ({ desk }) => {
  const { app, page } = await desk.openBegun()
  await page.setViewportSize({ width: 640, height: 400 })
  await goTo(page, 'Help')
  await expect.poll(() => isInSight(page.getByText('988', { exact: true }))).toBe(true)
  await goTo(page, 'Practices')
  await page.getByRole('button', { name: 'Open: Grounding' }).click()
  await page.getByRole('button', { name: 'Begin: Around the room' }).click()
  await expect.poll(() => isInSight(page.getByRole('button', { name: 'Go on' }))).toBe(true)
  await expect.poll(() => isInSight(page.getByRole('button', { name: 'Stop here' }))).toBe(true)
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  await locked.setViewportSize({ width: 640, height: 400 })
  for (const way of ['Open with the recovery sheet instead', 'Go back to a backup', 'Other vaults'])
    await expect.poll(() => isInSight(locked.getByRole('button', { name: way }))).toBe(true)
})

/** Whether the foot of an element can be seen on a page that was not scrolled, and nothing lies over it. */
function isInSight(element: Locator): Promise<boolean> {
  return element.evaluate((shown) => {
    window.scrollTo(0, 0)
    const { left, width, bottom } = shown.getBoundingClientRect()
    return shown.contains(document.elementFromPoint(left + width / 2, bottom - 3))
  })
}
