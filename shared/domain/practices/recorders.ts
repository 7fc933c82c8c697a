/** What can be noted day by day beside the journal. */
export const RECORDERS = ['ritual', 'grounding', 'sleep', 'movement'] as const
export type Recorder = (typeof RECORDERS)[number]

/** What a person said about a recorder: keep it, or leave it off. */
export const RECORDER_CHOICES = ['kept', 'off'] as const
export type RecorderChoice = (typeof RECORDER_CHOICES)[number]

/**
 * The day of the plan on which a recorder opens by itself; null where it is open from the start. The ritual is one of
 * the three that are on by default (clinical.md H13); the others wait for the day whose step first leads to them.
 */
export const OPENS_ON_DAY: Readonly<Record<Recorder, number | null>> = {
  ritual: null,
  grounding: 1,
  sleep: 6,
  movement: 8,
}

/** After how many days an open recorder asks once whether it stays. A design choice (clinical.md H13). */
const DAYS_BEFORE_ASKING = 14

/** `waiting`: its day has not come. `asks` is true where it wants to know whether it stays. */
export type RecorderState =
  | { readonly state: 'waiting' | 'off' }
  | { readonly state: 'on'; readonly asks: boolean }

/**
 * Whether a recorder is shown. `daysSinceOpening` counts from the day it opens, negative before; null where no plan
 * says when that is, and then it waits until it is asked for. One that was used already, early or in an earlier round,
 * does not close again.
 */
export function recorderState(
  recorder: Recorder,
  choice: RecorderChoice | null,
  daysSinceOpening: number | null,
  wasUsed: boolean,
): RecorderState {
  if (choice === 'off') return { state: 'off' }
  if (choice === 'kept' || OPENS_ON_DAY[recorder] === null) return { state: 'on', asks: false }
  if (daysSinceOpening === null || daysSinceOpening < 0)
    return wasUsed ? { state: 'on', asks: false } : { state: 'waiting' }
  return { state: 'on', asks: daysSinceOpening >= DAYS_BEFORE_ASKING }
}
