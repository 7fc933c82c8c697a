import { describe, expect, it } from 'vitest'
import { monthPoints, noiseAround } from '../../../shared/domain/measure/months.ts'
import type { Answers } from '../../../shared/domain/measure/scoring.ts'

const all = (answer: 1 | 2 | 3 | 4 | 5): Answers =>
  Object.fromEntries(Array.from({ length: 30 }, (_, index) => [index + 1, answer]))
const taken = (submittedOn: string, answers: Answers) => ({ submittedOn, profession: 'therapist', answers })

describe('monthPoints', () => {
  it('puts each score as many days along as its measure lies after the first', () => {
    const measures = [taken('2026-03-02', all(3)), taken('2026-04-01', all(4)), taken('2026-06-30', all(2))]
    expect(monthPoints(measures, 'compassion-satisfaction')).toEqual([
      { date: '2026-03-02', day: 0, score: 30 },
      { date: '2026-04-01', day: 30, score: 40 },
      { date: '2026-06-30', day: 120, score: 20 },
    ])
  })

  it('leaves out what was not scored, and of nothing makes nothing', () => {
    const { 3: _, ...open } = all(3)
    const measures = [taken('2026-03-02', open), taken('2026-04-01', all(4))]
    expect(monthPoints(measures, 'compassion-satisfaction')).toEqual([
      { date: '2026-04-01', day: 30, score: 40 },
    ])
    expect(monthPoints([], 'burnout')).toEqual([])
  })
})

describe('noiseAround', () => {
  it('reaches to the scores that count as different, and not past the ends of the scale', () => {
    expect(noiseAround(30, 'compassion-satisfaction')).toEqual({ from: 23, to: 37 })
    expect(noiseAround(30, 'burnout')).toEqual({ from: 22, to: 38 })
    expect(noiseAround(12, 'secondary-traumatic-stress')).toEqual({ from: 10, to: 19 })
    expect(noiseAround(48, 'burnout')).toEqual({ from: 40, to: 50 })
  })
})
