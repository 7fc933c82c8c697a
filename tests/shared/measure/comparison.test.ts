import { describe, expect, it } from 'vitest'
import {
  type ComparisonLine,
  compareMeasures,
  type TakenMeasure,
} from '../../../shared/domain/measure/comparison.ts'
import type { Answers } from '../../../shared/domain/measure/scoring.ts'
import { sameAnswers, without } from './answer-sets.ts'

function taken(answers: Answers, changes: Partial<TakenMeasure> = {}): TakenMeasure {
  return { submittedOn: '2025-03-01', profession: 'therapist', answers, ...changes }
}

const first = taken(sameAnswers(3))
/** CS 40 and STS 20 from 30, burnout 30 as before. */
const answersAfter = sameAnswers(3, {
  ...Object.fromEntries([3, 6, 12, 16, 18, 20, 22, 24, 27, 30].map((item) => [item, 4])),
  ...Object.fromEntries([2, 5, 7, 9, 11, 13, 14, 23, 25, 28].map((item) => [item, 2])),
})
const onDay30 = taken(answersAfter, { submittedOn: '2025-03-30' })
const aMonthLater = taken(answersAfter, { submittedOn: '2025-04-30' })

function unconfirmed(lines: readonly ComparisonLine[]): readonly boolean[] {
  return lines.map((line) => line.kind === 'compared' && line.unconfirmed)
}

describe('compareMeasures', () => {
  it('puts the first measure beside the latest, scale by scale', () => {
    expect(compareMeasures(first, onDay30)).toEqual({
      daysApart: 29,
      timing: 'overlap',
      sameProfession: true,
      outcome: 'better',
      movers: { towardsBetter: [], towardsWorse: [] },
      lines: [
        {
          kind: 'compared',
          subscale: 'compassion-satisfaction',
          first: 30,
          firstBand: 'moderate',
          now: 40,
          nowBand: 'moderate',
          change: 10,
          needed: 7,
          word: 'better',
          improvementOutOfReach: false,
          unconfirmed: true,
        },
        {
          kind: 'compared',
          subscale: 'burnout',
          first: 30,
          firstBand: 'moderate',
          now: 30,
          nowBand: 'moderate',
          change: 0,
          needed: 8,
          word: 'not-clearly-different',
          improvementOutOfReach: false,
          unconfirmed: false,
        },
        {
          kind: 'compared',
          subscale: 'secondary-traumatic-stress',
          first: 30,
          firstBand: 'moderate',
          now: 20,
          nowBand: 'low',
          change: -10,
          needed: 7,
          word: 'better',
          improvementOutOfReach: false,
          unconfirmed: true,
        },
      ],
    })
  })

  it('compares the scales that were scored both times and shows what there is of the others', () => {
    const { lines, outcome } = compareMeasures(taken(without(first.answers, 2, 3)), onDay30)
    expect(lines.map((line) => line.kind)).toEqual(['not-compared', 'compared', 'not-compared'])
    expect(lines[0]).toEqual({
      kind: 'not-compared',
      subscale: 'compassion-satisfaction',
      first: { kind: 'not-scored', answered: 9 },
      now: { kind: 'scored', score: 40, band: 'moderate' },
    })
    expect(outcome).toBe('unclear')
  })

  it('finds the answers that moved most', () => {
    const { movers } = compareMeasures(first, taken(sameAnswers(3, { 19: 5, 24: 5 })))
    expect(movers.towardsBetter.map((mover) => mover.item.number)).toEqual([24])
    expect(movers.towardsWorse.map((mover) => mover.item.number)).toEqual([19])
  })

  it('notices another profession word and an early retest', () => {
    const { sameProfession, timing, daysApart } = compareMeasures(
      first,
      taken(answersAfter, { profession: 'counsellor', submittedOn: '2025-03-10' }),
    )
    expect({ sameProfession, timing, daysApart }).toEqual({
      sameProfession: false,
      timing: 'early',
      daysApart: 9,
    })
  })

  it('turns a first "worse" into an unconfirmed one', () => {
    const { lines, outcome } = compareMeasures(onDay30, taken(sameAnswers(3), { submittedOn: '2025-05-01' }))
    expect(lines.map((line) => line.kind === 'compared' && [line.word, line.unconfirmed])).toEqual([
      ['worse', true],
      ['not-clearly-different', false],
      ['worse', true],
    ])
    expect(outcome).toBe('worse')
  })

  it('says where an improvement was out of reach from the start', () => {
    const { lines } = compareMeasures(taken(sameAnswers(5)), onDay30)
    expect(lines.map((line) => line.kind === 'compared' && line.improvementOutOfReach)).toEqual([
      true,
      false,
      false,
    ])
  })

  describe('given a check in between', () => {
    it('confirms the same word when both checks crossed the same way', () => {
      expect(unconfirmed(compareMeasures(first, aMonthLater, onDay30).lines)).toEqual([false, false, false])
    })

    it('leaves a crossing unconfirmed that the check before did not show', () => {
      const between = taken(sameAnswers(3), { submittedOn: '2025-03-30' })
      expect(unconfirmed(compareMeasures(first, aMonthLater, between).lines)).toEqual([true, false, true])
    })

    it('leaves it unconfirmed when the check before crossed the other way', () => {
      const between = taken(sameAnswers(2), { submittedOn: '2025-03-30' })
      expect(unconfirmed(compareMeasures(first, aMonthLater, between).lines)).toEqual([true, false, false])
    })

    it('leaves it unconfirmed when that check was too close to say anything of its own', () => {
      const between = taken(answersAfter, { submittedOn: '2025-04-10' })
      expect(unconfirmed(compareMeasures(first, aMonthLater, between).lines)).toEqual([true, false, true])
    })

    it('leaves it unconfirmed when that check asked about another profession', () => {
      const between = taken(answersAfter, { submittedOn: '2025-03-30', profession: 'nurse' })
      expect(unconfirmed(compareMeasures(first, aMonthLater, between).lines)).toEqual([true, false, true])
    })

    it('confirms nothing about a scale that was not scored then', () => {
      const between = taken(without(answersAfter, 3), { submittedOn: '2025-03-30' })
      expect(unconfirmed(compareMeasures(first, aMonthLater, between).lines)).toEqual([true, false, false])
    })
  })
})
