import { addDays, type CivilDate, daysBetween, type Weekday, weekdayOf } from '../civil-date.ts'

export const PLAN_LENGTH = 30

export type PlanCalendar = {
  readonly startsOn: CivilDate
  readonly counting: 'calendar-days' | 'working-days'
  readonly workdays: readonly Weekday[]
  readonly daysOff: readonly CivilDate[]
  readonly pauses: readonly { readonly from: CivilDate; readonly until: CivilDate | null }[]
}

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

export function planStateOn(calendar: PlanCalendar, date: CivilDate): PlanState {
  if (date < calendar.startsOn) return { kind: 'not-started', startsOn: calendar.startsOn }
  let day = 0
  for (let at = calendar.startsOn; at <= date; at = addDays(at, 1)) {
    if (counts(calendar, at)) day += 1
    if (day === PLAN_LENGTH && at < date)
      return { kind: 'finished', finishedOn: at, daysSince: daysBetween(at, date) }
  }
  if (counts(calendar, date)) return { kind: 'day', day }
  let nextOn = addDays(date, 1)
  while (!counts(calendar, nextOn)) nextOn = addDays(nextOn, 1)
  return { kind: 'day-off', previousDay: day === 0 ? null : day, nextDay: day + 1, nextOn }
}

export function dateOfDay(calendar: PlanCalendar, day: number): CivilDate | null {
  let at = calendar.startsOn
  for (let seen = counts(calendar, at) ? 1 : 0; seen < day; seen += counts(calendar, at) ? 1 : 0)
    at = addDays(at, 1)
  return at
}

function counts(calendar: PlanCalendar, date: CivilDate): boolean {
  if (calendar.counting === 'calendar-days') return true
  return calendar.workdays.length === 0 || calendar.workdays.includes(weekdayOf(date))
}
