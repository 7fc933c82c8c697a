import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'playwright/test'
import { unlock } from '../../build/person/at-the-gate.ts'
import { PASSPHRASE, test } from './open-respite.ts'

test('a list of vaults that cannot be read, or comes from another computer, hides none of them', async ({
  desk,
}) => {
  const { app } = await desk.openBegun()
  await app.close()
  const settings = path.join(desk.folder, 'app/settings.json')
  const second = path.join(desk.folder, 'app/vaults/vault-2/vault-2.vault')
  mkdirSync(path.dirname(second), { recursive: true })
  renameSync(desk.vaultFolder, second)

  // From an account that had another name, with one entry that is none.
  const broken = { id: 'vault-3', name: null, wasMade: true }
  const moved = '/home/someone-else/.config/app/vaults/vault-2/vault-2.vault'
  const vaults = [{ id: 'vault-2', name: 'Old desk', folder: moved, wasMade: true, lastSeen: null }, broken]
  writeFileSync(settings, JSON.stringify({ vaults, currentVault: 'vault-2' }))
  const other = await desk.open()
  let page = await other.page()
  await unlock(page, PASSPHRASE)
  page = await other.nextPage(page)
  await page.getByRole('navigation').waitFor()
  await other.close()
  expect(JSON.parse(readFileSync(settings, 'utf8'))).toMatchObject({
    vaults: [{ name: 'Old desk', folder: 'vaults/vault-2/vault-2.vault' }],
    unreadVaults: [broken],
  })

  // Nothing known at all: what lies in Respite's own folder is asked for, not a new vault.
  writeFileSync(settings, '{}')
  const again = await desk.open()
  page = await again.page()
  await page.getByRole('button', { name: 'Other vaults' }).click()
  await expect(page.getByText('Found in Respite’s own folder; it’s not on the list.')).toBeVisible()
  await page.getByRole('button', { name: 'Open Vault 2' }).click()
  page = await again.nextPage(page)
  await unlock(page, PASSPHRASE)
  page = await again.nextPage(page)
  await page.getByRole('navigation').waitFor()
})
