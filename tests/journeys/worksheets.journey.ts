import { expect } from 'playwright/test'
import { goTo, savedSign } from '../../build/person/at-the-desk.ts'
import { test } from './open-respite.ts'

test('worksheets keep what is typed, refuse in words what they cannot keep, and tick their step', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  const openStep = async (day: number, title: string) => {
    await goTo(page, 'Month')
    await page.getByRole('button', { name: new RegExp(`^${day}[^0-9]`) }).click()
    await page.getByRole('button', { name: `Open: ${title}` }).click()
  }

  await openStep(2, 'Up to three moments that drain')
  await page.getByLabel('The kind of moment').nth(0).fill('The silence after a disclosure')
  await page.getByLabel('The kind of moment').nth(1).fill('A third crisis call')
  await page.getByLabel('When it comes').nth(1).fill('after six sessions')
  await page.getByRole('button', { name: 'Move up: Second' }).click()
  await expect(page.getByLabel('The kind of moment').nth(0)).toHaveValue('A third crisis call')
  await savedSign(page).waitFor()
  await page.getByRole('checkbox', { name: /^Mark this step as done Up to three/ }).click({ force: true })
  await expect(page.getByRole('checkbox', { name: /^Done Up to three/ })).toBeChecked()
  await openStep(5, 'Put your moments in order')
  await expect(page.getByLabel('When it comes').nth(0)).toHaveValue('after six sessions')
  await expect(page.getByLabel('The kind of moment').nth(1)).toHaveValue('The silence after a disclosure')

  await openStep(12, 'Then and now')
  await page.getByLabel('What brought you to it, back then').fill('x'.repeat(1_000_000))
  await expect(page.getByText('There is room for 6000 characters here.').first()).toBeVisible()
  await goTo(page, 'Today')
  await expect(page.getByText('What you typed could not be saved')).toBeVisible()
  await page.getByLabel('What brought you to it, back then').fill('a teacher who listened')
  await savedSign(page).waitFor()

  await openStep(15, 'Deep or gentle this week')
  // Both ways stand there from the beginning; the deep one waits for three times yes.
  await expect(page.getByRole('radio', { name: /The gentle way/ })).toBeEnabled()
  await expect(page.getByRole('radio', { name: /The deep way/ })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'When to get help' })).toBeVisible()
  await expect(page.getByRole('radiogroup').filter({ hasText: '?' })).toHaveCount(3)
  for (const group of await page.getByRole('radiogroup').filter({ hasText: '?' }).all())
    await group.getByRole('radio', { name: 'yes' }).click({ force: true })
  await page.getByRole('radio', { name: /The deep way/ }).click({ force: true })
  await savedSign(page).waitFor()
  await page.getByRole('radio', { name: 'no', exact: true }).first().click({ force: true })
  await expect(page.getByRole('radio', { name: /The gentle way/, checked: true })).toBeAttached()
  await expect(page.getByRole('radio', { name: /The deep way/ })).toBeDisabled()

  // A gentle week: the page that goes deep offers the gentle way first, and ticks the step all the same.
  await openStep(18, 'Traces and what settles them')
  await expect(page.getByText('You chose the gentle way for this week.')).toBeVisible()
  await expect(page.getByText('Can you stop when you decide to?')).toHaveCount(0)
  await page.getByRole('button', { name: 'Leave it to my own therapy' }).click()
  await expect(page.getByRole('checkbox', { name: /Traces and what/, checked: true })).toBeAttached()

  await openStep(27, 'Early signs, in your own words')
  await expect(page.getByLabel('The sign')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'See them beside the measure' })).toHaveCount(0)
  await page.getByLabel('The sign').fill('I hum no more')
  await expect(page.getByLabel('The sign')).toHaveCount(2)
  await savedSign(page).waitFor()
  await page.getByRole('button', { name: 'See them beside the measure' }).click()
  await expect(page.getByText('I hum no more')).toBeVisible()

  await openStep(28, 'What continues, and when')
  const leave = page.getByRole('checkbox', { name: /Time off that nobody interrupts/ })
  await leave.click({ force: true })
  await page.getByLabel('Who covers for you').fill('Ilse')
  await page.getByRole('spinbutton', { name: /year/ }).fill('202')
  await expect(page.getByText('That year looks unfinished.')).toBeVisible()
  await goTo(page, 'Today')
  await openStep(28, 'What continues, and when')
  await expect(page.getByLabel('Who covers for you')).toHaveValue('Ilse')
  await expect(page.getByText('That year looks unfinished.')).toHaveCount(0)

  await openStep(30, 'The next phase')
  await page.getByLabel('What changes?').fill('One evening fewer')
  await savedSign(page).waitFor()
  await openStep(29, 'Which practices were worth it')
  await expect(page.getByLabel('What changes?')).toHaveValue('One evening fewer')
})
