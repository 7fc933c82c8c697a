import { addDays, type CivilDate } from '../civil-date.ts'
import { RESTED_WORDS } from '../practices/sleep.ts'

/** Nights beside exposure are drawn from so many pairs on (clinical.md H14). A design choice, not a published figure. */
export const LEAST_PAIRS = 14

/** How rested one was, 0 to 4, on the morning of a date. */
export type RestedMorning = { readonly date: CivilDate; readonly rested: number }

/** How many mornings were how rested, by index 0 to 4. */
type RestedCounts = readonly number[]

export type NightsBeside = {
  /** Nights noted after a day with an exposure page. */
  readonly pairs: number
  /** Null below the least number of pairs. */
  readonly figures: { readonly afterExposure: RestedCounts; readonly afterOtherDays: RestedCounts } | null
}

/** Sets mornings beside whether the day before them held an exposure page. It counts, and says nothing of causes. */
export function nightsBeside(
  exposureDates: readonly CivilDate[],
  mornings: readonly RestedMorning[],
): NightsBeside {
  const days = new Set(exposureDates)
  const isAfterExposure = ({ date }: RestedMorning) => days.has(addDays(date, -1))
  const after = mornings.filter(isAfterExposure)
  const others = mornings.filter((morning) => !isAfterExposure(morning))
  return {
    pairs: after.length,
    figures:
      after.length < LEAST_PAIRS
        ? null
        : { afterExposure: countRested(after), afterOtherDays: countRested(others) },
  }
}

function countRested(mornings: readonly RestedMorning[]): RestedCounts {
  return RESTED_WORDS.map((_, rested) => mornings.filter((morning) => morning.rested === rested).length)
}
