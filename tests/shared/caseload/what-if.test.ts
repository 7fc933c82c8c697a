import { describe, expect, it } from 'vitest'
import { caseloadFigures } from '../../../shared/domain/caseload/figures.ts'
import { nextReviewOn } from '../../../shared/domain/caseload/review-due.ts'
import { caseloadWith } from '../../../shared/domain/caseload/what-if.ts'

const CLIENTS = [
  { id: 'a', code: 'C1', sessionsPerWeek: 2, isTraumaFocused: true, demand: 3 },
  { id: 'b', code: 'C2', sessionsPerWeek: 1, isTraumaFocused: false, demand: 1 },
] as const

describe('a what-if', () => {
  it('changes the sums and not the list', () => {
    const tried = caseloadWith(CLIENTS, [
      { kind: 'sessions', clientId: 'a', sessionsPerWeek: 1.5 },
      { kind: 'sessions', clientId: 'a', sessionsPerWeek: 1 },
      { kind: 'added', id: 'x', client: { sessionsPerWeek: 1, isTraumaFocused: false, demand: 1 } },
    ])
    expect(caseloadFigures(tried)).toMatchObject({ clients: 3, sessions: 3, traumaSessions: 1, load: 5 })
    expect(caseloadFigures(CLIENTS)).toMatchObject({ clients: 2, sessions: 3, traumaSessions: 2, load: 7 })
  })

  it('can empty the list, and leaves it be where the client is not there', () => {
    const all = [
      { kind: 'without', clientId: 'a' },
      { kind: 'without', clientId: 'b' },
    ] as const
    expect(caseloadWith(CLIENTS, all)).toEqual([])
    expect(caseloadWith(CLIENTS, [{ kind: 'without', clientId: 'z' }])).toEqual(CLIENTS)
  })
})

describe('the next review', () => {
  it.each([
    [null, null],
    ['2026-03-02', '2026-06-02'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
  ])('after %s is on %s', (last, next) => {
    expect(nextReviewOn(last)).toBe(next)
  })
})
