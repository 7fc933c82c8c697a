import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { keepRecoverySheet, makeVault, unlock } from '../../build/person/at-the-gate.ts'
import { begin, type Desk, PASSPHRASE, test } from './open-respite.ts'

/** A closed vault, something done to its files, and the lock screen that finds it so. */
async function lockScreenAfter(desk: Desk, harm: (vaultFolder: string) => void): Promise<Page> {
  const app = await desk.open()
  await begin(app)
  await app.close()
  harm(desk.vaultFolder)
  const locked = await (await desk.open()).page()
  await unlock(locked, PASSPHRASE)
  return locked
}

test('a header that was cut short in both copies is called damaged', async ({ desk }) => {
  const page = await lockScreenAfter(desk, (folder) => {
    for (const name of ['vault.hdr', 'vault.hdr.bak']) truncateSync(path.join(folder, name), 200)
  })
  await expect(page.getByText('The vault is damaged: vault.hdr cannot be read.')).toBeVisible()
  await expect(page.getByText('Nothing was changed or deleted.')).toBeVisible()
})

test('a database replaced by rubbish is called damaged and left alone', async ({ desk }) => {
  const rubbish = Buffer.alloc(40_000, 'rubbish ')
  const page = await lockScreenAfter(desk, (folder) => writeFileSync(path.join(folder, 'vault.db'), rubbish))
  await expect(page.getByText('The vault is damaged: vault.db cannot be read.')).toBeVisible()
  expect(readFileSync(path.join(desk.vaultFolder, 'vault.db')).equals(rubbish)).toBe(true)
})

test('a vault folder without its header says which files are missing', async ({ desk }) => {
  const page = await lockScreenAfter(desk, (folder) => {
    for (const name of ['vault.hdr', 'vault.hdr.bak']) rmSync(path.join(folder, name))
  })
  await expect(
    page.getByText('vault.hdr and vault.hdr.bak are missing from it.', { exact: false }),
  ).toBeVisible()
})

test('a vault that was moved away is looked for, and a new one is made only when asked', async ({ desk }) => {
  const page = await lockScreenAfter(desk, (folder) => renameSync(folder, `${folder}-moved`))
  await expect(page.getByText('The vault is not where it was.')).toBeVisible()
  renameSync(`${desk.vaultFolder}-moved`, `${desk.vaultFolder}-elsewhere`)
  await page.getByRole('button', { name: 'Stop looking for it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A private place for thirty days')
  expect(existsSync(desk.vaultFolder)).toBe(false)
})

test('a folder that cannot be written to ends in words and leaves no half vault', async ({ desk }) => {
  const app = await desk.open()
  const vaults = path.dirname(desk.vaultFolder)
  writeFileSync(vaults, 'a file stands where the folder should be')
  const page = await app.page()
  await makeVault(page, PASSPHRASE)
  await expect(page.getByRole('alert')).toContainText('The disk did not answer as it should.')
  rmSync(vaults)
  await page.getByRole('button', { name: 'Make the vault' }).click()
  await keepRecoverySheet(page, 'Go on')
  const opened = await app.nextPage(page)
  await opened.getByRole('heading', { name: 'Before the first day' }).waitFor()
  expect(readdirSync(vaults)).toEqual(['first.vault'])
})

test('a second start shows the first window and ends', async ({ desk }) => {
  const first = await desk.open()
  await begin(first)
  await expect(desk.open()).rejects.toThrow('ended before the app was ready (code 0)')
  await expect((await first.page()).getByText('Day 1 of 30')).toBeVisible()
})
