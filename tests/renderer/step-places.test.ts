import { expect, it } from 'vitest'
import { placeOfStep } from '../../renderer/features/plan/step-places.ts'
import { PLAN_DAYS } from '../../shared/domain/plan/plan-days.ts'

const PRACTICES = ['ritual', 'grounding', 'sleep', 'movement', 'signs']

it('leads every step of a practice to its screen, with the step to tick', () => {
  const steps = PLAN_DAYS.flatMap((day) => day.steps).filter((step) => PRACTICES.includes(step.opens))
  expect(steps.length).toBeGreaterThanOrEqual(16)
  expect(steps.map(placeOfStep)).toEqual(
    steps.map((step) => ({ screen: 'practice', practice: step.opens, stepId: step.id })),
  )
})
