/** Usual hour of the evening reminder, where neither the person nor their bedtime says another: 20:00. */
export const USUAL_EVENING_MINUTES = 20 * 60

/** How long before bedtime the evening reminder comes (clinical.md H16: two hours). */
const BEFORE_BEDTIME_MINUTES = 120
const MINUTES_OF_A_DAY = 1_440

/** When the evening reminder comes, by the bedtime that was entered; a bedtime after midnight counts back over it. */
export function eveningBefore(bedtimeMinutes: number | null): number {
  if (bedtimeMinutes === null) return USUAL_EVENING_MINUTES
  return (bedtimeMinutes - BEFORE_BEDTIME_MINUTES + MINUTES_OF_A_DAY) % MINUTES_OF_A_DAY
}
