import type { CivilDate } from '../civil-date.ts'
import { dateOfDay, PLAN_LENGTH, type PlanCalendar } from '../plan/calendar.ts'

/** Up to seven days of the plan, and the dates of the first and the last of them. */
export type PlanWeek = {
  readonly fromDay: number
  readonly untilDay: number
  readonly from: CivilDate
  readonly until: CivilDate
}

/** The plan's weeks as far as their days have come: what lies ahead was not offered yet. */
export function planWeeks(calendar: PlanCalendar, today: CivilDate): readonly PlanWeek[] {
  const weeks: PlanWeek[] = []
  for (let fromDay = 1; fromDay <= PLAN_LENGTH; fromDay += 7) {
    const reached = Array.from({ length: Math.min(7, PLAN_LENGTH - fromDay + 1) }, (_, index) => ({
      day: fromDay + index,
      date: dateOfDay(calendar, fromDay + index),
    })).flatMap(({ day, date }) => (date !== null && date <= today ? [{ day, date }] : []))
    const [first, last] = [reached[0], reached.at(-1)]
    if (first === undefined || last === undefined) break
    weeks.push({ fromDay, untilDay: last.day, from: first.date, until: last.date })
  }
  return weeks
}
