/** About once a month; also the step, so that sums stay exact. */
const FEWEST_SESSIONS_PER_WEEK = 0.25
const MOST_SESSIONS_PER_WEEK = 20

/** What is said about a number that is none of these. */
export const SESSIONS_WORDS =
  'A number from 0.25 to 20 in quarters: 1, 0.5 for every other week, 0.25 for once a month.'

/** Sessions a week as typed, with a point or a comma; null where it is no number of quarters from 0.25 to 20. */
export function readSessionsPerWeek(text: string): number | null {
  const trimmed = text.trim().replace(',', '.')
  if (!/^[0-9]{0,2}(?:\.[0-9]{1,3})?$/.test(trimmed) || trimmed === '') return null
  const amount = Number(trimmed)
  const isQuarters = Number.isInteger(amount / FEWEST_SESSIONS_PER_WEEK)
  return isQuarters && amount >= FEWEST_SESSIONS_PER_WEEK && amount <= MOST_SESSIONS_PER_WEEK ? amount : null
}
