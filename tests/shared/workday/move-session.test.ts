import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DaySession } from '../../../shared/domain/workday/day-session.ts'
import { moveSession } from '../../../shared/domain/workday/move-session.ts'

const session = (startsAtMinutes: number, code: string, changes: Partial<DaySession> = {}): DaySession => ({
  startsAtMinutes,
  lengthMinutes: 50,
  code,
  demand: 2,
  isFixed: false,
  ...changes,
})
const codes = (sessions: readonly DaySession[] | null) => sessions?.map(({ code }) => code).join(' ') ?? null

describe('moveSession', () => {
  const day = [session(540, 'A1'), session(600, 'B2'), session(660, 'C3'), session(720, 'D4')]

  it('lets those between make room, in both directions', () => {
    expect(codes(moveSession(day, 0, 2))).toBe('B2 C3 A1 D4')
    expect(codes(moveSession(day, 3, 1))).toBe('A1 D4 B2 C3')
    expect(moveSession(day, 0, 2)?.map(({ startsAtMinutes }) => startsAtMinutes)).toEqual([
      540, 600, 660, 720,
    ])
  })

  it('leaves a fixed one where it is', () => {
    const fixed = day.with(1, session(600, 'B2', { isFixed: true }))
    expect(codes(moveSession(fixed, 0, 2))).toBe('C3 B2 A1 D4')
    expect(codes(moveSession(fixed, 0, 1))).toBe('A1 B2 C3 D4')
    expect(moveSession(fixed, 1, 3)).toBe(null)
  })

  it('does not let a longer one run into the next', () => {
    const long = day.with(3, session(720, 'D4', { lengthMinutes: 90 }))
    expect(moveSession(long, 3, 0)).toBe(null)
  })

  it('knows no places outside the day', () => {
    expect(moveSession(day, 0, 9)).toBe(null)
    expect(moveSession([], 0, 0)).toBe(null)
  })

  it('keeps every person, every time and every fixed session, whatever is moved', () => {
    const anySession = fc.record({
      startsAtMinutes: fc.integer({ min: 0, max: 1380 }),
      lengthMinutes: fc.constantFrom(30, 50, 60),
      code: fc.constantFrom('A1', 'B2', 'C3', 'D4', null),
      demand: fc.constantFrom(1, 2, 3, null),
      isFixed: fc.boolean(),
    }) as fc.Arbitrary<DaySession>
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 9 }), fc.nat(9), fc.nat(9), (sessions, from, to) => {
        const moved = moveSession(sessions, from, to)
        if (moved === null) return
        const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).toSorted()
        const people = (all: readonly DaySession[]) =>
          sorted(all.map(({ startsAtMinutes: _, ...person }) => person))
        expect(people(moved)).toEqual(people(sessions))
        const times = (all: readonly DaySession[]) =>
          sorted(all.map(({ startsAtMinutes }) => startsAtMinutes))
        expect(times(moved)).toEqual(times(sessions))
        const fixed = (all: readonly DaySession[]) => sorted(all.filter(({ isFixed }) => isFixed))
        expect(fixed(moved)).toEqual(fixed(sessions))
      }),
    )
  })
})
