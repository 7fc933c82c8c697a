import { existsSync } from 'node:fs'
import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import { PASSPHRASE, test } from './open-respite.ts'

test('a vault is erased with the passphrase and a typed word, after saying what stays, and a new one can begin', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Erase this vault' }).click()
  await expect(page.getByText(/^This erases the vault on this computer for good/)).toBeVisible()
  await expect(page.getByText('Exports you made', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Keep the vault' }).click()
  await page.getByRole('button', { name: 'Erase this vault' }).click()
  const erase = page.getByRole('button', { name: 'Erase the vault for good' })
  await page.getByLabel('Passphrase', { exact: true }).fill('not the words')
  await page.getByLabel('Type “erase” to confirm').fill('erased')
  await expect(erase).toBeDisabled()
  await page.getByLabel('Type “erase” to confirm').fill('erase')
  await erase.click()
  await expect(page.getByText('That passphrase does not open')).toBeVisible()
  expect(existsSync(desk.vaultFolder)).toBe(true)
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await erase.click()
  const after = await app.nextPage(page)
  await expect(after.getByRole('heading', { name: 'A private place for thirty days' })).toBeVisible()
  expect(existsSync(desk.vaultFolder)).toBe(false)
})
