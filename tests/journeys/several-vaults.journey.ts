import { existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'playwright/test'
import { goTo, openJournalWithTitles, write } from '../../build/person/at-the-desk.ts'
import { createVault, finishSetUp, unlock } from '../../build/person/at-the-gate.ts'
import { PASSPHRASE, test } from './open-respite.ts'

const SECOND = 'meadow window pencil stone river amber'

test('two vaults side by side, one of them moved: each opens with its own passphrase and shows its own pages', async ({
  desk,
}) => {
  const { app, page: first } = await desk.openBegun()
  let page = first
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await write(page, 'Only the first vault holds this.')
  await goTo(page, 'Lock')
  page = await app.nextPage(page)

  await page.getByRole('button', { name: 'Other vaults' }).click()
  await page.getByRole('button', { name: 'Make another vault' }).click()
  page = await app.nextPage(page)
  await page.getByRole('heading', { name: 'A private place for thirty days' }).waitFor()
  await createVault(page, SECOND)
  page = await app.nextPage(page)
  await finishSetUp(page, 'counsellor')
  await goTo(page, 'Journal')
  await expect(page.getByText('No pages yet')).toBeVisible()
  await goTo(page, 'Lock')
  page = await app.nextPage(page)
  await expect(page.getByText('Vault 2')).toBeVisible()
  await unlock(page, PASSPHRASE)
  await expect(page.getByText('That passphrase does not open this vault.')).toBeVisible()

  await page.getByRole('button', { name: 'Other vaults' }).click()
  await page.getByRole('button', { name: 'Rename Vault 1' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Old desk')
  await page.getByRole('button', { name: 'Keep this name' }).click()
  await page.getByRole('button', { name: 'Open Old desk' }).click()
  page = await app.nextPage(page)
  await unlock(page, PASSPHRASE)
  page = await app.nextPage(page)
  await openJournalWithTitles(page)
  await expect(page.getByText('Only the first vault holds this.')).toBeVisible()
  await goTo(page, 'Lock')
  page = await app.nextPage(page)

  // Moved while Respite was closed to it.
  const moved = path.join(desk.folder, 'elsewhere', 'moved.vault')
  mkdirSync(path.dirname(moved))
  renameSync(desk.vaultFolder, moved)
  await page.getByRole('button', { name: 'Other vaults' }).click()
  await expect(page.getByText('Not where it was')).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByText('The vault is not where it was')).toBeVisible()
  await app.control.answerNextDialog({ dialog: 'open', paths: [path.dirname(moved)] })
  await page.getByRole('button', { name: 'Find the folder' }).click()
  await expect(page.getByText('There is no vault in that folder.')).toBeVisible()
  await app.control.answerNextDialog({ dialog: 'open', paths: [moved] })
  await page.getByRole('button', { name: 'Find the folder' }).click()
  page = await app.nextPage(page)
  await unlock(page, PASSPHRASE)
  page = await app.nextPage(page)
  await openJournalWithTitles(page)
  await expect(page.getByText('Only the first vault holds this.')).toBeVisible()
  expect(existsSync(desk.vaultFolder)).toBe(false)
})
