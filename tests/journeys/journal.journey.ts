import { expect } from 'playwright/test'
import { goTo, openJournalWithTitles, write } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { PASSPHRASE, test } from './open-respite.ts'

test('a page is found by the words in it, brought back as it was, binned, taken back, and taken away for good', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await write(page, 'The heron stood by the café and nothing else moved.')
  await goTo(page, 'Lock')

  desk.clock.set('2026-03-03', '18:00')
  const locked = await app.nextPage(page)
  await unlock(locked, PASSPHRASE)
  const opened = await app.nextPage(locked)
  await goTo(opened, 'Journal')
  await opened.getByLabel('Find in the journal').fill('cafe her')
  await expect(opened.getByRole('status').getByText('One page')).toBeVisible()
  await expect(opened.locator('mark')).toHaveText(['heron', 'café'])
  await opened.getByLabel('Find in the journal').fill('"café heron"')
  await expect(opened.getByText('No page holds all of these words')).toBeVisible()
  await opened.getByLabel('Find in the journal').fill('heron')
  await opened.locator('mark').click()

  await opened.getByLabel('Your page').fill('')
  await opened.getByLabel('Your page').fill('Something else.')
  await opened.getByText('Saved').first().waitFor()
  await opened.getByRole('button', { name: 'Earlier versions' }).click()
  await opened.getByRole('radio').first().click({ force: true })
  await expect(opened.locator('del').first()).toContainText('heron')
  await opened.getByRole('button', { name: 'Go back to this text' }).click()
  await expect(opened.getByLabel('Your page')).toHaveValue(
    'The heron stood by the café and nothing else moved.',
  )

  await opened.getByRole('button', { name: 'Put this page in the bin' }).click()
  await opened.getByRole('button', { name: 'Back to the journal' }).click()
  await expect(opened.getByText('No pages yet')).toBeVisible()
  await opened.getByRole('button', { name: 'Open the bin' }).click()
  await opened.getByRole('button', { name: 'Put it back' }).click()
  await expect(opened.getByText('Nothing is in the bin')).toBeVisible()
  await openJournalWithTitles(opened)
  await opened.getByText('The heron stood').click()
  await opened.getByRole('button', { name: 'Put this page in the bin' }).click()
  await opened.getByRole('button', { name: 'Back to the journal' }).click()
  await opened.getByRole('button', { name: 'Open the bin' }).click()
  await opened.getByRole('button', { name: 'Delete it for good' }).click()
  await opened.getByRole('button', { name: 'Keep it in the bin' }).click()
  await expect(opened.getByText('The heron stood')).toBeVisible()
  await opened.getByRole('button', { name: 'Delete it for good' }).click()
  await opened.getByRole('alertdialog').getByRole('button', { name: 'Delete it for good' }).click()
  await expect(opened.getByText('Nothing is in the bin')).toBeVisible()
})
