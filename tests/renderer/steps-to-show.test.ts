import { describe, expect, it } from 'vitest'
import { placeOfStep } from '../../renderer/features/plan/step-places.ts'
import { stepsToShow } from '../../renderer/features/plan/steps-to-show.ts'
import { PLAN_DAYS, planDay } from '../../shared/domain/plan/plan-days.ts'

const DEPLETED = { isDepleted: true, hasSessions: true } as const

describe('the steps of a day', () => {
  it('are all of them, without those that need sessions where there are none', () => {
    for (const day of PLAN_DAYS)
      expect(stepsToShow(day, { isDepleted: false, hasSessions: true })).toEqual(day.steps)
    expect(stepsToShow(planDay(4), { isDepleted: false, hasSessions: false })).toEqual([])
    expect(stepsToShow(planDay(4), { isDepleted: true, hasSessions: false })).toEqual([])
  })
})

describe('the one thing of a depleted day', () => {
  const plain = PLAN_DAYS.filter(({ isDeep }) => !isDeep)
  const deep = PLAN_DAYS.filter(({ isDeep }) => isDeep)

  it.each(plain.map((day) => [day.day, day] as const))(
    'is on day %i the first step by its name, in the words of its smallest version and no others',
    (_, day) => {
      const [first] = day.steps
      expect(stepsToShow(day, DEPLETED)).toEqual([
        { ...first, detail: first?.smallest, smallest: null, minutes: 2 },
      ])
    },
  )

  it.each(deep.map((day) => [day.day, day] as const))(
    'is on day %i, a deep one, the gentle way, and ticks the first step',
    (_, day) => {
      const shown = stepsToShow(day, DEPLETED)
      expect(shown.map(placeOfStep)).toEqual([
        { screen: 'exercise', exercise: 'room', stepId: day.steps[0]?.id },
      ])
      expect(shown.map(({ detail, smallest }) => [detail, smallest])).toEqual([['', null]])
    },
  )

  it('is the shortest step where the first has no smallest version', () => {
    const [first, second, third] = planDay(1).steps.map((step) => ({ ...step, smallest: null }))
    const steps = [first, second, third].filter((step) => step !== undefined)
    expect(stepsToShow({ steps, isDeep: false }, DEPLETED)).toEqual([third])
  })
})
