import { expect } from 'playwright/test'
import { goTo, openJournalWithTitles, savedSign } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { PASSPHRASE, test } from './open-respite.ts'

/** Hebrew, Arabic, a family of emoji joined by a joiner, a flag, a combining mark, a tab, and a bell nobody can see. */
const STRANGE =
  'שלום, this is a line.\nمرحبا بالعالم\n👩‍👩‍👧‍👦 and 🇦🇹 and e\u0301\ttab\u0007 and the end <b>not bold</b> &amp; so on'

test('whatever is pasted stays as it is, is saved, and too much is left out before it stalls the window', async ({
  desk,
}) => {
  const { app, page: first } = await desk.openBegun()
  let page = first
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  const field = page.getByLabel('Your page')
  await field.focus()
  await page.keyboard.insertText(STRANGE)
  await savedSign(page).waitFor()
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  await unlock(locked, PASSPHRASE)
  page = await app.nextPage(locked)
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  const again = page.getByLabel('Your page')
  await expect(again).toHaveValue(STRANGE)
  await expect(again).toHaveAttribute('dir', 'auto')
  await expect(page.locator('b', { hasText: 'not bold' })).toHaveCount(0)

  // A whole document is a page too; so much that writing on it would stall is left where it was copied.
  const long = `${'A paragraph out of a document that was open elsewhere. '.repeat(8)}\n`.repeat(600)
  await again.fill(long)
  await savedSign(page).waitFor({ timeout: 20_000 })
  await again.press('Control+a')
  await again.press('Control+c')
  await again.press('Control+v')
  await expect(page.getByText('Nothing was put in.')).toHaveCount(0)
  await again.press('Control+End')
  await again.press('Control+v')
  await expect(page.getByRole('alert')).toContainText('Nothing was put in. It is still where you copied it')
  await expect(again).toHaveValue(long)
  await again.fill('Short again.')
  await again.press('Control+v')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(again).toHaveValue(`Short again.${long}`)
  await savedSign(page).waitFor()
  await openJournalWithTitles(page)
  await expect(page.getByText('Short again.')).toBeVisible()
})
