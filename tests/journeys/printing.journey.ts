import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
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

test('a text too long for one page is said before it is printed', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await goTo(page, 'Month')
  await page.getByRole('button', { name: /^29/ }).click()
  await page.getByRole('button', { name: /^Open: How you are/ }).click()
  await page.getByLabel('Your page').fill('A long answer to a short question. '.repeat(250))
  await goTo(page, 'Summary')
  await expect(page.getByText(/This runs onto \d pages/)).toBeVisible()
  await page.getByText('How I think I am, in my own words', { exact: true }).click()
  await expect(page.getByText(/This runs onto/)).toHaveCount(0)
})
