import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { savedSign } from '../../build/person/at-the-desk.ts'
import { test } from './open-respite.ts'

/** Ends the process behind a page as a fault in it would. */
async function crash(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  // Never answered: whoever would answer is gone.
  void client.send('Page.crash').catch(() => undefined)
}

/** What autosave promises: the newest text is saved so long after the last key. */
const SAVED_AFTER_MS = 600

test('a page that dies comes back by itself with what was typed until then', async ({ desk }) => {
  const { app, page } = await desk.openBegun()
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await page.getByLabel('Your page').pressSequentially('Heron on the weir.')
  await page.waitForTimeout(SAVED_AFTER_MS + 200)
  await crash(page)
  const back = await app.nextPage(page)
  await back.getByRole('button', { name: 'Open the evening page' }).click()
  await expect(back.getByLabel('Your page')).toHaveValue('Heron on the weir.')
  await back.getByLabel('Your page').pressSequentially(' It flew.')
  await savedSign(back).waitFor()
})

test('a page that dies again and again locks, and then a person is asked', async ({ desk }) => {
  const { app, page } = await desk.openBegun()
  let current = page
  for (let time = 0; time < 2; time += 1) {
    await crash(current)
    current = await app.nextPage(current)
    await current.getByRole('navigation').waitFor()
  }
  await crash(current)
  const locked = await app.nextPage(current)
  await locked.getByLabel('Passphrase', { exact: true }).waitFor()
  await expect(locked.getByText('its window stopped several times in a row')).toBeVisible()
  expect((await app.control.processes()).vaults).toEqual([])

  await app.control.answerNextDialog({ dialog: 'message', button: 0 })
  await crash(locked)
  const again = await app.nextPage(locked)
  await again.getByLabel('Passphrase', { exact: true }).waitFor()
  expect((await app.control.state()).dialogs.at(-1)).toMatchObject({
    dialog: 'message',
    options: { message: 'Respite can’t show its window.' },
  })
})
