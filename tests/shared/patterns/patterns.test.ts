import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/domain/civil-date.ts'
import { LEAST_PAIRS, nightsBeside } from '../../../shared/domain/patterns/nights-beside.ts'
import { lastMondays, type PatternPage, patternsOf } from '../../../shared/domain/patterns/patterns.ts'

/** A Wednesday. */
const TODAY = '2026-04-15'
const MONDAYS = lastMondays(TODAY, 12)

/** So many pages, one every second day back from today. */
function pagesBack(count: number, kind: PatternPage['kind'], fields: PatternPage['fields']): PatternPage[] {
  return Array.from({ length: count }, (_, index) => ({ kind, date: addDays(TODAY, -2 * index), fields }))
}

describe('the weeks of a picture', () => {
  it('are Mondays, the last one of this week', () => {
    expect([MONDAYS.length, MONDAYS[0], MONDAYS.at(-1)]).toEqual([12, '2026-01-26', '2026-04-13'])
    expect(lastMondays('2026-04-19', 1)).toEqual(['2026-04-13'])
    expect(lastMondays('2026-04-20', 1)).toEqual(['2026-04-20'])
  })
})

describe('patterns', () => {
  it('are not drawn below ten pages or fourteen days, and say what there is', () => {
    const nine = pagesBack(9, 'countertransference', { pull: ['rescue'] })
    expect(patternsOf(nine, MONDAYS).pulls).toEqual({ pages: 9, days: 17, figures: null })
    const oneWeek = Array.from({ length: 12 }, (_, index): PatternPage => {
      return { kind: 'countertransference', date: addDays(TODAY, -(index % 7)), fields: { pull: ['fix'] } }
    })
    expect(patternsOf(oneWeek, MONDAYS).pulls).toEqual({ pages: 12, days: 7, figures: null })
    expect(patternsOf([], MONDAYS).pulls).toEqual({ pages: 0, days: 0, figures: null })
  })

  it('count pulls week by week in the order of the form, whatever came most', () => {
    const pages = [
      ...pagesBack(10, 'between-clients', { pull: ['withdraw'] }),
      { kind: 'countertransference', date: '2026-04-13', fields: { pull: ['rescue', 'withdraw'] } } as const,
      { kind: 'countertransference', date: '2026-04-12', fields: { feelings: ['fear'] } } as const,
    ]
    const { pulls } = patternsOf(pages, MONDAYS)
    expect(pulls).toEqual({
      pages: 11,
      days: 19,
      figures: [
        { label: 'rescue', counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
        { label: 'withdraw', counts: [0, 0, 0, 0, 0, 0, 0, 0, 1, 4, 3, 3] },
      ],
    })
  })

  it('set the middle load beside each weekday, and leave days without notes open', () => {
    const loads = [3, 9, 4, 4, 7, 2, 2, 6, 8, 1]
    const pages = loads.map((load, index): PatternPage => {
      return {
        kind: 'between-clients',
        date: addDays('2026-03-02', 7 * (index % 4) + (index % 2)),
        fields: { load },
      }
    })
    expect(patternsOf(pages, MONDAYS).loads.figures).toEqual([
      { weekday: 1, notes: 5, middle: 4 },
      { weekday: 2, notes: 5, middle: 4 },
      ...[3, 4, 5, 6, 7].map((weekday) => ({ weekday, notes: 0, middle: null })),
    ])
  })

  it('set exposure beside connection, and do not count a day without connection as one', () => {
    const pages = [
      ...pagesBack(8, 'exposure', { minutes: 20 }),
      ...pagesBack(3, 'connection', { with: 'in-a-session' }),
      ...pagesBack(2, 'connection', { with: 'none-today' }),
    ]
    expect(patternsOf(pages, MONDAYS).beside.figures).toEqual({
      exposurePages: [0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 2],
      exposureMinutes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 60, 60, 40],
      connections: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2],
    })
  })

  it('lose and double no page, whatever the dates', () => {
    const page = fc.record({
      kind: fc.constant('exposure' as const),
      date: fc.integer({ min: -120, max: 20 }).map((days) => addDays(TODAY, days)),
      fields: fc.record({ 'reached-by': fc.subarray(['told-in-a-session', 'news', 'an-emergency']) }),
    })
    fc.assert(
      fc.property(fc.array(page, { maxLength: 60 }), (pages) => {
        const { reachedBy } = patternsOf(pages, MONDAYS)
        const within = pages.filter(
          ({ date, fields }) =>
            date >= '2026-01-26' && date <= '2026-04-19' && fields['reached-by'].length > 0,
        )
        expect(reachedBy.pages).toBe(within.length)
        if (reachedBy.figures === null) return
        const sum = reachedBy.figures.flatMap(({ counts }) => counts).reduce((one, other) => one + other, 0)
        expect(sum).toBe(within.flatMap(({ fields }) => fields['reached-by']).length)
      }),
    )
  })
})

describe('nights beside exposure', () => {
  const exposures = Array.from({ length: LEAST_PAIRS }, (_, index) => addDays('2026-03-01', 2 * index))

  it('are counted by the day before the morning, from fourteen pairs on', () => {
    const mornings = Array.from({ length: 28 }, (_, index) => ({
      date: addDays('2026-03-01', index),
      rested: index % 2 === 0 ? 3 : 1,
    }))
    expect(nightsBeside(exposures, mornings)).toEqual({
      pairs: 14,
      figures: { afterExposure: [0, 14, 0, 0, 0], afterOtherDays: [0, 0, 0, 14, 0] },
    })
    expect(nightsBeside(exposures, mornings.slice(0, 27))).toEqual({ pairs: 13, figures: null })
  })
})
