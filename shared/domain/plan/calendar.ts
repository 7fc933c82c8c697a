import { addDays, type CivilDate, daysBetween, type Weekday, weekdayOf } from '../civil-date.ts'

/** How many days the plan has. */
export const PLAN_LENGTH = 30

/** How the days of one round are counted. */
export type PlanCalendar = {
  readonly startsOn: CivilDate
  readonly counting: 'calendar-days' | 'working-days'
  /** Used when working days are counted; none at all counts like all of them. */
  readonly workdays: readonly Weekday[]
  /** Single days that do not count: holidays, illness. */
  readonly daysOff: readonly CivilDate[]
  /** Stretches that do not count; `until` is the first day back, null while it is not known. */
  readonly pauses: readonly { readonly from: CivilDate; readonly until: CivilDate | null }[]
}

/** Where a date lies in the plan. Days are 1 to 30; `previousDay` is null before the first one. */
export type PlanState =
  | { readonly kind: 'not-started'; readonly startsOn: CivilDate }
  | { readonly kind: 'day'; readonly day: number }
  | {
      readonly kind: 'day-off'
      readonly previousDay: number | null
      readonly nextDay: number
      readonly nextOn: CivilDate
    }
  | { readonly kind: 'paused'; readonly previousDay: number | null }
  | { readonly kind: 'finished'; readonly finishedOn: CivilDate; readonly daysSince: number }

/** Longest stretch searched for the next counted day, so that a calendar full of days off ends somewhere. */
const FURTHEST_DAYS = 4_000

/**
 * Where a date lies in the plan: a function of the calendar and the date alone, so that a clock set back, a journey
 * across the date line or a change of summer time can lose, double or reorder nothing.
 */
export function planStateOn(calendar: PlanCalendar, date: CivilDate): PlanState {
  if (date < calendar.startsOn) return { kind: 'not-started', startsOn: calendar.startsOn }
  const dates = countedDates(calendar)
  const finishedOn = dates[PLAN_LENGTH - 1]
  if (finishedOn !== undefined && date > finishedOn)
    return { kind: 'finished', finishedOn, daysSince: daysBetween(finishedOn, date) }
  const before = dates.filter((counted) => counted < date).length
  if (dates[before] === date) return { kind: 'day', day: before + 1 }
  const previousDay = before === 0 ? null : before
  const nextOn = dates[before]
  if (nextOn === undefined || isPaused(calendar, date)) return { kind: 'paused', previousDay }
  return { kind: 'day-off', previousDay, nextDay: before + 1, nextOn }
}

/** The date of a day of the plan, 1 to 30; null while an open pause keeps it unknown. */
export function dateOfDay(calendar: PlanCalendar, day: number): CivilDate | null {
  return countedDates(calendar)[day - 1] ?? null
}

/** The calendar that was asked for last and its dates: every save of a page asks for the same one again. */
let latest: { readonly calendar: string; readonly dates: readonly CivilDate[] } | null = null

/** The dates of the thirty days as far as they are known, in order. */
function countedDates(calendar: PlanCalendar): readonly CivilDate[] {
  const { startsOn, counting, workdays, daysOff, pauses } = calendar
  const asked = JSON.stringify([startsOn, counting, workdays, daysOff, pauses])
  if (latest?.calendar !== asked) latest = { calendar: asked, dates: countDates(calendar) }
  return latest.dates
}

function countDates(calendar: PlanCalendar): readonly CivilDate[] {
  const dates: CivilDate[] = []
  let date = calendar.startsOn
  for (let tried = 0; tried < FURTHEST_DAYS && dates.length < PLAN_LENGTH; tried += 1) {
    if (isPausedForGood(calendar, date)) break
    if (counts(calendar, date)) dates.push(date)
    date = addDays(date, 1)
  }
  return dates
}

function counts(calendar: PlanCalendar, date: CivilDate): boolean {
  if (isPaused(calendar, date) || calendar.daysOff.includes(date)) return false
  if (calendar.counting === 'calendar-days' || calendar.workdays.length === 0) return true
  return calendar.workdays.includes(weekdayOf(date))
}

function isPaused(calendar: PlanCalendar, date: CivilDate): boolean {
  return calendar.pauses.some(({ from, until }) => from <= date && (until === null || date < until))
}

function isPausedForGood(calendar: PlanCalendar, date: CivilDate): boolean {
  return calendar.pauses.some(({ from, until }) => from <= date && until === null)
}
