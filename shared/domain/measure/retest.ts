import { type CivilDate, daysBetween } from '../civil-date.ts'

/** The form asks about the last 30 days, the day of answering among them. */
export const WINDOW_DAYS = 30

/** Day 30 of the plan falls 29 days after day 1, so two measures of one plan may share a day or two. */
const FEWEST_DAYS_APART = 28

/** After this many days a half-finished measure is about another month. A design choice, not a published figure. */
const DAYS_A_DRAFT_STAYS_FRESH = 7

/**
 * `early`: fewer than 28 days apart, allowed and labelled. `overlap`: 28 or 29, the windows share a day or two.
 * `clear`: 30 or more, they share none.
 */
export type RetestTiming = 'early' | 'overlap' | 'clear'

/** How two measures lie to each other. A second date before the first (a clock set backwards) counts as early. */
export function retestTiming(firstDate: CivilDate, nowDate: CivilDate): RetestTiming {
  const daysApart = daysBetween(firstDate, nowDate)
  if (daysApart < FEWEST_DAYS_APART) return 'early'
  return daysApart < WINDOW_DAYS ? 'overlap' : 'clear'
}

/** True where a half-finished measure is older than seven days: starting afresh is suggested, going on stays possible. */
export function isStaleDraft(startedOn: CivilDate, today: CivilDate): boolean {
  return daysBetween(startedOn, today) > DAYS_A_DRAFT_STAYS_FRESH
}

/**
 * True where the form asked about the same profession both times; another word makes it another question. Capitals,
 * outer and doubled spaces, and the two ways of writing an accented letter do not count.
 */
export function sameProfessionWord(first: string, now: string): boolean {
  return comparable(first) === comparable(now)
}

function comparable(word: string): string {
  return word.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
}
