import type { PlanDay } from './day-types.ts'

/** Planned minutes of the daily core (clinical.md section 4); the ritual is chosen on day 3. */
const TODAY = 2
const RITUAL = 3
const GROUNDING = 3
const RITUAL_FROM_DAY = 3

/** No day may ask for more, on session days and on others. */
export const HEAVIEST_DAY = 40

/** The planned minutes of a day: its steps, its evening, and the daily core. */
export function dayLoadMinutes(day: PlanDay, { hasSessions }: { readonly hasSessions: boolean }): number {
  const steps = day.steps.filter((step) => hasSessions || !step.needsSessions)
  const ritual = hasSessions && day.day >= RITUAL_FROM_DAY ? RITUAL : 0
  const grounding = steps.some((step) => step.replaces === 'grounding') ? 0 : GROUNDING
  const planned = steps.reduce((sum, step) => sum + step.minutes, 0)
  return TODAY + ritual + grounding + planned + (day.evening?.minutes ?? 0)
}
