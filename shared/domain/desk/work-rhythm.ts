import { addDays, type CivilDate, type Weekday, weekdayOf } from '../civil-date.ts'

/** When a person works, as far as it has to be known while the vault is locked. */
export type WorkRhythm = {
  readonly workdays: readonly Weekday[]
  /** 0 to 1439. */
  readonly workdayStartMinutes: number
  readonly eveningMinutes: number
  /** Single days that do not count. */
  readonly daysOff: readonly CivilDate[]
  /** `until` is the first day back; null while it is not known. */
  readonly pauses: readonly { readonly from: CivilDate; readonly until: CivilDate | null }[]
}

/** Whether nothing may be asked of the person on a day: no workday, a day off, or within a pause. */
export function isRestDay(
  rhythm: Pick<WorkRhythm, 'workdays' | 'daysOff' | 'pauses'>,
  date: CivilDate,
): boolean {
  return (
    !rhythm.workdays.includes(weekdayOf(date)) ||
    rhythm.daysOff.includes(date) ||
    rhythm.pauses.some(({ from, until }) => from <= date && (until === null || date < until))
  )
}

/** Whether a minute of the day lies within hours that may go over midnight. Equal ends: no hours at all. */
export function isWithin(minute: number, fromMinutes: number, untilMinutes: number): boolean {
  return fromMinutes <= untilMinutes
    ? minute >= fromMinutes && minute < untilMinutes
    : minute >= fromMinutes || minute < untilMinutes
}

/** Longest that days off are kept outside the vault: two months ahead. */
const DAYS_AHEAD = 62

/** The rhythm without what is over or far away, so that as little as possible lies outside the vault. */
export function withoutPast(rhythm: WorkRhythm, today: CivilDate): WorkRhythm {
  const last = addDays(today, DAYS_AHEAD)
  return {
    ...rhythm,
    daysOff: rhythm.daysOff.filter((date) => date >= today && date <= last),
    pauses: rhythm.pauses.filter(({ from, until }) => (until === null || until > today) && from <= last),
  }
}
