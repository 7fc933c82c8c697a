import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { begin, PASSPHRASE, test } from './open-respite.ts'

test('a client comes in: one key saves, locks and blanks, and afterwards everything is where it was', async ({
  desk,
}) => {
  const app = await desk.open()
  const page = await begin(app)
  await goTo(page, 'Journal')
  await goTo(page, 'Today')
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await page.getByLabel('Your page').pressSequentially('half a sentence, and then')
  await page.keyboard.press('Control+Shift+L')

  const blank = await app.nextPage(page)
  await expect(blank.getByText('Until 9:50')).toBeVisible()
  expect(await blank.evaluate(() => document.body.innerText.split(/\s*\n\s*/))).toEqual([
    'Until 9:50',
    'Open',
  ])
  await blank.getByRole('button', { name: 'Open' }).click()
  await unlock(blank, PASSPHRASE)

  const again = await app.nextPage(blank)
  await expect(again.getByLabel('Your page')).toHaveValue('half a sentence, and then')

  await goTo(again, 'With a client')
  const second = await app.nextPage(again)
  await expect(second.getByText('Until 9:50')).toBeVisible()
  desk.clock.set('2026-03-02', '08:51')
  await expect(second.getByLabel('Passphrase', { exact: true })).toBeVisible({ timeout: 10_000 })
})
