import { CalendarDate, fromAbsolute, getDayOfWeek, parseDate, toCalendarDate } from '@internationalized/date'

/** A day of the person's life as YYYY-MM-DD, without time or zone. */
export type CivilDate = string
/** 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The civil date an instant belongs to; until `dayEndsAtMinutes` of the night it is still the day before. */
export function civilDateAt(nowMs: number, timeZone: string, dayEndsAtMinutes: number): CivilDate {
  const moment = fromAbsolute(nowMs, timeZone)
  const date = toCalendarDate(moment)
  const isStillYesterday = moment.hour * 60 + moment.minute < dayEndsAtMinutes
  return (isStillYesterday ? date.subtract({ days: 1 }) : date).toString()
}

/** 0 to 1439, by the clock on the wall. */
export function minutesOfDayAt(nowMs: number, timeZone: string): number {
  const moment = fromAbsolute(nowMs, timeZone)
  return moment.hour * 60 + moment.minute
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return parseDate(date).add({ days }).toString()
}

/** Whole days from one date to another; negative where the second lies before the first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return parseDate(to).compare(parseDate(from))
}

export function weekdayOf(date: CivilDate): Weekday {
  return (getDayOfWeek(parseDate(date), 'en-GB', 'mon') + 1) as Weekday
}

export function isCivilDate(text: string): boolean {
  try {
    return parseDate(text) instanceof CalendarDate
  } catch {
    return false
  }
}
