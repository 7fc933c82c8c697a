import { addDays, type CivilDate, daysBetween } from '../civil-date.ts'

/** After how many days from the start the recovery sheet is first tried, and again: on days 3 and 14 of the plan. */
const FIRST_REHEARSALS = [2, 13] as const
/** Then once a quarter. */
const QUARTER_DAYS = 91

/**
 * Since when trying the recovery sheet is due, or null. A sheet that was never tried is a hope: recovery keys fail on
 * the day they are needed (security.md 4). Tried on the day or later counts; tried before it does not.
 */
export function rehearsalDueSince(
  startsOn: CivilDate,
  today: CivilDate,
  lastRehearsed: CivilDate | null,
): CivilDate | null {
  const due = latestDueDate(startsOn, today)
  if (due === null) return null
  return lastRehearsed !== null && lastRehearsed >= due ? null : due
}

/** The newest date on or before `today` on which a rehearsal falls due. */
function latestDueDate(startsOn: CivilDate, today: CivilDate): CivilDate | null {
  const [first, second] = FIRST_REHEARSALS
  const passed = daysBetween(startsOn, today)
  if (passed < first) return null
  if (passed < second) return addDays(startsOn, first)
  const quarters = Math.floor((passed - second) / QUARTER_DAYS)
  return addDays(startsOn, second + quarters * QUARTER_DAYS)
}
