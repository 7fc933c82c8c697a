import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'playwright/test'
import { goTo, write } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { begin, type Desk, PASSPHRASE, test } from './open-respite.ts'

const OLDER = 'This vault is older than the one last used here'

/** Opens the app and the vault; gives the page behind the lock screen. */
async function openVault(desk: Desk) {
  const app = await desk.open()
  const locked = await app.page()
  await unlock(locked, PASSPHRASE)
  const page = await app.nextPage(locked)
  await page.getByRole('navigation').waitFor()
  return { app, page }
}

test('an older copy of the vault is noticed and said, and the newest one is not', async ({ desk }) => {
  const first = await desk.open()
  await begin(first)
  await first.close()
  const copy = path.join(desk.folder, 'older')
  cpSync(desk.vaultFolder, copy, { recursive: true })

  const second = await openVault(desk)
  await expect(second.page.getByText(OLDER)).toHaveCount(0)
  await goTo(second.page, 'Journal')
  await second.page.getByRole('button', { name: 'Open the evening page' }).click()
  await write(second.page, 'A line the older copy does not have.')
  await second.app.close()

  rmSync(desk.vaultFolder, { recursive: true })
  cpSync(copy, desk.vaultFolder, { recursive: true })
  const third = await openVault(desk)
  await expect(third.page.getByText(OLDER)).toBeVisible()
  await third.page.getByRole('button', { name: 'I have seen this' }).click()
  await expect(third.page.getByText(OLDER)).toHaveCount(0)
})
