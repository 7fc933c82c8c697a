import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import type { LaunchedApp } from '../../build/host/launch.ts'
import { answerSheet, finishMeasure, goTo } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { readPdf } from '../support/read-pdf.ts'
import { type Desk, PASSPHRASE, test } from './open-respite.ts'

type Sheet = Readonly<Record<number, number>>

/** Every item with the same answer, apart from some. */
function sheet(answer: number, others: Sheet = {}): Sheet {
  return { ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [index + 1, answer])), ...others }
}

/** CS 29, BO 31, STS 41: satisfaction items at 3 but one, stress items at 4 but for one 5. */
const FIRST = sheet(3, { 3: 2, 8: 4, 2: 5, 5: 4, 7: 4, 9: 4, 11: 4, 13: 4, 14: 4, 23: 4, 25: 4, 28: 4 })
/** CS 40 (11 up), BO 31 (the same), STS 31 (10 down). */
const SECOND = sheet(3, {
  ...{ 3: 4, 6: 4, 12: 4, 16: 4, 18: 4, 20: 4, 22: 4, 24: 4, 27: 4, 30: 4 },
  ...{ 8: 4, 2: 4 },
})

async function measure(page: Page, answers: Sheet): Promise<void> {
  await goTo(page, 'Measure')
  await page.getByRole('button', { name: /Begin the first measure|Measure again/ }).click()
  await answerSheet(page, answers)
  await finishMeasure(page)
  await page.getByRole('heading', { name: 'Finished' }).waitFor()
}

/** Locks, lets days pass, and unlocks on the new day. */
async function comeBackOn(desk: Desk, app: LaunchedApp, page: Page, date: string): Promise<Page> {
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  desk.clock.set(date, '08:00')
  await unlock(locked, PASSPHRASE)
  const opened = await app.nextPage(locked)
  await opened.getByRole('navigation').waitFor()
  return opened
}

test('measured twice, a month apart: known answers read as the right words, on screen and on one printed page', async ({
  desk,
}) => {
  const { app, page: first } = await desk.openBegun()
  let page = first
  await measure(page, FIRST)
  page = await comeBackOn(desk, app, page, '2026-03-31')
  await goTo(page, 'Measure')
  await expect(page.getByText('stay out of sight')).toBeVisible()
  await measure(page, SECOND)
  await page.getByRole('button', { name: 'Compare first and latest' }).click()
  await expect(page.getByRole('heading', { name: 'What moved' })).toBeVisible()
  const lines = page.getByRole('region')
  await expect(lines.filter({ hasText: 'Compassion satisfaction' }).first()).toContainText('29, then 40')
  await expect(lines.filter({ hasText: 'Compassion satisfaction' }).first()).toContainText('better')
  await expect(lines.filter({ hasText: 'Burnout' }).first()).toContainText('not clearly different')
  await expect(lines.filter({ hasText: 'Secondary traumatic stress' }).first()).toContainText(
    '10 points down',
  )
  await expect(page.getByText('The two windows share a day or two.')).toBeVisible()
  // What the page is comes before what it does not ask; what an unclear word means is said once, what it takes thrice.
  await expect(page.locator('header p').last()).toHaveText(
    /^Three scales, the first time and now; .*These questions/,
  )
  await expect(page.getByText('means that this scale cannot tell')).toHaveCount(1)
  await expect(page.getByText(/It takes \d points or more/)).toHaveCount(3)

  await goTo(page, 'Summary')
  await page.getByLabel('First line').fill('How to say no to intakes.')
  const file = path.join(desk.folder, 'page.pdf')
  await app.control.answerNextDialog({ dialog: 'save', path: file })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Saved as page.pdf')).toBeVisible()

  expect(statSync(file).mode & 0o777).toBe(0o600)
  const pdf = await readPdf(new Uint8Array(readFileSync(file)))
  expect(pdf.pages).toBe(1)
  expect(pdf.isTagged).toBe(true)
  expect(pdf).toMatchObject({ title: 'Document', language: 'en' })
  expect(pdf.alternatives.join(' ')).toContain('Compassion satisfaction: first 29, now 40.')
  for (const text of [
    /Compassion satisfaction.*29 40 11 points up 7 points or more better/,
    /Burnout.*31 31 the same number 8 points or more not clearly different/,
    /Secondary traumatic stress.*41 31 10 points down 7 points or more better/,
    /How to say no to intakes\./,
    /These questions do not ask about depression/,
    /Copyright B\. Hudnall Stamm, 2009/,
  ])
    expect(pdf.text).toMatch(text)
  expect(pdf.text).not.toMatch(/Respite(?! is not endorsed)/)

  await app.control.answerNextDialog({ dialog: 'save', path: null })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Nothing was saved.')).toBeVisible()

  // While a third is open its earlier scores are nowhere, and the page says why instead of something untrue.
  await goTo(page, 'Measure')
  await page.getByRole('button', { name: 'Measure again' }).click()
  await page.locator('[data-item="1"] input').first().waitFor()
  await goTo(page, 'Summary')
  const preview = page.getByRole('article')
  await expect(preview).toContainText('A measure is under way.')
  await expect(preview).not.toContainText('no second measure')
  await expect(preview).not.toContainText('29')
  await expect(
    page.getByText('On this page: that a measure is under way; and lines of my own.').first(),
  ).toBeVisible()
})

test('thirty equal answers are asked about once, kindly', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await goTo(page, 'Measure')
  await page.getByRole('button', { name: 'Begin the first measure' }).click()
  await answerSheet(page, sheet(3))
  await finishMeasure(page)
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('That can be right.')
  await dialog.getByRole('button', { name: 'Look again' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Finish this measure' }).click()
  await dialog.getByRole('button', { name: 'Yes, finish it' }).click()
  await expect(page.getByRole('heading', { name: 'Finished' })).toBeVisible()
})

test('a second measure on day 3 is allowed and labelled an early retest', async ({ desk }) => {
  const { app, page: first } = await desk.openBegun()
  let page = first
  await measure(page, FIRST)
  page = await comeBackOn(desk, app, page, '2026-03-04')
  await measure(page, SECOND)
  await page.getByRole('button', { name: 'Compare first and latest' }).click()
  await expect(
    page.getByText('Early retest: 2 days apart, so both ask about 28 of the same days.'),
  ).toBeVisible()
})

test('answers by keyboard alone, left in the middle, are there after a lock', async ({ desk }) => {
  const { app, page } = await desk.openBegun()
  await goTo(page, 'Measure')
  await page.getByRole('button', { name: 'Begin the first measure' }).click()
  await page.locator('[data-item="1"] input').first().focus()
  for (const key of '43215') await page.keyboard.press(key)
  await expect(page.getByText('5 of 30 answered')).toBeVisible()
  const again = await comeBackOn(desk, app, page, '2026-03-02')
  await goTo(again, 'Summary')
  await expect(again.getByText('Until it is finished, the page shows no scores')).toBeVisible()
  await again.getByRole('button', { name: 'Go to the measure' }).click()
  await expect(again.getByText('5 of 30 answered')).toBeVisible()
  await again.getByRole('button', { name: 'Go on' }).click()
  await expect(again.locator('[data-item="5"]').getByRole('radio', { checked: true })).toHaveAttribute(
    'value',
    '5',
  )
  await expect(again.getByRole('button', { name: 'Finish this measure' })).toBeDisabled()

  // One at a time: it begins at the first open line, and the keys go on from there.
  await again.getByText('one at a time').click()
  await expect(again.getByText('Line 6 of 30')).toBeVisible()
  await expect(again.locator('[data-item]')).toHaveCount(1)
  await again.locator('[data-item="6"] input').first().focus()
  for (const key of '345') await again.keyboard.press(key)
  await expect(again.getByText('Line 9 of 30')).toBeVisible()
  await again.keyboard.press('ArrowRight')
  await again.getByRole('button', { name: 'The line before' }).click()
  await expect(again.locator('[data-item="8"]').getByRole('radio', { checked: true })).toHaveAttribute(
    'value',
    '5',
  )
  await again.getByText('all on one page').click()
  await expect(again.getByText('9 of 30 answered')).toBeVisible()
})

test('a third check confirms or does not, and an answer meant otherwise is noted beside the original', async ({
  desk,
}) => {
  const { app, page: first } = await desk.openBegun()
  let page = first
  await measure(page, FIRST)
  page = await comeBackOn(desk, app, page, '2026-03-31')
  await measure(page, SECOND)
  await page.getByRole('button', { name: 'Compare first and latest' }).click()
  await expect(page.getByText('unconfirmed until the next check').first()).toBeVisible()
  page = await comeBackOn(desk, app, page, '2026-04-30')
  await measure(page, SECOND)
  await page.getByRole('button', { name: 'Compare first and latest' }).click()
  await expect(page.getByRole('heading', { name: 'All the checks between' })).toBeVisible()
  await expect(page.getByText('unconfirmed until the next check')).toHaveCount(0)
  await expect(
    page.getByRole('img', { name: /Compassion satisfaction: 29 on .*, 40 on .*, 40 on/ }),
  ).toBeVisible()

  await goTo(page, 'Measure')
  await page.getByRole('region', { name: 'Finished' }).getByRole('button').first().click()
  await page.getByRole('button', { name: 'Note a slip in your answers' }).click()
  await page.getByRole('button', { name: /Which line/ }).click()
  await page.getByRole('option', { name: /^3\. / }).click()
  await page.locator('[data-item="3"]').getByRole('radio', { name: /5/ }).click({ force: true })
  await page.getByRole('button', { name: 'Note it' }).click()
  await expect(page.getByRole('table', { name: 'Answered, and meant' })).toContainText('Rarely')
  await expect(page.getByText('Compassion satisfaction 32, moderate')).toBeVisible()
  await expect(page.getByText('29, moderate').first()).toBeVisible()
})
