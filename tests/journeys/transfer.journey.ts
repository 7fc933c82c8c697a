import path from 'node:path'
import { expect } from 'playwright/test'
import { goTo, openJournalWithTitles } from '../../build/person/at-the-desk.ts'
import { PASSPHRASE, test } from './open-respite.ts'

const SECRET = 'thistle meadow harbor drift'
const DAY_ONE = path.join(import.meta.dirname, '../fixtures/imports/day-one.json')

test('another journal comes in, leaves encrypted with everything, is taken back and comes in again', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Export or import' }).click()
  await app.control.answerNextDialog({ dialog: 'open', paths: [DAY_ONE] })
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await expect(page.getByText(/^Day One: 2 pages, from/)).toBeVisible()
  await page.screenshot({ path: 'test-results/import-preview.png', fullPage: true })
  await page.getByRole('button', { name: 'Take in 2 pages' }).click()
  await expect(page.getByText('2 pages came into the journal.')).toBeVisible()

  await page.getByLabel('A passphrase for the file').fill(SECRET)
  await page.getByLabel('The file’s passphrase again').fill(SECRET)
  await page.getByLabel('The passphrase of this vault').fill(PASSPHRASE)
  await app.control.answerNextDialog({ dialog: 'open', paths: [desk.folder] })
  await page.getByRole('button', { name: 'Export everything' }).click()
  await expect(
    page.getByText('2 pages and everything else are in respite-export-2026-03-02.tar.age.'),
    // Two key derivations at the product's own cost.
  ).toBeVisible({ timeout: 30_000 })
  await page.screenshot({ path: 'test-results/export-done.png', fullPage: true })

  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByRole('button', { name: 'Remove this import' }).click()
  await expect(page.getByText('Removed: 2 pages.')).toBeVisible()

  await page.getByRole('button', { name: 'My file has a passphrase' }).click()
  await page.getByLabel('Its passphrase', { exact: true }).fill(SECRET)
  await app.control.answerNextDialog({
    dialog: 'open',
    paths: [path.join(desk.folder, 'respite-export-2026-03-02.tar.age')],
  })
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await page.getByRole('button', { name: 'Take in 2 pages' }).click()
  await expect(page.getByText('2 pages came into the journal.')).toBeVisible()
  await openJournalWithTitles(page)
  await expect(page.getByText('Slept well.')).toBeVisible()
})
