import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMovers, type Movers, printableMovers } from '../../../shared/domain/measure/movers.ts'
import { anyAnswers, sameAnswers, without } from './answer-sets.ts'

function numbers(movers: Movers) {
  return {
    towardsBetter: movers.towardsBetter.map((mover) => mover.item.number),
    towardsWorse: movers.towardsWorse.map((mover) => mover.item.number),
  }
}

describe('findMovers', () => {
  it('finds none where no answer moved by two', () => {
    expect(findMovers(sameAnswers(3), sameAnswers(4))).toEqual({ towardsBetter: [], towardsWorse: [] })
  })

  it('reads a higher answer by its scale: CS better, STS and BO worse, reversed BO better', () => {
    const now = sameAnswers(3, { 3: 5, 2: 5, 8: 5, 1: 5 })
    expect(numbers(findMovers(sameAnswers(3), now))).toEqual({ towardsBetter: [1, 3], towardsWorse: [2, 8] })
  })

  it('reads a lower answer the other way round', () => {
    const now = sameAnswers(3, { 3: 1, 2: 1, 8: 1, 1: 1 })
    expect(numbers(findMovers(sameAnswers(3), now))).toEqual({ towardsBetter: [2, 8], towardsWorse: [1, 3] })
  })

  it('keeps three each way, largest first and equal ones by number', () => {
    const first = sameAnswers(2)
    const now = sameAnswers(2, { 30: 5, 27: 4, 24: 4, 22: 4, 26: 5, 19: 5, 8: 4, 7: 4 })
    expect(numbers(findMovers(first, now))).toEqual({
      towardsBetter: [30, 22, 24],
      towardsWorse: [19, 26, 7],
    })
  })

  it('tells both answers and the size of the shift', () => {
    const { towardsBetter } = findMovers(sameAnswers(5), sameAnswers(5, { 19: 2 }))
    expect(towardsBetter).toEqual([
      {
        item: { number: 19, cue: 'Work-related tiredness', subscale: 'burnout', reversed: false },
        first: 5,
        now: 2,
        shift: 3,
        sensitive: false,
      },
    ])
  })

  it('passes over items that were left out at either time', () => {
    const now = sameAnswers(3, { 3: 5, 6: 5, 12: 5 })
    expect(numbers(findMovers(without(sameAnswers(3), 3), without(now, 6)))).toEqual({
      towardsBetter: [12],
      towardsWorse: [],
    })
  })

  it('marks startle, reliving, reminders, intrusion and memory as sensitive, and nothing else', () => {
    const sensitive = Array.from({ length: 30 }, (_, index) => index + 1).filter((item) => {
      const { towardsBetter, towardsWorse } = findMovers(sameAnswers(3), sameAnswers(3, { [item]: 5 }))
      return [...towardsBetter, ...towardsWorse].some((mover) => mover.sensitive)
    })
    expect(sensitive).toEqual([5, 14, 23, 25, 28])
  })

  it('swaps its two lists when first and now are exchanged', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (first, now) => {
        const there = numbers(findMovers(first, now))
        const back = numbers(findMovers(now, first))
        expect(back).toEqual({ towardsBetter: there.towardsWorse, towardsWorse: there.towardsBetter })
      }),
    )
  })
})

describe('printableMovers', () => {
  const movers = findMovers(sameAnswers(3), sameAnswers(3, { 5: 5, 9: 5, 11: 5, 13: 5, 25: 1, 3: 5 }))

  it('leaves the sensitive items out and puts no smaller ones in their place', () => {
    expect(numbers(printableMovers(movers, false))).toEqual({ towardsBetter: [3], towardsWorse: [9, 11] })
  })

  it('keeps them where the person ticked them', () => {
    expect(numbers(printableMovers(movers, true))).toEqual({
      towardsBetter: [3, 25],
      towardsWorse: [5, 9, 11],
    })
  })
})
