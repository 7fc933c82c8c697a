import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'playwright/test'
import { goTo, openJournalWithTitles, write } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { begin, type Desk, PASSPHRASE, test } from './open-respite.ts'

const FORK = 'This vault isn’t a continuation of the one last open here'
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

/** Opens the vault, writes as many pages as there are lines, and closes the app. */
async function writeAndClose(desk: Desk, line: string) {
  const { app, page } = await openVault(desk)
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await write(page, line)
  await app.close()
}

function put(from: string, to: string) {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
}

test('what was written on elsewhere is told from what was last open here, and both can be kept', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const settings = path.join(desk.folder, 'app/settings.json')
  const [copy, kept] = [path.join(desk.folder, 'copy'), path.join(desk.folder, 'kept-settings.json')]
  const first = await desk.open()
  await begin(first)
  await first.close()
  put(desk.vaultFolder, copy)
  await writeAndClose(desk, 'Written here.')

  // The other computer: the same vault as it was before, and nothing known of what was written here.
  cpSync(settings, kept)
  rmSync(settings)
  put(copy, desk.vaultFolder)
  await writeAndClose(desk, 'Written there, and longer.')
  await writeAndClose(desk, 'Written there, and longer, and on.')

  cpSync(kept, settings)
  const here = await openVault(desk)
  await expect(here.page.getByText(FORK)).toBeVisible()
  await here.page.getByRole('button', { name: 'Go on with this one' }).click()
  await expect(here.page.getByText(FORK)).toHaveCount(0)
  await here.app.close()

  // From now on a copy is kept of what is closed here: it is offered when something else lies in its place.
  put(copy, desk.vaultFolder)
  const older = await openVault(desk)
  await expect(older.page.getByText(OLDER)).toBeVisible()
  await older.page.getByRole('button', { name: 'Show it in the list of vaults' }).click()
  await expect(older.page.getByText('What was last open here is in the list of vaults')).toBeVisible()
  await goTo(older.page, 'Lock')
  const locked = await older.app.nextPage(older.page)
  await locked.getByRole('button', { name: 'Other vaults' }).click()
  await locked.getByRole('button', { name: 'Open Vault 1, kept here' }).click()
  const ofKept = await older.app.nextPage(locked)
  await unlock(ofKept, PASSPHRASE)
  const keptPage = await older.app.nextPage(ofKept)
  await openJournalWithTitles(keptPage)
  await expect(keptPage.getByText('Written there, and longer, and on.')).toBeVisible()
  for (const heading of [FORK, OLDER]) await expect(keptPage.getByText(heading)).toHaveCount(0)
})
