import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeBetween,
  isImprovementOutOfReach,
  outcomeOf,
  RELIABLE_CHANGE,
  reliableChange,
} from '../../../shared/domain/measure/change.ts'
import { SUBSCALES } from '../../../shared/domain/measure/items.ts'

const anyScore = fc.integer({ min: 10, max: 50 })
const anySubscale = fc.constantFrom(...SUBSCALES)
const ALL_SCORES = Array.from({ length: 41 }, (_, index) => index + 10)

describe('RELIABLE_CHANGE', () => {
  it.each([
    ['compassion-satisfaction', ['2.25', '3.18', '6.24', 7, '4.4']],
    ['burnout', ['2.70', '3.82', '7.48', 8, '5.3']],
    ['secondary-traumatic-stress', ['2.48', '3.51', '6.89', 7, '4.9']],
  ] as const)('gives the derived figures of %s as documented', (subscale, row) => {
    const figures = RELIABLE_CHANGE[subscale]
    expect([
      figures.standardError.toFixed(2),
      figures.standardErrorOfDifference.toFixed(2),
      figures.threshold.toFixed(2),
      figures.pointsNeeded,
      figures.marginOfOneScore.toFixed(1),
    ]).toEqual(row)
  })
})

describe('reliableChange', () => {
  it('asks for more than the threshold, also where the threshold is a whole number', () => {
    const standardDeviation = 8 / (1.96 * Math.SQRT2)
    const { threshold, pointsNeeded } = reliableChange({ standardDeviation, alpha: 0 })
    expect(threshold).toBeCloseTo(8, 10)
    expect(pointsNeeded).toBeGreaterThan(threshold)
  })
})

describe('changeBetween', () => {
  it.each([
    ['compassion-satisfaction', 30, 37, 'better'],
    ['compassion-satisfaction', 30, 36, 'not-clearly-different'],
    ['compassion-satisfaction', 30, 30, 'not-clearly-different'],
    ['compassion-satisfaction', 30, 24, 'not-clearly-different'],
    ['compassion-satisfaction', 30, 23, 'worse'],
    ['burnout', 30, 22, 'better'],
    ['burnout', 30, 23, 'not-clearly-different'],
    ['burnout', 30, 30, 'not-clearly-different'],
    ['burnout', 30, 37, 'not-clearly-different'],
    ['burnout', 30, 38, 'worse'],
    ['secondary-traumatic-stress', 30, 23, 'better'],
    ['secondary-traumatic-stress', 30, 24, 'not-clearly-different'],
    ['secondary-traumatic-stress', 30, 30, 'not-clearly-different'],
    ['secondary-traumatic-stress', 30, 36, 'not-clearly-different'],
    ['secondary-traumatic-stress', 30, 37, 'worse'],
  ] as const)('calls %s from %i to %i %s', (subscale, first, now, word) => {
    expect(changeBetween(first, now, subscale)).toEqual({
      change: now - first,
      needed: subscale === 'burnout' ? 8 : 7,
      word,
      improvementOutOfReach: false,
    })
  })

  it('turns round when first and now are exchanged', () => {
    const opposite = {
      better: 'worse',
      worse: 'better',
      'not-clearly-different': 'not-clearly-different',
    } as const
    fc.assert(
      fc.property(anyScore, anyScore, anySubscale, (first, now, subscale) => {
        const there = changeBetween(first, now, subscale)
        const back = changeBetween(now, first, subscale)
        expect(back.change + there.change).toBe(0)
        expect(back.word).toBe(opposite[there.word])
      }),
    )
  })

  it('never calls a change of the size of noise anything but not clearly different', () => {
    fc.assert(
      fc.property(anyScore, anyScore, anySubscale, (first, now, subscale) => {
        const isNoise = Math.abs(now - first) <= RELIABLE_CHANGE[subscale].threshold
        expect(changeBetween(first, now, subscale).word === 'not-clearly-different').toBe(isNoise)
      }),
    )
  })
})

describe('isImprovementOutOfReach', () => {
  it('holds exactly for CS above 43, BO below 18 and STS below 17', () => {
    const isOutOfReach = {
      'compassion-satisfaction': (first: number) => first > 43,
      burnout: (first: number) => first < 18,
      'secondary-traumatic-stress': (first: number) => first < 17,
    }
    for (const subscale of SUBSCALES) {
      expect(ALL_SCORES.filter((first) => isImprovementOutOfReach(first, subscale))).toEqual(
        ALL_SCORES.filter(isOutOfReach[subscale]),
      )
    }
  })

  it('holds exactly where no score a person can reach is called better', () => {
    for (const subscale of SUBSCALES) {
      for (const first of ALL_SCORES) {
        const canBeBetter = ALL_SCORES.some((now) => changeBetween(first, now, subscale).word === 'better')
        expect(changeBetween(first, first, subscale).improvementOutOfReach).toBe(!canBeBetter)
      }
    }
  })
})

describe('outcomeOf', () => {
  it.each([
    [['better', 'not-clearly-different', 'not-clearly-different'], 'better'],
    [['better', 'better', 'better'], 'better'],
    [['not-clearly-different', 'worse', 'not-clearly-different'], 'worse'],
    [['better', 'worse', 'not-clearly-different'], 'mixed'],
    [['not-clearly-different', 'not-clearly-different', 'not-clearly-different'], 'unclear'],
    [[], 'unclear'],
  ] as const)('turns %j into %s', (words, outcome) => {
    expect(outcomeOf(words)).toBe(outcome)
  })
})
