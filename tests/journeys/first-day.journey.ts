import { expect } from 'playwright/test'
import {
  checkIn,
  goTo,
  markSteps,
  openJournalWithTitles,
  savedSign,
  write,
} from '../../build/person/at-the-desk.ts'
import { createVault, finishSetUp, makeVault, unlock } from '../../build/person/at-the-gate.ts'
import { begin, PASSPHRASE, test } from './open-respite.ts'

test('a first day, from the passphrase to the evening page and back the next morning', async ({ desk }) => {
  const app = await desk.open()
  const first = await app.page()
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('A private place for thirty days')

  await first.getByLabel('Choose a passphrase').fill('password1234')
  await expect(first.getByText('Another word or two')).toBeVisible()
  await expect(first.getByRole('button', { name: 'Make the vault' })).toBeDisabled()
  await first.getByRole('button', { name: 'Offer me six words' }).click()
  await expect(first.getByText('Six words, picked at random on this computer')).toBeVisible()
  await createVault(first, PASSPHRASE)

  const page = await app.nextPage(first)
  await finishSetUp(page, 'therapist')
  await expect(page.getByText('Day 1 of 30')).toBeVisible()
  await checkIn(page, 'all right')
  expect(await markSteps(page, 1)).toBe(1)

  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await write(page, 'A long day.\nTwo sessions ran over.')
  await goTo(page, 'Lock')

  desk.clock.set('2026-03-03', '07:30')
  const locked = await app.nextPage(page)
  await unlock(locked, 'orchard lantern velvet canyon thistle harbor')
  await expect(locked.getByText('That passphrase does not open this vault.')).toBeVisible()
  await expect(locked.getByText(/erase|delete|new vault/i)).toHaveCount(0)
  await unlock(locked, PASSPHRASE)

  const morning = await app.nextPage(locked)
  await expect(morning.getByText('Day 2 of 30')).toBeVisible()
  await openJournalWithTitles(morning)
  await morning.getByText('A long day.').click()
  await expect(morning.getByLabel('Your page')).toHaveValue('A long day.\nTwo sessions ran over.')
})

test('the first ten minutes ask little: few words, a button that is seen to wait, and no vault that was never made', async ({
  desk,
}) => {
  const app = await desk.open()
  const page = await app.page()
  const words = async () => (await page.locator('main').innerText()).split(/\s+/).length
  const ground = (name: string) =>
    page
      .getByRole('button', { name })
      .evaluate((button) => [
        getComputedStyle(button).backgroundColor,
        getComputedStyle(document.body).backgroundColor,
      ])

  await page.getByRole('button', { name: 'I have a vault already' }).click()
  await expect(page.getByText('Respite knows of no vault here yet')).toBeVisible()
  await expect(page.getByText('Not where it was')).toHaveCount(0)
  await page.getByRole('button', { name: 'Back' }).click()

  const making = await words()
  await expect(page.getByText('Type the same passphrase twice first.')).toBeVisible()
  const [waiting, paper] = await ground('Make the vault')
  expect(waiting).not.toBe(paper)
  expect(waiting).not.toBe('rgba(0, 0, 0, 0)')
  await page.getByRole('button', { name: 'Offer me six words' }).click()
  const offered = await words()
  await makeVault(page, PASSPHRASE)
  await page.getByRole('list', { name: 'Recovery key' }).waitFor()
  await expect(page.getByText('Type the two groups first.')).toBeVisible()
  expect(making + offered + (await words())).toBeLessThan(400)
})

test('set-up that was left half-way goes on where it stopped', async ({ desk }) => {
  const app = await desk.open()
  const first = await app.page()
  await createVault(first, PASSPHRASE)
  const left = await app.nextPage(first)
  await left.getByRole('heading', { name: 'Before the first day' }).waitFor()
  await expect(
    left.getByText(/^Your workdays: Monday to Friday, 9:00 AM to 5:30 PM\. The thirty days begin today\.$/),
  ).toBeVisible()
  await left.getByRole('radio', { name: 'Workdays only' }).click({ force: true })
  await left.getByLabel('A crisis line or person near you').fill('Ilse, in the next house')
  await savedSign(left).waitFor()
  await app.close()

  const again = await desk.open()
  const locked = await again.page()
  await unlock(locked, PASSPHRASE)
  const page = await again.nextPage(locked)
  await expect(page.getByRole('radio', { name: 'Workdays only', checked: true })).toBeAttached()
  await expect(page.getByLabel('A crisis line or person near you')).toHaveValue('Ilse, in the next house')
  await finishSetUp(page, 'counsellor')
  await expect(page.getByText('Day 1 of 30')).toBeVisible()
})

test('a depleted day shows one thing and nothing of yesterday', async ({ desk }) => {
  const { page } = await desk.openBegun()
  const steps = page.getByRole('checkbox')
  await expect(steps).toHaveCount(3)
  await checkIn(page, 'depleted')
  await expect(steps).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'One thing, if it fits' })).toBeVisible()
  // The smallest version is the offer itself, and nothing of the whole step stands beside it.
  await expect(page.getByRole('checkbox', { name: 'Done: The first measure' })).toBeVisible()
  await expect(page.getByText('Open the measure and answer the first three.', { exact: true })).toBeVisible()
  await expect(page.getByText('Thirty answers', { exact: false })).toHaveCount(0)
  await expect(page.getByText('thirty questions', { exact: false })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Open the day sheet' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /not safe right now/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open the evening page' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Between sessions' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Between sessions' })).toBeVisible()
})

test('help is there before there is a vault, while it is locked, and from every screen', async ({ desk }) => {
  const app = await desk.open()
  const before = await app.page()
  await before.getByRole('button', { name: /not safe right now/ }).click()
  await expect(before.getByText('findahelpline.com', { exact: true })).toBeVisible()
  await before.getByRole('button', { name: 'Close this page' }).click()
  const page = await begin(app)
  for (const word of ['Today', 'Month', 'Journal', 'Measure', 'Summary', 'Settings']) {
    await goTo(page, word)
    await goTo(page, 'Help')
    await expect(page.getByText('If you are not safe right now')).toBeVisible()
  }
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  await locked.getByRole('button', { name: /not safe right now/ }).click()
  await expect(locked.getByText('988', { exact: true })).toBeVisible()
})
