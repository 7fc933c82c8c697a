import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import { createVault, finishSetUp } from '../../build/person/at-the-gate.ts'
import { PASSPHRASE, test } from './open-respite.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'

test('a backup is made, tried with the sheet, and gone back to', async ({ desk }) => {
  const app = await desk.open()
  const first = await app.page()
  const secret = await createVault(first, PASSPHRASE)
  const page = await app.nextPage(first)
  await finishSetUp(page, 'therapist')
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'See the backups' }).click()
  await expect(page.getByText('There is no backup yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Make one now' }).click()
  await expect(page.getByText('A new backup was made and checked.')).toBeVisible()
  await expect(page.getByText(/no pages yet, checked when it was made, \d+ kB/)).toBeVisible()
  await page.getByRole('button', { name: 'See that it opens' }).click()
  await page.getByLabel('Recovery key, from the sheet').fill(secret)
  await page.getByRole('button', { name: 'See that it opens' }).click()
  await expect(page.getByText('It opens, and is whole.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.getByRole('button', { name: 'Go back to this one' }).click()
  await page.getByLabel('Recovery key').fill(secret)
  await page.getByLabel('Choose a new passphrase').fill(NEXT)
  await page.getByLabel('The same passphrase again').fill(NEXT)
  await page.screenshot({ path: 'test-results/going-back.png', fullPage: true })
  await page.getByRole('button', { name: 'Go back to this backup' }).click()
  const restored = await app.nextPage(page)
  await expect(restored.getByText('Day 1 of 30')).toBeVisible()
})
