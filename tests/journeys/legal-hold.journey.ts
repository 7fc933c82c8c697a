import { expect } from 'playwright/test'
import { goTo, openJournalWithTitles, write } from '../../build/person/at-the-desk.ts'
import { test } from './open-respite.ts'

test('what is changed under a legal hold is kept, said on the security page, and let go of by a word', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  const openSecurity = async () => {
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Open the security page' }).click()
  }
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await write(page, 'The manager refused on 2 March.')
  await openSecurity()
  await page.getByText('Keep everything').click()
  await expect(page.getByText(/On since .*2026/).first()).toBeVisible()
  await expect(page.getByText('kept under the hold')).toHaveCount(0)

  await openJournalWithTitles(page)
  await page.getByText('The manager refused').click()
  await write(page, 'Nothing of note.')
  await openSecurity()
  await expect(page.getByText(/earlier states? (is|are) kept under the hold\. Backups/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Let go of what was kept' })).toHaveCount(0)
  await page.getByText('Keep everything').click()
  await expect(page.getByText(/kept under the hold, which is over/)).toBeVisible()
  await page.getByRole('button', { name: 'Let go of what was kept' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText(/kept under the hold, which is over/)).toBeVisible()
  await page.getByRole('button', { name: 'Let go of what was kept' }).click()
  await page.getByRole('button', { name: 'Let it go' }).click()
  await expect(page.getByText(/kept under the hold/)).toHaveCount(0)
})
