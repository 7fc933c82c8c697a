import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitSentences, limitSourceWords, shareWords } from '../../../shared/domain/caseload/figure-words.ts'
import {
  type CountedClient,
  caseloadFigures,
  isAbove,
  sharePercent,
} from '../../../shared/domain/caseload/figures.ts'

const counted: fc.Arbitrary<CountedClient> = fc.record({
  sessionsPerWeek: fc.integer({ min: 1, max: 80 }).map((quarters) => quarters / 4),
  isTraumaFocused: fc.boolean(),
  demand: fc.constantFrom(1, 2, 3),
})
const lists = fc.array(counted, { maxLength: 200 })

describe('the sums of a caseload', () => {
  it('are known for a known list', () => {
    expect(
      caseloadFigures([
        { sessionsPerWeek: 2, isTraumaFocused: true, demand: 3 },
        { sessionsPerWeek: 0.5, isTraumaFocused: true, demand: 2 },
        { sessionsPerWeek: 1, isTraumaFocused: false, demand: 3 },
        { sessionsPerWeek: 1, isTraumaFocused: false, demand: 1 },
      ]),
    ).toEqual({
      clients: 4,
      sessions: 4.5,
      traumaClients: 2,
      traumaSessions: 2.5,
      demandingClients: 2,
      demandingSessions: 3,
      load: 11,
    })
  })

  it('are all nothing for an empty list, which has no share', () => {
    const figures = caseloadFigures([])
    expect(new Set(Object.values(figures))).toEqual(new Set([0]))
    expect(sharePercent(figures.traumaClients, figures.clients)).toBeNull()
    expect(limitSentences(figures, { limitPercent: 1, demandingCap: 0 })).toEqual([])
    expect(shareWords(0, 0, 60)).toBe('no share yet')
  })

  it('do not depend on the order of the list', () => {
    fc.assert(
      fc.property(lists, (clients) => {
        expect(caseloadFigures(clients.toReversed())).toEqual(caseloadFigures(clients))
      }),
    )
  })

  it('add up: two lists together are the sums of both', () => {
    fc.assert(
      fc.property(lists, lists, (some, others) => {
        const together = caseloadFigures([...some, ...others])
        const first = caseloadFigures(some)
        const second = caseloadFigures(others)
        const added = Object.fromEntries(
          Object.entries(first).map(([name, amount]) => [name, amount + second[name as keyof typeof second]]),
        )
        expect(together).toEqual(added)
      }),
    )
  })

  it('give shares from 0 to 100 that the rest of the list completes', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1 }), (clients) => {
        const all = caseloadFigures(clients)
        const rest = caseloadFigures(clients.filter((client) => !client.isTraumaFocused))
        const trauma = sharePercent(all.traumaSessions, all.sessions) ?? Number.NaN
        const others = sharePercent(rest.sessions, all.sessions) ?? Number.NaN
        expect(trauma).toBeGreaterThanOrEqual(0)
        expect(trauma).toBeLessThanOrEqual(100)
        expect(trauma + others).toBeCloseTo(100, 9)
      }),
    )
  })

  it('lose trauma share when a trauma-focused client goes, and gain none when a lighter one comes', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 2 }), fc.nat(), (clients, pick) => {
        const before = caseloadFigures(clients)
        const added = caseloadFigures([...clients, { sessionsPerWeek: 1, isTraumaFocused: false, demand: 1 }])
        expect(sharePercent(added.traumaSessions, added.sessions)).toBeLessThanOrEqual(
          sharePercent(before.traumaSessions, before.sessions) ?? 0,
        )
        const index = pick % clients.length
        if (clients[index]?.isTraumaFocused !== true) return
        const without = caseloadFigures(clients.toSpliced(index, 1))
        expect(sharePercent(without.traumaClients, without.clients)).toBeLessThanOrEqual(
          sharePercent(before.traumaClients, before.clients) ?? 0,
        )
      }),
    )
  })
})

describe('a limit', () => {
  it('is passed above it and not at it', () => {
    expect([isAbove(6, 10, 60), isAbove(61, 100, 60), isAbove(3, 5, 59)]).toEqual([false, true, true])
  })

  it('is never contradicted by the rounded share beside it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 1, max: 100 }),
        (whole, some, limit) => {
          const part = some % (whole + 1)
          const words = shareWords(part, whole, limit)
          const shown = Number.parseFloat(words)
          if (words.startsWith('a little over')) expect(isAbove(part, whole, limit)).toBe(true)
          else expect(shown > limit).toBe(isAbove(part, whole, limit))
        },
      ),
    )
  })

  it('is said in words that ask for nothing', () => {
    const figures = caseloadFigures([
      ...Array.from({ length: 5 }, () => ({ sessionsPerWeek: 1, isTraumaFocused: true, demand: 3 }) as const),
      { sessionsPerWeek: 1, isTraumaFocused: false, demand: 1 },
    ])
    expect(limitSentences(figures, { limitPercent: 60, demandingCap: 4 })).toEqual([
      'Trauma-focused work is above the limit of 60%: by clients and by sessions.',
      'It is at 80% or more. On weeks when you are worn out, that is worth a talk with someone.',
      '5 demanding clients at a time, where you had 4 in mind.',
    ])
  })

  it('has no research behind it, and only the numbers that stand on the page are named', () => {
    const limits = { limitPercent: 60, demandingCap: 4 }
    const few = caseloadFigures([{ sessionsPerWeek: 1, isTraumaFocused: false, demand: 1 }])
    const many = caseloadFigures([{ sessionsPerWeek: 1, isTraumaFocused: true, demand: 1 }])
    expect(limitSourceWords(few, limits)).toBe(
      '60% is a point to talk from. There is no research behind it, and another number is as good.',
    )
    expect(limitSourceWords(many, limits)).toContain('60% and 80% are points to talk from.')
  })
})
