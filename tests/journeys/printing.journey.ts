import { existsSync, readdirSync, readFileSync, rmSync, statSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import { readPdf } from '../support/read-pdf.ts'
import { openSealed, saveWithPassphrase } from '../support/sealed-pdf.ts'
import { test } from './open-respite.ts'

test('printing hands one page with a neutral name to the system, and says when that fails', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await goTo(page, 'Summary')
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByText('Handed to the printer.')).toBeVisible()
  const { printJobs, windows } = await app.control.state()
  expect(printJobs).toMatchObject([{ title: 'Document', url: 'app://bundle/print.html' }])
  expect(windows).toHaveLength(1)

  await app.control.answerNextPrint({ success: false, reason: 'failed' })
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByText('The page could not be printed.')).toBeVisible()
  await app.control.answerNextPrint({ success: false, reason: 'Print job failed', hasPrinter: false })
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByText('This computer knows of no printer.')).toBeVisible()
  await expect(page.getByText('saved as a PDF')).toBeVisible()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByText('Handed to the printer.')).toBeVisible()
})

test('a PDF that cannot be written where it was wanted ends in words and leaves nothing', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await goTo(page, 'Summary')
  const nowhere = path.join(desk.folder, 'no', 'such', 'folder', 'page.pdf')
  await app.control.answerNextDialog({ dialog: 'save', path: nowhere })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByRole('alert')).toContainText('Respite may not write there.')
  expect(existsSync(path.dirname(nowhere))).toBe(false)

  const file = path.join(desk.folder, 'page.pdf')
  await app.control.answerNextDialog({ dialog: 'save', path: file })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Saved as page.pdf')).toBeVisible()
  expect(readdirSync(desk.folder).filter((name) => name.includes('.part'))).toEqual([])
})

test('the page is saved inside an encrypted file, with nothing readable on the way, and quickly', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  await goTo(page, 'Summary')
  await page.getByLabel('First line').fill('A quokka of a question')
  const readable = path.join(desk.folder, 'page.pdf')
  await app.control.answerNextDialog({ dialog: 'save', path: readable })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Saved as page.pdf')).toBeVisible()
  const startedAt = performance.now()
  await app.control.answerNextDialog({ dialog: 'save', path: readable })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Saved as page.pdf')).toBeVisible()
  console.log(`from click to PDF, the second time: ${Math.round(performance.now() - startedAt)} ms`)
  const { text, fonts } = await readPdf(readFileSync(readable))
  expect(text).toContain('A quokka of a question')
  expect(fonts.filter(({ kind }) => kind === 'Type3')).toEqual([])
  rmSync(readable)

  const seen = new Set<string>()
  const watchers = [desk.folder, tmpdir()].map((folder) =>
    watch(folder, (_, name) => void seen.add(path.join(folder, String(name)))),
  )
  const sealed = path.join(desk.folder, 'page.pdf.age')
  await saveWithPassphrase(app, page, sealed)
  for (const watcher of watchers) watcher.close()
  const pdf = await openSealed(sealed)
  expect((await readPdf(pdf)).text).toContain('A quokka of a question')
  expect(statSync(sealed).mode & 0o777).toBe(0o600)
  expect([...seen].filter((file) => file.endsWith('.pdf'))).toEqual([])

  await page.getByText('A longer version, for yourself').click()
  await expect(page.locator('article').getByText('Week by week')).toBeVisible()
})

test('a text too long for one page is said before it is printed', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await goTo(page, 'Month')
  await page.getByRole('button', { name: /^29/ }).click()
  await page.getByRole('button', { name: /^Open: How you are/ }).click()
  await page.getByLabel('Your page').fill('A long answer to a short question. '.repeat(250))
  await goTo(page, 'Summary')
  await expect(page.getByText(/This runs onto \d pages/)).toBeVisible()
  await page.getByText('How you think you are, in your own words', { exact: true }).click()
  await expect(page.getByText(/This runs onto/)).toHaveCount(0)
})
