import type { PlanStep } from '../../../shared/domain/plan/day-types.ts'

/** Steps that need sessions are not offered on days without any; on a depleted day only the first one is. */
export function stepsToShow(
  steps: readonly PlanStep[],
  day: { readonly isDepleted: boolean; readonly hasSessions: boolean },
): readonly PlanStep[] {
  const possible = steps.filter((step) => day.hasSessions || !step.needsSessions)
  return day.isDepleted ? possible.slice(0, 1) : possible
}
