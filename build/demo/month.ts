import type { Page } from 'playwright'
import { addDays } from '../../shared/domain/civil-date.ts'
import type { LaunchedApp } from '../host/launch.ts'
import { answerSheet, checkIn, finishMeasure, goTo, markSteps, write } from '../person/at-the-desk.ts'
import { finishSetUp, keepRecoverySheet, makeVault, unlock } from '../person/at-the-gate.ts'
import type { MovedClock } from '../person/moved-clock.ts'
import { keepShortNotes } from '../person/short-notes.ts'
import type { Camera } from './camera.ts'
import { EVENINGS, FIRST_ANSWERS, SECOND_ANSWERS, THERAPIST } from './therapist.ts'

/** What the month needs: the app, its clock, and a camera. */
export type MonthParts = {
  readonly app: LaunchedApp
  readonly clock: MovedClock
  readonly camera: Camera
  readonly tell: (line: string) => void
}

/** Days whose Today is photographed, as it is and checked in as depleted; the last answer of a day is the one that counts. */
const PICTURED = new Set([1, 5, 9, 17, 20, 24, 30])
/** Days she checks in as depleted, and days she does not open it at all. */
const DEPLETED = new Set([3, 10, 17])
const AWAY = new Set([14, 22])

/** The thirty days, one after the other, through the real interface. Leaves the vault locked. */
export async function liveThroughTheMonth(parts: MonthParts): Promise<void> {
  const { app, clock, tell } = parts
  let page = await setUp(parts)
  for (let day = 1; day <= 30; day += 1) {
    if (AWAY.has(day)) continue
    clock.set(addDays(THERAPIST.startsOn, day - 1), '08:05')
    if (day > 1) page = await openMorning(app, page)
    await morning(parts, page, day)
    clock.set(addDays(THERAPIST.startsOn, day - 1), '18:40')
    await evening(parts, page, day)
    page = await lock(app, page)
    tell(`day ${day} of 30`)
  }
}

async function setUp({ app, clock, camera, tell }: MonthParts): Promise<Page> {
  clock.set(THERAPIST.startsOn, '07:50')
  const first = await app.page()
  await first.getByRole('heading', { level: 1 }).waitFor()
  await camera.take(first, '01-make-the-vault')
  await first.getByRole('button', { name: 'If you are not safe right now' }).click()
  await camera.take(first, '02-help')
  await first.getByRole('button', { name: 'Close this page' }).click()
  await first.getByRole('button', { name: 'Offer me six words' }).click()
  await makeVault(first, THERAPIST.passphrase)
  await first.getByRole('list', { name: 'Recovery key' }).waitFor()
  await camera.take(first, '02-recovery-sheet')
  await keepRecoverySheet(first, 'Go on')
  const page = await app.nextPage(first)
  await page.getByRole('heading', { name: 'Before the first day' }).waitFor()
  await camera.take(page, '03-set-up')
  await finishSetUp(page, THERAPIST.profession)
  tell('vault made, set-up done')
  return page
}

async function openMorning(app: LaunchedApp, locked: Page): Promise<Page> {
  await unlock(locked, THERAPIST.passphrase)
  const page = await app.nextPage(locked)
  await page.getByRole('navigation').waitFor()
  return page
}

async function morning({ camera }: MonthParts, page: Page, day: number): Promise<void> {
  await page.getByText(`Day ${day} of 30`).waitFor()
  if (PICTURED.has(day)) {
    await camera.take(page, `today-day-${two(day)}`)
    await checkIn(page, 'depleted')
    await camera.take(page, `today-depleted-day-${two(day)}`)
  }
  await checkIn(page, DEPLETED.has(day) ? 'depleted' : day % 4 === 0 ? 'well' : 'all right')
  await markSteps(page, DEPLETED.has(day) ? 1 : 3)
  await keepShortNotes(page, day)
}

async function evening(parts: MonthParts, page: Page, day: number): Promise<void> {
  if (day === 1) await measure(parts, page, FIRST_ANSWERS, 'first')
  if (day === 29) await writeOwnWords(parts, page)
  if (day === 30) await measure(parts, page, SECOND_ANSWERS, 'second')
  const text = EVENINGS[day - 1] ?? ''
  if (text === '') return
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  if (day === 2) await parts.camera.take(page, 'evening-page-empty')
  await write(page, text)
  if (day === 2) {
    await page.getByRole('button', { name: 'Leave a line for tomorrow' }).click()
    await page.getByLabel('A line for tomorrow').fill(THERAPIST.carriedLine)
    await page.getByText('Saved', { exact: true }).nth(1).waitFor()
    await parts.camera.take(page, 'evening-page')
  }
}

async function measure(
  { camera }: MonthParts,
  page: Page,
  answers: Readonly<Record<number, number>>,
  name: string,
) {
  await goTo(page, 'Measure')
  await page.getByRole('button', { name: /Begin the first measure|Measure again/ }).click()
  await page.getByRole('heading', { name: 'Thirty answers' }).waitFor()
  if (name === 'first') await camera.take(page, 'answer-sheet-empty')
  await answerSheet(page, answers)
  await camera.take(page, `answer-sheet-${name}`)
  await finishMeasure(page)
  await page.getByRole('heading', { name: 'Measure', exact: true }).waitFor()
  await camera.take(page, `measure-${name}`)
  if (name !== 'first') return
  await page.getByRole('button', { name: /2026/ }).first().click()
  await page.getByText('Compassion satisfaction').first().waitFor()
  await camera.take(page, 'result')
}

async function writeOwnWords({ camera }: MonthParts, page: Page): Promise<void> {
  await goTo(page, 'Today')
  await page
    .getByRole('button', { name: /^Open: .*own words/i })
    .first()
    .click()
  await write(page, THERAPIST.ownWords)
  await camera.take(page, 'own-words')
}

async function lock(app: LaunchedApp, page: Page): Promise<Page> {
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  await locked.getByLabel('Passphrase', { exact: true }).waitFor()
  return locked
}

function two(day: number): string {
  return String(day).padStart(2, '0')
}
