import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import type { LaunchedApp } from '../../build/host/launch.ts'
import { goTo, savedSign } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { PASSPHRASE, test } from './open-respite.ts'

/** What is promised, with the lock screen on the screen. */
const LOCKED_WITHIN_MS = 3_000

/** Signals the process that holds the open vault. */
async function signalVault(app: LaunchedApp, signal: NodeJS.Signals): Promise<void> {
  const { vaults } = await app.control.processes()
  expect(vaults).toHaveLength(1)
  for (const id of vaults) process.kill(id, signal)
}

/** From here on no file the vault process writes may grow: what it is told is what a full disk tells. */
async function fillTheDisk(app: LaunchedApp): Promise<void> {
  const { vaults } = await app.control.processes()
  for (const id of vaults) {
    const { status } = spawnSync('prlimit', [`--pid=${id}`, '--fsize=1024:1024'])
    expect(status).toBe(0)
  }
}

async function isLockedAfter(app: LaunchedApp, page: Page, act: () => Promise<void>) {
  const startedAt = performance.now()
  await act()
  const locked = await app.nextPage(page)
  await locked.getByLabel('Passphrase', { exact: true }).waitFor()
  return { locked, ms: performance.now() - startedAt }
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await page.getByLabel('Your page').pressSequentially(text)
}

test('the disk stops in the middle of a sentence and the lid closes: locked in time, and no word is lost', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await write(page, 'Saved. ')
  await savedSign(page).waitFor()
  await signalVault(app, 'SIGSTOP')
  await page.getByLabel('Your page').pressSequentially('And this aubergine was not.')
  const { locked, ms } = await isLockedAfter(app, page, () => app.control.raisePowerEvent('suspend'))
  expect(ms).toBeLessThan(LOCKED_WITHIN_MS)
  expect((await app.control.processes()).vaults).toEqual([])
  await expect(locked.getByText('They are kept, sealed')).toBeVisible()
  const inbox = path.join(desk.vaultFolder, 'inbox')
  const files = readdirSync(inbox)
  expect(files).toHaveLength(1)
  for (const name of files) expect(readFileSync(path.join(inbox, name)).includes('aubergine')).toBe(false)

  await unlock(locked, PASSPHRASE)
  const again = await app.nextPage(locked)
  await expect(again.getByText('could not be saved before Respite locked')).toBeVisible()
  await expect(again.getByText('Saved. And this aubergine was not.')).toBeVisible()
  await again.getByRole('button', { name: 'Put it back' }).click()
  await expect(again.getByText('It is where you wrote it.')).toBeVisible()
  await again.getByRole('button', { name: 'Open the evening page' }).click()
  await expect(again.getByLabel('Your page')).toHaveValue('Saved. And this aubergine was not.')
  expect(readdirSync(inbox)).toEqual([])
})

test('a full disk and the lid: locked, and the text is offered; asked to lock by hand, it stays on screen', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await fillTheDisk(app)
  await page.getByLabel('Your page').fill('No room for this. ')
  await goTo(page, 'Lock')
  await expect(page.getByText('What you typed could not be saved')).toBeVisible()
  await expect(page.getByLabel('Your page')).toHaveValue('No room for this. ')
  await page.getByLabel('Your page').press('End')
  await page.keyboard.type('Nor this.')

  const { locked, ms } = await isLockedAfter(app, page, () => app.control.raisePowerEvent('lock-screen'))
  expect(ms).toBeLessThan(LOCKED_WITHIN_MS)
  await unlock(locked, PASSPHRASE)
  const again = await app.nextPage(locked)
  await expect(again.getByText('No room for this. Nor this.')).toBeVisible()
  await again.getByRole('button', { name: 'Let it go' }).click()
  await expect(again.getByText('No room for this. Nor this.')).toBeHidden()
})

test('quitting ends in time with a vault process that is stopped, and the text is there tomorrow', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await write(page, 'Written before the disk stopped')
  await signalVault(app, 'SIGSTOP')
  const startedAt = performance.now()
  await app.control.quit()
  expect(await app.ended).toBe(0)
  expect(performance.now() - startedAt).toBeLessThan(LOCKED_WITHIN_MS)

  const next = await desk.open()
  const locked = await next.page()
  await unlock(locked, PASSPHRASE)
  const opened = await next.nextPage(locked)
  await expect(opened.getByText('Written before the disk stopped')).toBeVisible()
  await opened.getByRole('button', { name: 'Put it back' }).click()
  await expect(opened.getByText('The text is back')).toBeVisible()
  await opened.getByRole('button', { name: 'Open the evening page' }).click()
  await expect(opened.getByLabel('Your page')).toHaveValue('Written before the disk stopped')
})

test('quitting while it unlocks ends in time', async ({ desk }) => {
  const { app, page } = await desk.openBegun()
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  await unlock(locked, PASSPHRASE)
  await expect.poll(async () => (await app.control.processes()).vaults.length).toBe(1)
  await signalVault(app, 'SIGSTOP')
  const startedAt = performance.now()
  await app.control.quit()
  expect(await app.ended).toBe(0)
  expect(performance.now() - startedAt).toBeLessThan(LOCKED_WITHIN_MS)
})
