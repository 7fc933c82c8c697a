import { describe, expect, it } from 'vitest'
import {
  EXERCISE_CARE,
  EXERCISE_IDS,
  EXERCISES,
  exerciseOf,
} from '../../../shared/domain/practices/exercises.ts'
import { chosenActs, NO_RITUAL } from '../../../shared/domain/practices/rituals.ts'

/** What the voice card rules out, and what no exercise asks of a breath. */
const BANNED =
  /\b(must|should|still|just|simply|only need|finally|relax|hold your|inhale deeply|close your eyes|well done|will help)\b|[!%]/i

describe('the exercises', () => {
  it('begin with one that asks nothing of the body, and there are at least four', () => {
    expect(EXERCISES.map(({ id }) => id)).toEqual([...EXERCISE_IDS])
    expect(EXERCISES.length).toBeGreaterThanOrEqual(4)
    expect(EXERCISES[0]).toMatchObject({ id: 'room', isBodily: false })
  })

  it('go in four steps or more, short ones, in words the voice card allows', () => {
    for (const { id } of EXERCISES) {
      const { steps } = exerciseOf(id)
      expect(steps.length, id).toBeGreaterThanOrEqual(4)
      for (const step of steps) {
        expect(step, id).not.toMatch(BANNED)
        expect(step.length, step).toBeLessThanOrEqual(120)
      }
    }
    expect(EXERCISE_CARE).toContain('stop')
  })
})

describe('the acts of a ritual', () => {
  it('are those that were chosen, in order; an own one of spaces is none', () => {
    expect(chosenActs(NO_RITUAL)).toEqual([])
    expect(chosenActs({ ...NO_RITUAL, ownWords: '   ' })).toEqual([])
    expect(chosenActs({ ...NO_RITUAL, handWashing: true, walk: true, ownWords: ' Tea ' })).toEqual([
      { act: 'walk', words: 'A short walk' },
      { act: 'hand-washing', words: 'Washing my hands, once' },
      { act: 'own', words: 'Tea' },
    ])
  })
})
