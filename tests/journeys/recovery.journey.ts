import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import {
  createVault,
  finishSetUp,
  keepRecoverySheet,
  makeVault,
  unlock,
} from '../../build/person/at-the-gate.ts'
import { PASSPHRASE, test } from './open-respite.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'

test('a forgotten passphrase: the sheet opens the vault and sets a new one', async ({ desk }) => {
  const app = await desk.open()
  const first = await app.page()
  const secret = await createVault(first, PASSPHRASE)
  const page = await app.nextPage(first)
  await finishSetUp(page, 'therapist')
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  await locked.getByRole('button', { name: 'Open with the recovery sheet instead' }).click()
  // Chromium tells the desktop process the whole text of any other kind of field, key by key.
  await expect(locked.getByLabel('Recovery key')).toHaveAttribute('type', 'password')
  await locked.getByLabel('Recovery key').fill('age-secret-key-1 qqqq 7')
  await expect(locked.getByRole('list', { name: 'What you typed' }).getByRole('listitem')).toHaveText([
    '1QQQQ',
    '27',
  ])
  await locked.getByLabel('Choose a new passphrase').fill('shown below')
  await locked.getByRole('button', { name: 'Show' }).first().click()
  await expect(locked.getByText('shown below')).toBeVisible()
  await expect(locked.getByLabel('Choose a new passphrase')).toHaveAttribute('type', 'password')
  await locked.getByLabel('Recovery key').fill(`${secret.slice(0, -1)}${secret.endsWith('Q') ? 'P' : 'Q'}`)
  await locked.getByLabel('Choose a new passphrase').fill(NEXT)
  await locked.getByLabel('The same passphrase again').fill(NEXT)
  await locked.getByRole('button', { name: 'Open and set the new passphrase' }).click()
  await expect(locked.getByText('That is not the recovery key of this vault.')).toBeVisible()
  await locked.getByLabel('Recovery key').fill(secret)
  await locked.getByRole('button', { name: 'Open and set the new passphrase' }).click()
  const opened = await app.nextPage(locked)
  await expect(opened.getByText('Day 1 of 30')).toBeVisible()
  await goTo(opened, 'Lock')
  const again = await app.nextPage(opened)
  await unlock(again, PASSPHRASE)
  await expect(again.getByText('does not open this vault')).toBeVisible()
  await unlock(again, NEXT)
  await expect((await app.nextPage(again)).getByText('Day 1 of 30')).toBeVisible()
})

test('the sheet prints with a neutral name, and set-up waits until two groups were typed back', async ({
  desk,
}) => {
  const app = await desk.open()
  const page = await app.page()
  await makeVault(page, PASSPHRASE)
  await page.getByRole('button', { name: 'Print the sheet' }).click()
  await expect(page.getByText('Handed to the printer.')).toBeVisible()
  const { printJobs } = await app.control.state()
  expect(printJobs).toMatchObject([{ title: 'Document' }])
  await expect(page.getByRole('button', { name: 'Go on' })).toBeDisabled()
  await page
    .getByRole('textbox', { name: /^Group/ })
    .first()
    .fill('XXXX')
  await expect(page.getByText('That is not what the sheet says there.')).toBeVisible()
  await keepRecoverySheet(page, 'Go on')
  await expect(
    (await app.nextPage(page)).getByRole('heading', { name: 'Before the first day' }),
  ).toBeVisible()
})

test('passphrase and sheet are changed in the settings', async ({ desk }) => {
  const app = await desk.open()
  const first = await app.page()
  await createVault(first, PASSPHRASE)
  const page = await app.nextPage(first)
  await finishSetUp(page, 'therapist')
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await page.getByLabel('Current passphrase').fill('not this one at all')
  await page.getByLabel('Choose a new passphrase').fill(NEXT)
  await page.getByLabel('The same passphrase again').fill(NEXT)
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await expect(page.getByText('That passphrase does not open this vault.')).toBeVisible()
  await page.getByLabel('Current passphrase').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await expect(page.getByText('The passphrase is changed.')).toBeVisible()
  await page.getByRole('button', { name: 'Make a new recovery sheet' }).click()
  await page.getByLabel('Current passphrase').fill(NEXT)
  await page.getByRole('button', { name: 'Make the new sheet' }).click()
  await keepRecoverySheet(page, 'I have the new sheet')
  await expect(page.getByText('The new sheet holds.')).toBeVisible()
})

test('someone knows my passphrase: everything is encrypted anew, and nothing old opens it', async ({
  desk,
}) => {
  const app = await desk.open()
  const first = await app.page()
  const oldSheet = await createVault(first, PASSPHRASE)
  const asking = await app.nextPage(first)
  await finishSetUp(asking, 'therapist')
  await goTo(asking, 'Settings')
  await asking.getByRole('button', { name: 'Someone knows my passphrase' }).click()
  await asking.getByLabel('Current passphrase').fill(PASSPHRASE)
  await asking.getByLabel('Choose a new passphrase').fill(NEXT)
  await asking.getByLabel('The same passphrase again').fill(NEXT)
  await asking.getByRole('button', { name: 'Go on to the new sheet' }).click()
  const newSheet = await keepRecoverySheet(asking, 'Encrypt everything anew')
  await expect(asking.getByText('Everything is encrypted anew.')).toBeVisible()
  await expect(asking.getByText('A backup for the new sheet has been made.')).toBeVisible()
  await asking.getByRole('button', { name: 'Go on' }).click()

  const page = await app.nextPage(asking)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Open the security page' }).click()
  await page.getByLabel('Recovery key, from the sheet').fill(oldSheet)
  await page.getByRole('button', { name: 'Try the sheet' }).click()
  await expect(page.getByText('The sheet holds')).toHaveCount(0)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Recovery key, from the sheet').fill(newSheet)
  await page.getByRole('button', { name: 'Try the sheet' }).click()
  await expect(page.getByText('The sheet holds: it would open this vault.')).toBeVisible()
  await page.getByText('Keep everything').click()
  await expect(page.getByText(/On since .*2026/).first()).toBeVisible()

  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  await unlock(locked, PASSPHRASE)
  await expect(locked.getByText('That passphrase does not open this vault.')).toBeVisible()
  await unlock(locked, NEXT)
  await (await app.nextPage(locked)).getByRole('navigation').waitFor()
})

test('a new sheet counts only once it was typed back, whatever happens on that page', async ({ desk }) => {
  const app = await desk.open()
  const first = await app.page()
  const oldSheet = await createVault(first, PASSPHRASE)
  let page = await app.nextPage(first)
  await finishSetUp(page, 'therapist')
  const askForSheet = async () => {
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Make a new recovery sheet' }).click()
    await page.getByLabel('Current passphrase').fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Make the new sheet' }).click()
    await page.getByRole('list', { name: 'Recovery key' }).waitFor()
  }
  const tryOldSheet = async () => {
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Open the security page' }).click()
    await page.getByLabel('Recovery key, from the sheet').fill(oldSheet)
    await page.getByRole('button', { name: 'Try the sheet' }).click()
    await expect(page.getByText('The sheet holds: it would open this vault.')).toBeVisible()
  }

  await askForSheet()
  await goTo(page, 'Journal')
  await goTo(page, 'Settings')
  await expect(page.getByRole('list', { name: 'Recovery key' })).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText('The sheet you had stays valid.')).toBeVisible()
  await tryOldSheet()

  await askForSheet()
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  await unlock(locked, PASSPHRASE)
  page = await app.nextPage(locked)
  await goTo(page, 'Settings')
  await expect(page.getByRole('button', { name: 'Make a new recovery sheet' })).toBeVisible()
  await tryOldSheet()
})

test('a first sheet that was never typed back is asked for on Today until there is one', async ({ desk }) => {
  const app = await desk.open()
  const first = await app.page()
  await makeVault(first, PASSPHRASE)
  await first.getByRole('list', { name: 'Recovery key' }).waitFor()
  await app.kill()

  const again = await desk.open()
  const locked = await again.page()
  await unlock(locked, PASSPHRASE)
  const page = await again.nextPage(locked)
  await finishSetUp(page, 'therapist')
  await expect(page.getByText('There’s no recovery sheet yet')).toBeInViewport()
  await page.getByRole('button', { name: 'Make a recovery sheet' }).click()
  await expect(page.getByLabel('Current passphrase')).toBeFocused()
  await expect(page.getByLabel('Current passphrase')).toBeInViewport()
  await page.getByLabel('Current passphrase').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Make the new sheet' }).click()
  await keepRecoverySheet(page, 'I have the new sheet')
  await page.getByRole('button', { name: 'Go on' }).click()
  const fresh = await again.nextPage(page)
  await goTo(fresh, 'Today')
  await expect(fresh.getByText('There’s no recovery sheet yet')).toHaveCount(0)
})

test('copying a sheet by hand outlasts the idle time for twenty minutes; no other page does', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  const askForSheet = async () => {
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Make a new recovery sheet' }).click()
    await page.getByLabel('Current passphrase').fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Make the new sheet' }).click()
    await page.getByRole('list', { name: 'Recovery key' }).waitFor()
  }
  await askForSheet()
  await app.control.setIdle({ seconds: 1_140 })
  // Idle time is looked at before any call is answered, and this is one.
  const status = await page.evaluate(() =>
    (
      window as unknown as { respite: { invoke: (name: string, input: unknown) => Promise<unknown> } }
    ).respite.invoke('vault.status', {}),
  )
  expect(status).toMatchObject({ value: { state: 'unlocked' } })
  await expect(page.getByRole('list', { name: 'Recovery key' })).toBeVisible()
  // The page that shows it is left, and five minutes are enough again.
  await app.control.setIdle({ seconds: 0 })
  await goTo(page, 'Journal')
  await page.getByRole('heading', { name: 'Journal', level: 1 }).waitFor()
  await app.control.setIdle({ seconds: 310 })
  await expect((await app.nextPage(page)).getByLabel('Passphrase', { exact: true })).toBeVisible()
})

test('the page of the backups says that no sheet is known to open them, until there is one', async ({
  desk,
}) => {
  const app = await desk.open()
  const first = await app.page()
  await makeVault(first, PASSPHRASE)
  await first.getByRole('list', { name: 'Recovery key' }).waitFor()
  await app.kill()

  const again = await desk.open()
  const locked = await again.page()
  await unlock(locked, PASSPHRASE)
  const page = await again.nextPage(locked)
  await finishSetUp(page, 'therapist')
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'See the backups' }).click()
  await expect(page.getByText('There’s no recovery sheet yet')).toBeVisible()
  await page.getByRole('button', { name: 'Make a recovery sheet' }).click()
  await expect(page.getByLabel('Current passphrase')).toBeFocused()
  await expect(page.getByLabel('Current passphrase')).toBeInViewport()
  await page.getByLabel('Current passphrase').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Make the new sheet' }).click()
  await keepRecoverySheet(page, 'I have the new sheet')
  await page.getByRole('button', { name: 'Go on' }).click()
  const fresh = await again.nextPage(page)
  await goTo(fresh, 'Settings')
  await fresh.getByRole('button', { name: 'See the backups' }).click()
  await fresh.getByRole('heading', { name: 'Backups', level: 1 }).waitFor()
  await expect(fresh.getByText('There’s no recovery sheet yet')).toHaveCount(0)
})
