import { parseDate } from '@internationalized/date'
import type { CivilDate } from './civil-date.ts'

/** From then on a build says by itself that a newer one may be worth looking for. */
const OLD_AFTER_MONTHS = 12

/** Whole months from the day a build was made to today; 0 for a clock that is set before it. */
export function buildAge(
  builtOn: CivilDate,
  today: CivilDate,
): { readonly months: number; readonly isOld: boolean } {
  const [made, now] = [parseDate(builtOn), parseDate(today)]
  const between = (now.year - made.year) * 12 + now.month - made.month
  // The 31st has no day of its own in a shorter month: a month is full on that month's last day.
  const isFull = made.add({ months: between }).compare(now) <= 0
  const months = Math.max(0, isFull ? between : between - 1)
  return { months, isOld: months >= OLD_AFTER_MONTHS }
}

/** The age in words; the second sentence only where there is a reason for it. */
export function buildAgeWords({ months, isOld }: ReturnType<typeof buildAge>): string {
  const age = months === 1 ? '1 month' : `${months} months`
  const words = `This build of Respite is ${months === 0 ? 'less than a month' : age} old.`
  return isOld ? `${words} Look for a newer one.` : words
}
