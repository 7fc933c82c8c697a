import type { PlanDay, PlanStep } from '../../../shared/domain/plan/day-types.ts'

/** What a smallest version is planned with: it stays under two minutes. */
const SMALLEST_MINUTES = 2

/** The gentle way of a deep day, which counts exactly the same. */
const GENTLE_WAY = {
  title: 'The gentle way: look around the room once',
  detail: '',
  smallest: null,
  minutes: 3,
  opens: 'grounding',
  exercise: 'room',
} as const satisfies Partial<PlanStep>

/** The steps of a day. Those that need sessions are not offered on days without any. */
export function stepsToShow(
  { steps, isDeep }: Pick<PlanDay, 'steps' | 'isDeep'>,
  today: { readonly isDepleted: boolean; readonly hasSessions: boolean },
): readonly PlanStep[] {
  const possible = steps.filter((step) => today.hasSessions || !step.needsSessions)
  return today.isDepleted ? oneThing(possible, isDeep) : possible
}

/**
 * A depleted day has one thing (clinical.md H21): the first step in its smallest version under its own name, or the shortest
 * where there is none. There is no deep work on it; the first step of a deep day is then the gentle way.
 */
function oneThing(steps: readonly PlanStep[], isDeep: boolean): readonly PlanStep[] {
  const [first] = steps
  if (first === undefined) return []
  if (isDeep) return [{ ...first, ...GENTLE_WAY }]
  if (first.smallest === null)
    return [steps.reduce((shortest, step) => (step.minutes < shortest.minutes ? step : shortest))]
  return [{ ...first, detail: first.smallest, smallest: null, minutes: SMALLEST_MINUTES }]
}
