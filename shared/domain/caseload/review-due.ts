import { parseDate } from '@internationalized/date'
import type { CivilDate } from '../civil-date.ts'

/** A review each quarter. */
const MONTHS_BETWEEN_REVIEWS = 3

/** When the next review would be; null before the first one. The last day of a shorter month where the day is missing. */
export function nextReviewOn(lastReviewedOn: CivilDate | null): CivilDate | null {
  if (lastReviewedOn === null) return null
  return parseDate(lastReviewedOn).add({ months: MONTHS_BETWEEN_REVIEWS }).toString()
}
