import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import type { LaunchedApp } from '../../build/host/launch.ts'
import { answerSheet, finishMeasure, goTo, savedSign } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { keepShortNotes } from '../../build/person/short-notes.ts'
import { placeOfStep } from '../../renderer/features/plan/step-places.ts'
import { addDays } from '../../shared/domain/civil-date.ts'
import { PLAN_DAYS, planDay } from '../../shared/domain/plan/plan-days.ts'
import { type Desk, PASSPHRASE, test } from './open-respite.ts'

/** Not opened on their date. The 24th is the date that falls out on the way west over the date line. */
const MISSED = [10, 13, 24]
/** Of these, the one whose steps are done later, from the month. */
const DONE_LATER = 24
const WALKED = PLAN_DAYS.map(({ day }) => day).filter((day) => !MISSED.includes(day))

/** The moment a day of the plan is opened at, in UTC: the pause puts all from day 6 on back by two days. */
function momentOf(day: number): readonly [date: string, time: string] {
  const date = addDays('2026-03-02', day - 1 + (day >= 6 ? 2 : 0))
  // From day 25 on it is Auckland: nine in the morning there is the evening before in UTC.
  return day >= 25 ? [addDays(date, -1), '20:00'] : day >= 20 ? [date, '20:00'] : [date, '08:00']
}

async function comeBackOn(desk: Desk, app: LaunchedApp, page: Page, date: string, time: string) {
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  desk.clock.set(date, time)
  await unlock(locked, PASSPHRASE)
  const opened = await app.nextPage(locked)
  await opened.getByRole('navigation').waitFor()
  return opened
}

/** Leaves Respite open overnight and looks at Today again. */
async function lookAgainOn(desk: Desk, page: Page, date: string, time: string): Promise<void> {
  desk.clock.set(date, time)
  await goTo(page, 'Month')
  await goTo(page, 'Today')
}

/** Opens the steps of a day whose kind was not opened before; `backTo` shows the day again. */
async function openNewKinds(page: Page, day: number, opened: Set<string>, backTo: () => Promise<void>) {
  for (const step of planDay(day).steps) {
    if (opened.has(step.opens)) continue
    await page.getByRole('button', { name: `Open: ${step.title}` }).click()
    await page.locator(`[data-screen="${placeOfStep(step).screen}"]`).waitFor()
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    opened.add(step.opens)
    await backTo()
  }
}

async function markFirst(page: Page, day: number): Promise<void> {
  const box = page.getByRole('checkbox', { name: `Done: ${planDay(day).steps[0]?.title}`, exact: true })
  await box.click({ force: true })
  await expect(box).toBeChecked()
}

async function seesDay(page: Page, day: number): Promise<void> {
  await expect(page.getByText(`Day ${day} of 30`)).toBeVisible()
}

async function measure(page: Page, satisfaction: number, trauma: number): Promise<void> {
  const others = [3, 6, 12, 16, 18, 20, 22, 24, 27, 30].map((item) => [item, satisfaction])
  const traumas = [2, 5, 7, 9, 11, 13, 14, 23, 25, 28].map((item) => [item, trauma])
  const rest = Array.from({ length: 30 }, (_, index) => [index + 1, 3])
  await goTo(page, 'Measure')
  await page.getByRole('button', { name: /Begin the first measure|Measure again/ }).click()
  await answerSheet(page, Object.fromEntries([...rest, ...others, ...traumas]))
  await finishMeasure(page)
  await page.getByRole('heading', { name: 'Finished' }).waitFor()
}

test('thirty days: walked, missed, paused over a weekend and carried over the date line both ways', async ({
  desk,
}) => {
  const { app, page: first } = await desk.openBegun()
  let page = first
  const opened = new Set<string>()
  const toToday = () => goTo(page, 'Today')
  for (const day of WALKED) {
    const [date, time] = momentOf(day)
    if (day === 6) {
      page = await pauseOverTheWeekend(desk, app, page)
    } else if (day === 20) {
      page = await flyEastAndBack(desk, app, page)
    } else if (day === 25) {
      // 26 March in Honolulu, then 28 March in Auckland: the 27th is on no calendar of this person.
      desk.clock.travelTo('Pacific/Auckland')
      page = await comeBackOn(desk, app, page, date, time)
    } else if (day > 1 && day % 7 === 1) {
      page = await comeBackOn(desk, app, page, date, time)
    } else if (day > 1) {
      await lookAgainOn(desk, page, date, time)
    }
    await seesDay(page, day)
    if (day === 1 || day === 30) {
      await measure(page, day === 1 ? 2 : 4, day === 1 ? 4 : 3)
      await toToday()
    }
    await openNewKinds(page, day, opened, toToday)
    if (day === 27) await writeASign(page)
    if (day === 28) await keepTheRitual(page)
    await markFirst(page, day)
    await keepShortNotes(page, day)
  }

  await goTo(page, 'Month')
  await expect(page.locator('[aria-current=date]')).toContainText(planDay(30).title)
  await page.getByRole('button', { name: new RegExp(`^${DONE_LATER}`) }).click()
  await seesDay(page, DONE_LATER)
  await openNewKinds(page, DONE_LATER, opened, async () => {})
  await goTo(page, 'Month')
  await page.getByRole('button', { name: new RegExp(`^${DONE_LATER}`) }).click()
  await markFirst(page, DONE_LATER)

  page = await comeBackOn(desk, app, page, '2026-04-02', '20:00')
  await expect(page.getByText('The month is behind you')).toBeVisible()
  await page.getByRole('button', { name: /^Done: A ritual/ }).click()
  await expect(page.getByRole('button', { name: /^Done: A ritual/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Early signs, beside the measure' }).click()
  await expect(page.getByText('First step: tell Ilse')).toBeVisible()
  const compared = page.getByRole('region')
  await expect(compared.filter({ hasText: 'Compassion satisfaction' }).first()).toContainText('20, then 40')
  await expect(compared.filter({ hasText: 'Burnout' }).first()).toContainText('not clearly different')

  await goTo(page, 'Month')
  const rows = page.locator('button').filter({ hasText: /^\d+/ })
  await expect(rows).toHaveCount(30)
  const lines = (await rows.allInnerTexts()).map((text) => text.trim().split(/\n+/))
  // Of a day that went by only its title and its date are there: nothing is said about it, and no gap is drawn.
  const wentBy = new Map([
    [10, 'Mar 13'],
    [13, 'Mar 16'],
  ])
  expect(lines.map((line) => line.at(-2))).toEqual(
    PLAN_DAYS.map(({ day, title }) => (wentBy.has(day) ? title : '1 done')),
  )
  for (const [day, date] of wentBy) expect(lines[day - 1]?.at(-1)).toBe(date)
  const kinds = new Set(PLAN_DAYS.flatMap((day) => day.steps.map((step) => step.opens)))
  expect([...opened].sort()).toEqual([...kinds].sort())
  await readPatterns(page)
})

/** Twenty-seven days of short notes, as pictures. */
async function readPatterns(page: Page): Promise<void> {
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Patterns over the weeks' }).click()
  await expect(page.getByText('In these entries, 27 pages name a pull.')).toBeVisible()
  await expect(page.getByRole('img', { name: /^rescue: \d+ pages in \d weeks\. withdraw:/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /Monday: \d/ })).toBeVisible()
  await page.getByText('Show as a table').first().click()
  await expect(page.getByRole('table', { name: 'Pages by week' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Count the nights' }).click()
  await expect(page.getByText('in these weeks there are 0.')).toBeVisible()
}

/** Saturday is paused before anything is done, Sunday rests, and Monday is the day Saturday would have been. */
async function pauseOverTheWeekend(desk: Desk, app: LaunchedApp, before: Page): Promise<Page> {
  const saturday = await comeBackOn(desk, app, before, '2026-03-07', '08:00')
  await seesDay(saturday, 6)
  await goTo(saturday, 'Month')
  await saturday.getByRole('button', { name: 'Days off and pauses' }).click()
  await saturday.getByRole('button', { name: 'Pause from today' }).click()
  await goTo(saturday, 'Today')
  await expect(saturday.getByText('The thirty days are resting')).toBeVisible()
  await lookAgainOn(desk, saturday, '2026-03-08', '08:00')
  await expect(saturday.getByText('The thirty days are resting')).toBeVisible()
  const monday = await comeBackOn(desk, app, saturday, '2026-03-09', '08:00')
  await monday.getByRole('button', { name: 'Go on again' }).click()
  await monday.getByRole('button', { name: 'Go on from today' }).click()
  await goTo(monday, 'Today')
  return monday
}

/** 23 March in Auckland, then eastwards over the line: the 22nd comes again, then the 23rd a second time. */
async function flyEastAndBack(desk: Desk, app: LaunchedApp, before: Page): Promise<Page> {
  desk.clock.travelTo('Pacific/Auckland')
  const auckland = await comeBackOn(desk, app, before, '2026-03-22', '20:00')
  await seesDay(auckland, 20)
  desk.clock.travelTo('Pacific/Honolulu')
  const honolulu = await comeBackOn(desk, app, auckland, '2026-03-22', '22:00')
  await seesDay(honolulu, 19)
  await expect(
    honolulu.getByRole('checkbox', { name: `Done: ${planDay(19).steps[0]?.title}`, exact: true }),
  ).toBeChecked()
  await lookAgainOn(desk, honolulu, '2026-03-23', '20:00')
  return honolulu
}

async function writeASign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open: Early signs, in your own words' }).click()
  await page.getByLabel('The sign').first().fill('I stop ringing people back')
  await page.getByLabel('What you would do first').first().fill('tell Ilse')
  await savedSign(page).waitFor()
  await goTo(page, 'Today')
}

async function keepTheRitual(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open: What continues, and when' }).click()
  await page.getByRole('checkbox', { name: /^A ritual/ }).click({ force: true })
  await savedSign(page).waitFor()
  await goTo(page, 'Today')
}
