import { present } from '../../assert.ts'
import type { PlanDay } from './day-types.ts'
import { ACCOUNTABILITY } from './days/accountability.ts'
import { BOUNDARIES } from './days/boundaries.ts'
import { DEEP_WORK_FIRST } from './days/deep-work-first.ts'
import { DEEP_WORK_SECOND } from './days/deep-work-second.ts'
import { HONEST_LOOK } from './days/honest-look.ts'
import { MOVEMENT } from './days/movement.ts'
import { PURPOSE } from './days/purpose.ts'
import { REASSESSMENT } from './days/reassessment.ts'
import { SLEEP_AND_BODY } from './days/sleep-and-body.ts'
import { SUPPORT } from './days/support.ts'

/** All thirty days in order; day n is at n - 1. Held to clinical.md by tests/guards/plan-content.test.ts. */
export const PLAN_DAYS: readonly PlanDay[] = [
  ...HONEST_LOOK,
  ...BOUNDARIES,
  ...SLEEP_AND_BODY,
  ...MOVEMENT,
  ...PURPOSE,
  ...DEEP_WORK_FIRST,
  ...DEEP_WORK_SECOND,
  ...SUPPORT,
  ...ACCOUNTABILITY,
  ...REASSESSMENT,
]

/** One day by its number, 1 to 30. */
export function planDay(day: number): PlanDay {
  return present(PLAN_DAYS[day - 1], `day ${day} of the plan`)
}
