import { expect } from 'playwright/test'
import { goTo, openJournalWithTitles, savedSign, write } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { PASSPHRASE, test } from './open-respite.ts'

test('a name is marked only once the page is still, and a code takes its place', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  const paper = page.getByLabel('Your page')
  await paper.pressSequentially(
    "I sat with Thandiwe today. Thandiwe's brother, Amir, rang me on 07700 900123. ",
    {
      delay: 5,
    },
  )
  await savedSign(page).waitFor()
  await paper.pressSequentially('Home late.', { delay: 150 })
  await expect(page.locator('[data-mark]')).toHaveCount(0)

  const found = page.getByRole('region', { name: 'What may point at someone' })
  await found.waitFor()
  await expect(page.locator('[data-mark]')).toHaveText(['Thandiwe', 'Thandiwe', 'Amir', '07700 900123'])
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(paper).toBeFocused()

  await found.getByRole('button', { name: 'Replace with a code everywhere on this page: Thandiwe' }).click()
  await expect(found.getByText(/can ask for a private journal/)).toBeVisible()
  await found.getByLabel('A new code').fill('TM')
  await found.getByRole('button', { name: 'Make this code and put it there' }).click()
  await expect(found.getByText(/looks like initials/)).toBeVisible()
  await found.getByLabel('A new code').fill('Juniper')
  await found.getByRole('button', { name: 'Make this code and put it there' }).click()
  await expect(paper).toHaveValue(/I sat with Juniper today. Juniper's brother, Amir/)

  await found.getByRole('button', { name: /^Replace with .*: 07700 900123$/ }).click()
  await expect(paper).toHaveValue(/rang me on \[a phone number\]\. Home late\./)
  await found.getByRole('button', { name: 'Put it back' }).click()
  await expect(paper).toHaveValue(/rang me on 07700 900123\. Home late\./)

  await found.getByRole('button', { name: 'Leave it: Amir' }).click()
  await found.getByRole('button', { name: 'Never mark this word' }).click()
  await savedSign(page).waitFor()

  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Codes for people, and their pages' }).click()
  await expect(page.getByText('Amir', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Juniper one page' }).click()
  await page.getByRole('button', { name: 'Show titles' }).click()
  await page.getByText(/I sat with Juniper today/).click()
  await expect(page.getByLabel('Your page')).toHaveValue(/I sat with Juniper/)
  await expect(page.locator('[data-mark]')).toHaveText(['07700 900123'], { timeout: 8_000 })
})

test('what was left alone stays left alone after a lock, and a code never counts as a name', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Codes for people, and their pages' }).click()
  await page.getByLabel('Plant or number').fill('Maria')
  await page.getByRole('button', { name: 'Keep this code' }).click()
  await expect(page.getByText('People are called that.')).toBeVisible()
  await page.getByLabel('Plant or number').fill('Wisteria')
  await page.getByRole('button', { name: 'Keep this code' }).click()
  await expect(page.getByRole('button', { name: 'Wisteria no pages' })).toBeVisible()

  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await page.getByRole('button', { name: 'Link this page to a code' }).click()
  await page.getByRole('checkbox', { name: 'Wisteria' }).check({ force: true })
  await expect(page.getByText('Linked once something on the page is saved.')).toBeVisible()
  await write(page, 'With Wisteria I go numb. With Tom I talk.')
  await expect(page.getByText('Linked once something on the page is saved.')).toHaveCount(0)
  const found = page.getByRole('region', { name: 'What may point at someone' })
  await expect(found.getByText('Tom', { exact: true })).toBeVisible({ timeout: 8_000 })
  await expect(page.locator('[data-mark]')).toHaveText(['Tom'])
  await found.getByRole('button', { name: 'Leave it: Tom' }).click()
  await expect(page.locator('[data-mark]')).toHaveCount(0)
  await goTo(page, 'Lock')

  const locked = await app.nextPage(page)
  await unlock(locked, PASSPHRASE)
  const again = await app.nextPage(locked)
  await openJournalWithTitles(again)
  await again.getByText(/With Wisteria I go numb/).click()
  await again.waitForTimeout(4_500)
  await expect(again.locator('[data-mark]')).toHaveCount(0)
  await goTo(again, 'Journal')
  await again.getByRole('button', { name: 'Codes for people, and their pages' }).click()
  await expect(again.getByRole('button', { name: 'Wisteria one page' })).toBeVisible()
})

test('before the summary leaves, it is said what on it may point at someone', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Codes for people, and their pages' }).click()
  await page.getByLabel('Plant or number').fill('Juniper')
  await page.getByRole('button', { name: 'Keep this code' }).click()
  await expect(page.getByRole('button', { name: 'Juniper no pages' })).toBeVisible()

  await goTo(page, 'Summary')
  await page.getByLabel('First line').fill('Why I go numb with Thandiwe and with Juniper.')
  await expect(page.getByText('“Thandiwe” looks like a name')).toBeVisible()
  await expect(page.getByText('“Juniper” is one of your codes for people')).toBeVisible()
  await page.getByLabel('First line').fill('Why I go numb at work.')
  await expect(page.getByText(/names, dates and numbers that point at someone, and found none/)).toBeVisible()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByText('Handed to the printer.')).toBeVisible()
})
