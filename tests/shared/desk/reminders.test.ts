import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, civilDateAt, minutesOfDayAt } from '../../../shared/domain/civil-date.ts'
import {
  isSnoozeOver,
  OCCASIONS,
  type Occasion,
  occasionsNow,
  opensAtLogin,
  type ReminderMemory,
  type ReminderMoment,
  type ReminderPlan,
} from '../../../shared/domain/desk/reminders.ts'
import { isRestDay, isWithin } from '../../../shared/domain/desk/work-rhythm.ts'

const plan: ReminderPlan = {
  times: { opening: 540, 'workday-start': 540, evening: 1_200, due: null },
  rhythm: { workdays: [1, 2, 3, 4, 5], daysOff: [], pauses: [] },
  quietFromMinutes: 1_290,
  quietUntilMinutes: 420,
}
const fresh: ReminderMemory = {
  shownOn: { opening: null, 'workday-start': null, evening: null, due: null },
  snoozedUntilMs: null,
}
/** Monday 2 March 2026 in Vienna, where it is UTC+1 until the 29th. */
const at = (time: string, date = '2026-03-02', isWithClient = false): ReminderMoment => ({
  nowMs: Date.parse(`${date}T${time}:00+01:00`),
  timeZone: 'Europe/Vienna',
  isWithClient,
})
const shown = (occasions: readonly Occasion[], date: string): ReminderMemory => ({
  ...fresh,
  shownOn: { ...fresh.shownOn, ...Object.fromEntries(occasions.map((occasion) => [occasion, date])) },
})

describe('occasionsNow', () => {
  it('opens and reminds when the workday starts, not a minute before', () => {
    expect(occasionsNow(plan, fresh, at('08:59'))).toEqual([])
    expect(occasionsNow(plan, fresh, at('09:00'))).toEqual(['opening', 'workday-start'])
  })

  it('catches up for three hours after a sleep, and then lets the day go by', () => {
    expect(occasionsNow(plan, fresh, at('11:59'))).toEqual(['opening', 'workday-start'])
    expect(occasionsNow(plan, fresh, at('12:00'))).toEqual([])
  })

  it('comes once a day', () => {
    expect(occasionsNow(plan, shown(['workday-start'], '2026-03-02'), at('09:05'))).toEqual(['opening'])
    expect(occasionsNow(plan, shown(['opening', 'workday-start'], '2026-03-01'), at('09:05'))).toEqual([
      'opening',
      'workday-start',
    ])
  })

  it('is silent on weekends, on days off, in a pause and with a client', () => {
    const withRest = (rhythm: Partial<ReminderPlan['rhythm']>) => ({
      ...plan,
      rhythm: { ...plan.rhythm, ...rhythm },
    })
    expect(occasionsNow(plan, fresh, at('09:00', '2026-03-07'))).toEqual([])
    expect(occasionsNow(withRest({ daysOff: ['2026-03-02'] }), fresh, at('09:00'))).toEqual([])
    const pauses = [{ from: '2026-02-20', until: null }]
    expect(occasionsNow(withRest({ pauses }), fresh, at('09:00'))).toEqual([])
    const over = [{ from: '2026-02-20', until: '2026-03-02' }]
    expect(occasionsNow(withRest({ pauses: over }), fresh, at('09:00'))).not.toEqual([])
    expect(occasionsNow(plan, fresh, at('09:00', '2026-03-02', true))).toEqual([])
  })

  it('opens in quiet hours where the workday starts in them, and reminds after them', () => {
    const early = { ...plan, times: { ...plan.times, opening: 390, 'workday-start': 390 } }
    expect(occasionsNow(early, fresh, at('06:30'))).toEqual(['opening'])
    expect(occasionsNow(early, fresh, at('07:00'))).toEqual(['opening', 'workday-start'])
    const late = { ...plan, times: { ...plan.times, evening: 1_320 } }
    expect(occasionsNow(late, fresh, at('22:00'))).toEqual([])
  })

  it('does not wait for a year that a wrong clock once noted', () => {
    expect(occasionsNow(plan, shown(['evening'], '2031-01-01'), at('20:00'))).toEqual(['evening'])
    expect(occasionsNow(plan, shown(['evening'], '2026-03-04'), at('20:00'))).toEqual([])
  })
})

describe('isSnoozeOver', () => {
  const until = { ...fresh, snoozedUntilMs: at('20:15').nowMs }

  it('comes again at its time, and after a sleep of up to three hours outside quiet hours', () => {
    expect(isSnoozeOver(plan, until, at('20:14'))).toBe(false)
    expect(isSnoozeOver(plan, until, at('20:15'))).toBe(true)
    expect(isSnoozeOver(plan, until, at('21:29'))).toBe(true)
    expect(isSnoozeOver(plan, until, at('21:30'))).toBe(false)
    expect(isSnoozeOver({ ...plan, quietFromMinutes: 420 }, until, at('23:15'))).toBe(false)
  })

  it('waits while a client is there', () => {
    expect(isSnoozeOver(plan, until, at('20:20', '2026-03-02', true))).toBe(false)
    expect(isSnoozeOver(plan, fresh, at('20:20'))).toBe(false)
  })
})

describe('opensAtLogin', () => {
  it('opens from an hour before the workday on, once, and never on a day of rest', () => {
    const opens = (time: string, date?: string, memory = fresh) => opensAtLogin(plan, memory, at(time, date))
    expect([opens('07:59'), opens('08:00'), opens('11:59'), opens('12:00')]).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(opens('08:30', '2026-03-08')).toBe(false)
    expect(opens('08:30', '2026-03-02', shown(['opening'], '2026-03-02'))).toBe(false)
    const without = { ...plan, times: { ...plan.times, opening: null } }
    expect(opensAtLogin(without, fresh, at('09:00'))).toBe(false)
  })
})

const zone = fc.constantFrom('Europe/Vienna', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu')
const minute = fc.integer({ min: 0, max: 1_439 })
const anyDate = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-03-01', days))
const anyPlan: fc.Arbitrary<ReminderPlan> = fc.record({
  times: fc.record({
    opening: fc.option(minute),
    'workday-start': fc.option(minute),
    evening: fc.option(minute),
    due: fc.option(minute),
  }),
  rhythm: fc.record({
    workdays: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
    daysOff: fc.array(anyDate, { maxLength: 5 }),
    pauses: fc.array(fc.record({ from: anyDate, until: fc.option(anyDate) }), { maxLength: 2 }),
  }),
  quietFromMinutes: minute,
  quietUntilMinutes: minute,
}) as fc.Arbitrary<ReminderPlan>
/** Moments as a computer has them: it sleeps, flies, and its clock is put right by up to two hours. */
const anyDays = fc.array(
  fc.record({
    stepMinutes: fc.integer({ min: -120, max: 900 }),
    timeZone: zone,
    isWithClient: fc.boolean(),
  }),
  { minLength: 20, maxLength: 80 },
)

describe('a driver that looks every now and then', () => {
  it('shows nothing twice on a day, and nothing on a rest day, with a client or in quiet hours', () => {
    fc.assert(
      fc.property(anyPlan, anyDays, (anyPlan, days) => {
        let memory = fresh
        let nowMs = Date.UTC(2026, 2, 5)
        const seen = new Set<string>()
        for (const { stepMinutes, ...where } of days) {
          nowMs += stepMinutes * 60_000
          const moment = { nowMs, ...where }
          const date = civilDateAt(nowMs, where.timeZone, 0)
          const occasions = occasionsNow(anyPlan, memory, moment)
          memory = {
            ...memory,
            shownOn: {
              ...memory.shownOn,
              ...Object.fromEntries(occasions.map((occasion) => [occasion, date])),
            },
          }
          if (occasions.length > 0 && (where.isWithClient || isRestDay(anyPlan.rhythm, date))) return false
          const isQuiet = isWithin(
            minutesOfDayAt(nowMs, where.timeZone),
            anyPlan.quietFromMinutes,
            anyPlan.quietUntilMinutes,
          )
          if (isQuiet && occasions.some((occasion) => occasion !== 'opening')) return false
          for (const occasion of occasions) {
            if (seen.has(`${occasion} ${date}`)) return false
            seen.add(`${occasion} ${date}`)
          }
        }
        return true
      }),
      { numRuns: 400 },
    )
  })

  it('that looks every twenty minutes of a workday misses nothing that is wanted outside quiet hours', () => {
    fc.assert(
      fc.property(anyPlan, zone, (given, timeZone) => {
        const always = { workdays: [1, 2, 3, 4, 5, 6, 7] as const, daysOff: [], pauses: [] }
        const wanted = { ...given, rhythm: always, quietFromMinutes: 0, quietUntilMinutes: 0 }
        const startMs = Date.UTC(2026, 2, 5)
        const came = new Set<string>()
        let memory = fresh
        for (let looks = 0; looks < 72 * 3; looks += 1) {
          const moment = { nowMs: startMs + looks * 20 * 60_000, timeZone, isWithClient: false }
          const date = civilDateAt(moment.nowMs, timeZone, 0)
          for (const occasion of occasionsNow(wanted, memory, moment)) {
            came.add(`${occasion} ${date}`)
            memory = { ...memory, shownOn: { ...memory.shownOn, [occasion]: date } }
          }
        }
        // The day in the middle is whole in every zone.
        const middle = civilDateAt(startMs + 36 * 3_600_000, timeZone, 0)
        return OCCASIONS.every((occasion) => {
          const time = wanted.times[occasion]
          return time === null || time > 1_419 || came.has(`${occasion} ${middle}`)
        })
      }),
      { numRuns: 100 },
    )
  })
})
