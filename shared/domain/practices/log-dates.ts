import { addDays, type CivilDate } from '../civil-date.ts'

/** How far back logs are shown and written: a year, so that a wrong year is noticed while typing. */
const DAYS_BACK = 366

/** The oldest day a log shows and takes. */
export function oldestLogDate(today: CivilDate): CivilDate {
  return addDays(today, -DAYS_BACK)
}

/** Why a log does not take a day, in words; null where it does. */
export function dateProblem(date: CivilDate, today: CivilDate): string | null {
  if (date > today) return 'That day has not come yet.'
  if (date < oldestLogDate(today)) return 'The log goes back one year.'
  return null
}
