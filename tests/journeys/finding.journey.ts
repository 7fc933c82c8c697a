import { expect } from 'playwright/test'
import { goTo, savedSign, write } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { begin, PASSPHRASE, test } from './open-respite.ts'

test('pages are given tags, narrowed down to by every filter, found by their day, and listed without their titles', async ({
  desk,
}) => {
  const app = await desk.open()
  const page = await begin(app)
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: "Write today's page" }).click()
  await write(page, 'The heron stood still.')
  const newTag = page.getByLabel('A word to find this page by')
  await page.getByRole('button', { name: 'Add a tag' }).click()
  await newTag.fill('x'.repeat(5000))
  await newTag.press('Enter')
  await expect(page.getByText('This one is longer.')).toBeVisible()
  for (const tag of ['  quiet ', 'עייפות', '🌊']) {
    await newTag.fill(tag)
    await newTag.press('Enter')
    await expect(page.getByRole('row', { name: tag.trim() })).toBeVisible()
  }
  await newTag.fill('Quiet')
  await newTag.press('Enter')
  await expect(newTag).toHaveValue('')
  await page.getByRole('row', { name: '🌊' }).getByRole('button').click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByText('Take to supervision').click()
})
