import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Weekday, weekdayOf } from '../../../shared/domain/civil-date.ts'
import {
  dateOfDay,
  PLAN_LENGTH,
  type PlanCalendar,
  planStateOn,
} from '../../../shared/domain/plan/calendar.ts'

const START = '2026-03-02'

const calendars: fc.Arbitrary<PlanCalendar> = fc.record({
  startsOn: fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2024-01-01', days)),
  counting: fc.constantFrom('calendar-days', 'working-days'),
  workdays: fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7]),
  daysOff: fc
    .array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 })
    .map((days) => days.map((day) => addDays('2024-01-01', day))),
  pauses: fc.constant([]),
})

const calendar = (changes: Partial<PlanCalendar> = {}): PlanCalendar => ({
  startsOn: START,
  counting: 'calendar-days',
  workdays: [1, 2, 3, 4, 5],
  daysOff: [],
  pauses: [],
  ...changes,
})

describe('the plan calendar', () => {
  it('has each of the thirty days once, in order, whatever was chosen', () => {
    fc.assert(
      fc.property(calendars, (chosen) => {
        const dates = Array.from({ length: PLAN_LENGTH }, (_, index) => dateOfDay(chosen, index + 1) ?? '')
        expect(dates).toEqual([...dates].sort())
        expect(new Set(dates).size).toBe(PLAN_LENGTH)
        for (const [index, date] of dates.entries())
          expect(planStateOn(chosen, date)).toEqual({ kind: 'day', day: index + 1 })
      }),
      { numRuns: 60 },
    )
  })

  it('agrees with counting day by day', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: -10, max: 90 }), (chosen, offset) => {
        const date = addDays(chosen.startsOn, offset)
        const counts = (day: string) =>
          !chosen.daysOff.includes(day) &&
          (chosen.counting === 'calendar-days' ||
            chosen.workdays.length === 0 ||
            chosen.workdays.includes(weekdayOf(day)))
        let before = 0
        for (let day = chosen.startsOn; day < date; day = addDays(day, 1)) before += counts(day) ? 1 : 0
        const state = planStateOn(chosen, date)
        if (offset < 0) expect(state.kind).toBe('not-started')
        else if (before >= PLAN_LENGTH) expect(state.kind).toBe('finished')
        else if (counts(date)) expect(state).toEqual({ kind: 'day', day: before + 1 })
        else
          expect(state).toMatchObject({
            kind: 'day-off',
            previousDay: before === 0 ? null : before,
            nextDay: before + 1,
          })
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same answer for a date however often and in whatever order it is asked', () => {
    const forwards = Array.from({ length: 40 }, (_, day) => planStateOn(calendar(), addDays(START, day)))
    const backwards = Array.from({ length: 40 }, (_, day) =>
      planStateOn(calendar(), addDays(START, 39 - day)),
    ).reverse()
    expect(backwards).toEqual(forwards)
  })

  it('rests while it is paused and goes on where it stopped', () => {
    const paused = calendar({ pauses: [{ from: '2026-03-06', until: '2026-03-16' }] })
    expect(planStateOn(paused, '2026-03-05')).toEqual({ kind: 'day', day: 4 })
    expect(planStateOn(paused, '2026-03-06')).toEqual({ kind: 'paused', previousDay: 4 })
    expect(planStateOn(paused, '2026-03-16')).toEqual({ kind: 'day', day: 5 })
    expect(dateOfDay(paused, 30)).toBe('2026-04-10')
  })

  it('does not know the dates behind an open pause', () => {
    const paused = calendar({ pauses: [{ from: '2026-03-06', until: null }] })
    expect(planStateOn(paused, '2027-01-01')).toEqual({ kind: 'paused', previousDay: 4 })
    expect(dateOfDay(paused, 4)).toBe('2026-03-05')
    expect(dateOfDay(paused, 5)).toBeNull()
  })

  it('is finished from the day after day 30', () => {
    expect(planStateOn(calendar(), '2026-03-31')).toEqual({ kind: 'day', day: 30 })
    expect(planStateOn(calendar(), '2026-04-05')).toEqual({
      kind: 'finished',
      finishedOn: '2026-03-31',
      daysSince: 5,
    })
  })

  it('answers quickly for a clock five years off', () => {
    expect(planStateOn(calendar(), '2031-03-02').kind).toBe('finished')
    expect(planStateOn(calendar(), '2021-03-02').kind).toBe('not-started')
  })
})
