/** How long before its hour an appointment is reminded of. */
const BEFORE_HOUR_MINUTES = 60
/** How long before the end of the workday what has no hour is reminded of. */
const BEFORE_END_MINUTES = 120

/**
 * When what is due today is reminded of: an hour before the first appointment, otherwise two hours before the workday
 * ends. Null where nothing is due.
 */
export function dueTime(
  items: readonly { readonly atMinute: number | null; readonly isOverdue: boolean }[],
  workdayEndMinutes: number,
): number | null {
  if (items.length === 0) return null
  const hours = items.flatMap(({ atMinute, isOverdue }) => (atMinute === null || isOverdue ? [] : [atMinute]))
  const at =
    hours.length > 0 ? Math.min(...hours) - BEFORE_HOUR_MINUTES : workdayEndMinutes - BEFORE_END_MINUTES
  return Math.max(0, at)
}
