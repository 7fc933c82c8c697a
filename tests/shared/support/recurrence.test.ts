import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/domain/civil-date.ts'
import { asksForALook, dueStateOn } from '../../../shared/domain/support/due.ts'
import {
  latestOccurrence,
  nextOccurrence,
  type Recurrence,
  RHYTHMS,
} from '../../../shared/domain/support/recurrence.ts'

const anyDate = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10))
const anyRecurrence: fc.Arbitrary<Recurrence> = fc
  .record({
    startsOn: anyDate,
    rhythm: fc.constantFrom(...RHYTHMS),
    daysToEnd: fc.option(fc.integer({ min: 0, max: 3000 })),
  })
  .map(({ startsOn, rhythm, daysToEnd }) => ({
    startsOn,
    rhythm,
    endsOn: daysToEnd === null ? null : addDays(startsOn, daysToEnd),
  }))

/** What a person would do with a paper calendar: look at every single day with the platform's own dates. */
function fallsOn({ startsOn, rhythm, endsOn }: Recurrence, date: string): boolean {
  if (date < startsOn || (endsOn !== null && date > endsOn)) return false
  const days = (Date.parse(date) - Date.parse(startsOn)) / 86_400_000
  const [start, there] = [new Date(startsOn), new Date(date)]
  const months =
    (there.getUTCFullYear() - start.getUTCFullYear()) * 12 + there.getUTCMonth() - start.getUTCMonth()
  const lastOfMonth = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate()
  const isItsDay = there.getUTCDate() === Math.min(start.getUTCDate(), lastOfMonth)
  switch (rhythm) {
    case 'none':
      return days === 0
    case 'daily':
      return true
    case 'weekly':
      return days % 7 === 0
    case 'every-two-weeks':
      return days % 14 === 0
    case 'monthly':
      return isItsDay
    case 'quarterly':
      return isItsDay && months % 3 === 0
    case 'yearly':
      return isItsDay && months % 12 === 0
  }
}

describe('a recurrence', () => {
  it('falls on the days a paper calendar would name, for 800 days from anywhere', () => {
    fc.assert(
      fc.property(anyRecurrence, fc.integer({ min: -400, max: 4000 }), (recurrence, offset) => {
        const from = addDays(recurrence.startsOn, offset)
        const days = Array.from({ length: 800 }, (_, index) => addDays(from, index))
        const next = nextOccurrence(recurrence, from)
        expect(next !== null && next <= addDays(from, 799) ? next : undefined).toBe(
          days.find((day) => fallsOn(recurrence, day)),
        )
        const until = addDays(from, 799)
        const latest = latestOccurrence(recurrence, until)
        expect(latest !== null && latest >= from ? latest : undefined).toBe(
          days.findLast((day) => fallsOn(recurrence, day)),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('keeps to the last day of short months and goes back to its own day', () => {
    const monthly: Recurrence = { startsOn: '2027-12-31', rhythm: 'monthly', endsOn: null }
    expect(
      ['2028-01-01', '2028-02-01', '2028-03-01', '2028-04-01'].map((d) => nextOccurrence(monthly, d)),
    ).toEqual(['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30'])
  })

  it('falls on 28 February where the leap day is missing', () => {
    const yearly: Recurrence = { startsOn: '2028-02-29', rhythm: 'yearly', endsOn: null }
    expect(nextOccurrence(yearly, '2029-01-01')).toBe('2029-02-28')
    expect(nextOccurrence(yearly, '2032-01-01')).toBe('2032-02-29')
  })

  it('answers at once a hundred years on, though it never ends', () => {
    const daily: Recurrence = { startsOn: '2000-01-01', rhythm: 'daily', endsOn: null }
    expect(nextOccurrence(daily, '2999-12-31')).toBe('2999-12-31')
  })
})

describe('what is due', () => {
  const nothingYet = { settledThrough: null, snoozedUntil: null }
  const weekly: Recurrence = { startsOn: '2026-03-02', rhythm: 'weekly', endsOn: null }

  it('is ahead, then due, then overdue, and names only the newest occurrence', () => {
    expect(dueStateOn(weekly, nothingYet, '2026-03-01')).toEqual({ kind: 'ahead', on: '2026-03-02' })
    expect(dueStateOn(weekly, nothingYet, '2026-03-02')).toEqual({ kind: 'due', on: '2026-03-02' })
    expect(dueStateOn(weekly, nothingYet, '2026-03-04')).toEqual({ kind: 'overdue', on: '2026-03-02' })
    expect(dueStateOn(weekly, nothingYet, '2026-03-25')).toEqual({ kind: 'overdue', on: '2026-03-23' })
  })

  it('is quiet while put off, and comes back on the day named', () => {
    const snoozed = { settledThrough: null, snoozedUntil: '2026-03-05' }
    expect(dueStateOn(weekly, snoozed, '2026-03-04')).toEqual({
      kind: 'snoozed',
      on: '2026-03-02',
      until: '2026-03-05',
    })
    expect(dueStateOn(weekly, snoozed, '2026-03-05')).toEqual({ kind: 'overdue', on: '2026-03-02' })
  })

  it('moves on once it is settled, also ahead of its day', () => {
    const done = { settledThrough: '2026-03-09', snoozedUntil: null }
    expect(dueStateOn(weekly, done, '2026-03-07')).toEqual({ kind: 'ahead', on: '2026-03-16' })
    expect(dueStateOn({ ...weekly, rhythm: 'none' }, done, '2026-03-10')).toEqual({ kind: 'ended' })
    expect(dueStateOn({ ...weekly, endsOn: '2026-03-10' }, done, '2026-03-12')).toEqual({ kind: 'ended' })
  })

  it('never asks twice for what is settled, whatever the rhythm and the day', () => {
    fc.assert(
      fc.property(anyRecurrence, fc.integer({ min: -40, max: 4000 }), (recurrence, offset) => {
        const today = addDays(recurrence.startsOn, offset)
        const state = dueStateOn(recurrence, nothingYet, today)
        if (state.kind === 'ended') return
        const after = dueStateOn(recurrence, { settledThrough: state.on, snoozedUntil: null }, today)
        expect(asksForALook(after)).toBe(false)
        if (after.kind === 'ahead') expect(after.on > state.on && after.on > today).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
