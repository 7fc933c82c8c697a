import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  civilDateAt,
  daysBetween,
  isCivilDate,
  minutesOfDayAt,
  weekdayOf,
} from '../../shared/domain/civil-date.ts'

const HALF_HOUR = 1_800_000
const DAY = 86_400_000
const zones = Intl.supportedValuesOf('timeZone')

/** The same question asked of the platform's own calendar: which date and minute a clock on the wall shows. */
function wallClockOf(
  timeZone: string,
): (nowMs: number) => { readonly date: string; readonly minute: number } {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
  })
  return (nowMs) => {
    const parts = format.formatToParts(nowMs)
    const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
    return {
      date: `${part('year')}-${part('month')}-${part('day')}`,
      minute: Number(part('hour')) * 60 + Number(part('minute')),
    }
  }
}

/** One day before or after a date, by plain arithmetic in UTC. */
function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

describe('civilDateAt', () => {
  it('agrees with a second computation in every time zone, through a year of half-hours', () => {
    const start = Date.UTC(2026, 0, 1)
    for (const [index, zone] of zones.entries()) {
      const wallClock = wallClockOf(zone)
      // Each zone takes other moments of the year, so that together they cover it without taking minutes.
      for (let step = index % 97; step < 17_520; step += 97) {
        const now = start + step * HALF_HOUR
        const { date, minute } = wallClock(now)
        expect(civilDateAt(now, zone, 240), `${zone} ${new Date(now).toISOString()}`).toBe(
          minute < 240 ? shift(date, -1) : date,
        )
        expect(minutesOfDayAt(now, zone)).toBe(minute)
      }
    }
  })

  it.each([
    ['the hour that does not exist', 'Europe/Vienna', '2026-03-29T00:59:00Z', '2026-03-28'],
    ['the hour that comes twice, first time', 'Europe/Vienna', '2026-10-25T00:30:00Z', '2026-10-24'],
    ['the hour that comes twice, second time', 'Europe/Vienna', '2026-10-25T01:30:00Z', '2026-10-24'],
    ['the minute before four', 'Europe/Vienna', '2026-03-04T02:59:00Z', '2026-03-03'],
    ['four in the morning', 'Europe/Vienna', '2026-03-04T03:00:00Z', '2026-03-04'],
    ['leap day', 'America/New_York', '2028-02-29T17:00:00Z', '2028-02-29'],
    ['the last evening of a year', 'Asia/Kathmandu', '2026-12-31T18:00:00Z', '2026-12-31'],
    ['the day Samoa skipped: before', 'Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-29'],
    ['the day Samoa skipped: after', 'Pacific/Apia', '2011-12-30T15:00:00Z', '2011-12-31'],
  ])('%s', (_, zone, instant, date) => {
    expect(civilDateAt(Date.parse(instant), zone, 240)).toBe(date)
  })
})

describe('arithmetic on civil dates', () => {
  const dates = fc.integer({ min: 0, max: 60_000 }).map((days) => shift('1950-01-01', days))

  it('adds and counts days like a calendar on the wall', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4_000, max: 4_000 }), (date, days) => {
        expect(addDays(date, days)).toBe(shift(date, days))
        expect(daysBetween(date, addDays(date, days))).toBe(days)
        expect(weekdayOf(date)).toBe(((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1)
      }),
    )
  })

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '26-01-01', '', 'today'])(
    'does not take %j for a date',
    (text) => {
      expect(isCivilDate(text)).toBe(false)
    },
  )
})
