import { expect, it } from 'vitest'
import { placeOfStep } from '../../renderer/features/plan/step-places.ts'
import { PLAN_DAYS } from '../../shared/domain/plan/plan-days.ts'
import { WORKSHEETS } from '../../shared/domain/worksheets/worksheets.ts'

const PRACTICES = ['ritual', 'grounding', 'sleep', 'movement', 'signs']

it('leads every step of a practice to its screen, with the step to tick', () => {
  const steps = PLAN_DAYS.flatMap((day) => day.steps).filter((step) => PRACTICES.includes(step.opens))
  expect(steps.length).toBeGreaterThanOrEqual(16)
  const toPractices = steps.filter(({ exercise }) => exercise === null)
  expect(toPractices.map(placeOfStep)).toEqual(
    toPractices.map((step) => ({ screen: 'practice', practice: step.opens, stepId: step.id })),
  )
})

it('leads a step that means one exercise into it', () => {
  const steps = PLAN_DAYS.flatMap((day) => day.steps).filter(({ exercise }) => exercise !== null)
  expect(steps.map(placeOfStep)).toEqual([
    { screen: 'exercise', exercise: 'room', stepId: 'day-01-grounding' },
    { screen: 'breaths', practice: 'grounding', stepId: 'day-03-three-breaths' },
  ])
})

it('leads every step of a worksheet to that worksheet, with the step to tick', () => {
  const steps = PLAN_DAYS.flatMap((day) => day.steps).filter((step) =>
    WORKSHEETS.some((name) => name === step.opens),
  )
  expect(new Set(steps.map((step) => step.opens))).toEqual(new Set(WORKSHEETS))
  expect(steps.map(placeOfStep)).toEqual(
    steps.map((step) => ({ screen: 'worksheet', worksheet: step.opens, stepId: step.id })),
  )
})
