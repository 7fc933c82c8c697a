import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'playwright/test'
import { goTo, savedSign } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { PASSPHRASE, test } from './open-respite.ts'

test('the vault’s folder is moved while somebody types: the page says so, keeps the text, and saves it when it is back', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await page.getByLabel('Your page').pressSequentially('Before it went. ')
  await savedSign(page).waitFor()
  const backups = path.join(path.dirname(desk.vaultFolder), 'backups')
  const before = existsSync(backups) ? readdirSync(backups).length : 0

  renameSync(desk.vaultFolder, `${desk.vaultFolder}-away`)
  await page.getByLabel('Your page').pressSequentially('And after.')
  await expect(page.getByText('Not saved. The vault’s folder isn’t where it was anymore')).toBeVisible()
  await expect(page.getByLabel('Your page')).toHaveValue('Before it went. And after.')
  await expect(savedSign(page)).toBeHidden()
  // What was saved before is backed up by itself.
  await expect.poll(() => readdirSync(backups).length).toBe(before + 1)

  // Nobody can lock the text away by hand, nor lose it by leaving.
  await goTo(page, 'Lock')
  await expect(page.getByText('What you typed could not be saved')).toBeVisible()
  await expect(page.getByLabel('Your page')).toHaveValue('Before it went. And after.')

  // The ways out are open all the same, and the text waits behind them.
  await goTo(page, 'Today')
  await expect(page.getByLabel('Your page')).toBeVisible()
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'See the backups' }).click()
  await expect(page.getByLabel('Your page')).toBeHidden()
  await page.getByRole('button', { name: 'Make one now' }).click()
  await expect(page.getByText('A new backup was made and checked.')).toBeVisible()
  await expect.poll(() => readdirSync(backups).length).toBe(before + 2)
  await page.getByRole('button', { name: 'Back to what you typed' }).click()
  await expect(page.getByLabel('Your page')).toHaveValue('Before it went. And after.')

  renameSync(`${desk.vaultFolder}-away`, desk.vaultFolder)
  await savedSign(page).waitFor({ timeout: 15_000 })
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  await unlock(locked, PASSPHRASE)
  const again = await app.nextPage(locked)
  await again.getByRole('button', { name: 'Open the evening page' }).click()
  await expect(again.getByLabel('Your page')).toHaveValue('Before it went. And after.')
})

test('the lid closes over a vault whose folder is gone: the text is held, and the lock screen says what to do', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await page.getByLabel('Your page').pressSequentially('Kept in the vault. ')
  await savedSign(page).waitFor()
  renameSync(desk.vaultFolder, `${desk.vaultFolder}-away`)
  await page.getByLabel('Your page').pressSequentially('Held by Respite.')
  await expect(page.getByText('Not saved. The vault’s folder')).toBeVisible()
  await app.control.raisePowerEvent('suspend')
  const locked = await app.nextPage(page)
  await expect(locked.getByText('Don’t close Respite before the folder is back')).toBeVisible()
  renameSync(`${desk.vaultFolder}-away`, desk.vaultFolder)
  await unlock(locked, PASSPHRASE)
  const again = await app.nextPage(locked)
  await expect(again.getByText('Kept in the vault. Held by Respite.')).toBeVisible()
})

test('backups that fail for three days are told on Today, with the reason and the way to the backups', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  const backups = path.join(path.dirname(desk.vaultFolder), 'backups')
  let open = page
  for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) {
    await goTo(open, 'Lock')
    const locked = await app.nextPage(open)
    if (day === '2026-03-03') {
      renameSync(backups, `${backups}-aside`)
      writeFileSync(backups, '')
    }
    desk.clock.set(day, '09:00')
    await unlock(locked, PASSPHRASE)
    open = await app.nextPage(locked)
    await open.getByRole('navigation').waitFor()
  }
  await expect(open.getByText('There’s no backup yet')).toBeVisible()
  await expect(open.getByText('The folder of the backups couldn’t be written.')).toBeVisible()
  await open.getByRole('button', { name: 'See the backups' }).click()
  await expect(open.getByText('The folder of the backups couldn’t be written.')).toBeVisible()
  renameSync(backups, `${backups}-file`)
  renameSync(`${backups}-aside`, backups)
  await open.getByRole('button', { name: 'Make one now' }).click()
  await expect(open.getByText('A new backup was made and checked.')).toBeVisible()
  await expect(open.getByText('The folder of the backups couldn’t be written.')).toBeHidden()
  await goTo(open, 'Today')
  await expect(open.getByRole('button', { name: 'See the backups' })).toBeHidden()
})
