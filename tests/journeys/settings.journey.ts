import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import { test } from './open-respite.ts'

test('a setting is looked for: parts that come late count, and nothing in use is taken away', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  const search = page.getByLabel('Find a setting')

  // Typed in the very moment the field is there, before the parts that are read from the vault are.
  await typeAtOnce(page, 'quiet evening')
  await goTo(page, 'Settings')
  await expect(search).toHaveValue('quiet evening')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Reminders'])
  await expect(page.getByText('Found in one part of the settings.')).toBeVisible()
  expect(await markedWords(page)).toEqual(new Set(['quiet', 'evening']))

  // What a switch brings up is marked as well.
  await search.fill('reminder')
  const before = await marks(page)
  await page.getByRole('switch', { name: 'In the evening' }).press(' ')
  await expect(page.getByRole('group', { name: 'The evening reminder comes at' })).toBeVisible()
  await expect.poll(() => marks(page)).toHaveLength(before.length + 1)

  // A part in which something was begun stays, also where it no longer holds the words.
  await search.fill('someone knows')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Passphrase and recovery sheet'])
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await page.getByLabel('Current passphrase').fill('half typed')
  await expect(page.getByLabel('Current passphrase')).toBeVisible()
  await page.getByRole('button', { name: 'Show every setting' }).click()
  await expect(page.getByLabel('Current passphrase')).toHaveValue('half typed')
  await expect(page.getByRole('heading', { level: 2, name: 'Reminders' })).toBeVisible()
  expect(await marks(page)).toEqual([])
})

async function typeAtOnce(page: Page, words: string): Promise<void> {
  await page.evaluate((typed) => {
    const watch = new MutationObserver(() => {
      const label = [...document.querySelectorAll('label')].find(
        (one) => one.textContent === 'Find a setting',
      )
      const field = label?.control
      if (!(field instanceof HTMLInputElement)) return
      watch.disconnect()
      field.focus()
      document.execCommand('insertText', false, typed)
    })
    watch.observe(document.body, { childList: true, subtree: true })
  }, words)
}

function marks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => String(range)))
}

async function markedWords(page: Page): Promise<ReadonlySet<string>> {
  return new Set((await marks(page)).map((word) => word.toLowerCase()))
}
