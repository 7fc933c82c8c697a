import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayRows } from '../../../shared/domain/workday/day-rows.ts'
import { type DaySession, inOrder } from '../../../shared/domain/workday/day-session.ts'
import { dayWarnings, warningWords } from '../../../shared/domain/workday/day-warnings.ts'
import { suggestOrder } from '../../../shared/domain/workday/suggest-order.ts'
import { anyDay, crowdedDay, session } from './day-of-sessions.ts'

const heavy = (startsAtMinutes: number, code: string) => session({ startsAtMinutes, code, demand: 3 })
const light = (startsAtMinutes: number, code: string) => session({ startsAtMinutes, code })

describe('what is worth a look on a day', () => {
  it('is two demanding ones in a row, less than 15 minutes after one, and an overlap', () => {
    const day = [heavy(540, 'C3'), heavy(600, 'C4'), light(700, 'A1'), light(740, 'A2')]
    expect(dayWarnings(day).map((warning) => warningWords(warning, day))).toEqual([
      'C3 at 9:00 and C4 at 10:00, both demanding, follow each other.',
      'After C3 at 9:00 there are 10 minutes; a demanding hour asks for 15.',
      'A1 at 11:40 and A2 at 12:20 overlap by 10 minutes.',
    ])
  })

  it('is nothing after 15 minutes, nor of two demanding ones with an hour between them', () => {
    expect(dayWarnings([heavy(540, 'C3'), light(605, 'A1'), heavy(700, 'C4'), heavy(810, 'C5')])).toEqual([])
    expect(dayWarnings([])).toEqual([])
  })

  it('finds an overlap with a long session before the last one', () => {
    const day = [session({ lengthMinutes: 180 }), light(570, 'A1'), light(660, 'A2')]
    expect(dayWarnings(day)).toEqual([
      { kind: 'overlap', first: 0, second: 1, gapMinutes: -150 },
      { kind: 'overlap', first: 0, second: 2, gapMinutes: -60 },
    ])
  })

  it('is the same whatever order the sessions were typed in', () => {
    fc.assert(
      fc.property(crowdedDay, (day) => {
        expect(dayWarnings(day.toReversed())).toEqual(dayWarnings(day))
      }),
    )
  })
})

describe('the suggested order', () => {
  it('puts the demanding ones before the gaps there are', () => {
    const day = [heavy(540, 'C3'), heavy(600, 'C4'), light(660, 'A1'), light(780, 'A2')]
    expect(suggestOrder(day).map(({ code }) => code)).toEqual(['A1', 'A2', 'C3', 'C4'])
  })

  it('is the given one where nothing is better', () => {
    const day = [light(540, 'A1'), heavy(600, 'C3')]
    expect(suggestOrder(day)).toEqual(day)
    expect(suggestOrder([])).toEqual([])
  })

  it('never has more warnings, moves no fixed one, loses nobody and invents no time', () => {
    fc.assert(
      fc.property(fc.oneof(anyDay, crowdedDay), (day) => {
        const given = inOrder(day)
        const suggested = suggestOrder(day)
        expect(dayWarnings(suggested).length).toBeLessThanOrEqual(dayWarnings(given).length)
        const times = (list: readonly DaySession[]) =>
          list.map(({ startsAtMinutes, lengthMinutes }) => [startsAtMinutes, lengthMinutes])
        expect(times(suggested)).toEqual(times(given))
        for (const [place, slot] of given.entries()) if (slot.isFixed) expect(suggested[place]).toEqual(slot)
        const people = (list: readonly DaySession[]) =>
          list.map(({ startsAtMinutes: _, ...who }) => JSON.stringify(who)).sort()
        expect(people(suggested)).toEqual(people(given))
      }),
    )
  })

  it('has as few warnings as any order of the same day', () => {
    fc.assert(
      fc.property(crowdedDay, (day) => {
        const fewest = Math.min(...allOrders(day).map((order) => dayWarnings(order).length))
        expect(dayWarnings(suggestOrder(day)).length).toBe(fewest)
      }),
      { numRuns: 40 },
    )
  })

  it('comes at once for the longest day of forty different lengths', () => {
    const day = Array.from({ length: 40 }, (_, index) =>
      session({
        startsAtMinutes: index * 30,
        lengthMinutes: 5 + (index % 20),
        demand: index % 2 === 0 ? 3 : 1,
      }),
    )
    const begun = performance.now()
    expect(suggestOrder(day)).toHaveLength(40)
    expect(performance.now() - begun).toBeLessThan(4_000)
  })
})

describe('the buffers', () => {
  it('are marked after each demanding one, whole or cut short', () => {
    const day = [heavy(540, 'C3'), light(600, 'A1'), heavy(660, 'C4')]
    expect(dayRows(day).map((row) => (row.kind === 'buffer' ? row.minutes : row.session.code))).toEqual([
      'C3',
      10,
      'A1',
      'C4',
      15,
    ])
  })
})

/** Every order of the free sessions of a day of equal lengths. */
function allOrders(day: readonly DaySession[]): readonly (readonly DaySession[])[] {
  const free = day.filter(({ isFixed }) => !isFixed)
  return permutations(free).map((order) => {
    const waiting = [...order]
    return day.map((slot) => {
      if (slot.isFixed) return slot
      return { ...(waiting.shift() ?? slot), startsAtMinutes: slot.startsAtMinutes }
    })
  })
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items]
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((others) => [item, ...others]),
  )
}
