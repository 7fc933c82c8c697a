import { parseDateTime, toZoned } from '@internationalized/date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeptAppointment } from '../../../main/vault/features/support/appointment-repository.ts'
import { calendarFile } from '../../../main/vault/features/support/calendar-file.ts'
import { addDays } from '../../../shared/domain/civil-date.ts'
import { nextOccurrence, RHYTHMS } from '../../../shared/domain/support/recurrence.ts'
import { readCalendar } from '../../support/read-calendar.ts'

/** Summer time in the north, in the south, in quarters of an hour, not at all, and by the moon. */
const ZONES = [
  'Europe/Vienna',
  'America/New_York',
  'Pacific/Chatham',
  'Asia/Kolkata',
  'Africa/Casablanca',
] as const
const WRITTEN_AT = Date.UTC(2026, 2, 2, 17, 0)

const anAppointment: KeptAppointment = {
  id: '0198c0de-0000-7000-8000-000000000001',
  what: 'Swimming, and nobody knows',
  withWhom: 'Miriam',
  startsOn: '2026-03-05',
  startsAtMinute: 18 * 60 + 15,
  lengthMinutes: 50,
  timeZone: 'Europe/Vienna',
  rhythm: 'weekly',
  endsOn: null,
  alarmMinutes: null,
  revision: 0,
}

/** What Respite itself shows for the year after the first date, as another program should read it. */
function expected(appointment: KeptAppointment, until: string) {
  const days: string[] = []
  for (
    let day = nextOccurrence(appointment, appointment.startsOn);
    day !== null && day <= until;
    day = nextOccurrence(appointment, addDays(day, 1))
  )
    days.push(day)
  return days.map((day) => {
    const wall = parseDateTime(`${day}T00:00`).add({ minutes: appointment.startsAtMinute })
    return { wall: wall.toString(), atMs: toZoned(wall, appointment.timeZone).toDate().getTime() }
  })
}

function readBack(appointment: KeptAppointment) {
  const until = addDays(appointment.startsOn, 365)
  const events = readCalendar(calendarFile([appointment], WRITTEN_AT))
  const untilMs = toZoned(parseDateTime(`${until}T23:59`), appointment.timeZone)
    .toDate()
    .getTime()
  const read = events.flatMap((event) => event.occurrences(untilMs)).sort((a, b) => a.atMs - b.atMs)
  return { read, shown: expected(appointment, until) }
}

describe('the calendar file', () => {
  for (const timeZone of ZONES)
    for (const rhythm of RHYTHMS)
      it(`falls on the same hours as Respite for a year: ${rhythm} in ${timeZone}`, () => {
        for (const startsOn of ['2026-01-31', '2025-11-30', '2026-03-05', '2028-02-29'])
          for (const endsOn of [null, addDays(startsOn, 200)]) {
            const { read, shown } = readBack({ ...anAppointment, startsOn, endsOn, rhythm, timeZone })
            expect(shown.length).toBeGreaterThan(0)
            expect(read).toEqual(shown)
          }
      })

  it('agrees for any hour, day and end the clock of a zone knows', () => {
    fc.assert(
      fc.property(
        fc.record({
          timeZone: fc.constantFrom(...ZONES),
          rhythm: fc.constantFrom(...RHYTHMS),
          startsOn: fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days)),
          // The hours between one and four are those a change of summer time may skip or double.
          startsAtMinute: fc.oneof(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 240, max: 1439 })),
          lastsDays: fc.option(fc.integer({ min: 0, max: 500 })),
        }),
        ({ lastsDays, ...facts }) => {
          const endsOn = lastsDays === null ? null : addDays(facts.startsOn, lastsDays)
          const { read, shown } = readBack({ ...anAppointment, ...facts, endsOn })
          expect(read).toEqual(shown)
        },
      ),
      { numRuns: 120 },
    )
  })

  it('ends on its last day even where that night is a change of summer time', () => {
    const { read } = readBack({
      ...anAppointment,
      startsOn: '2026-10-24',
      endsOn: '2026-10-25',
      rhythm: 'daily',
    })
    expect(read.map(({ wall }) => wall)).toEqual(['2026-10-24T18:15:00', '2026-10-25T18:15:00'])
  })

  it('asks for two plain events, with names of their own, where a day is missing from February', () => {
    const text = calendarFile([{ ...anAppointment, startsOn: '2026-01-30', rhythm: 'monthly' }], WRITTEN_AT)
    expect(readCalendar(text).map(({ uid }) => uid)).toEqual([anAppointment.id, `${anAppointment.id}-2`])
    expect(text).not.toContain('BYSETPOS')
  })

  it('says nothing but when: no name, no purpose, no maker', () => {
    const text = calendarFile([{ ...anAppointment, alarmMinutes: 60 }], WRITTEN_AT)
    expect(text).not.toMatch(/swimming|miriam|respite|therap|sebbo/i)
    const [event] = readCalendar(text)
    expect(event?.summary).toBe('Appointment')
    expect(event?.properties).toEqual([
      'uid',
      'sequence',
      'dtstamp',
      'dtstart',
      'dtend',
      'rrule',
      'summary',
      'class',
    ])
  })

  it('names the same appointment the same way every time, and counts its changes', () => {
    const [first] = readCalendar(calendarFile([anAppointment], WRITTEN_AT))
    const [second] = readCalendar(
      calendarFile([{ ...anAppointment, startsOn: '2026-04-01', revision: 3 }], WRITTEN_AT + 86_400_000),
    )
    expect([first?.uid, first?.sequence]).toEqual([anAppointment.id, 0])
    expect([second?.uid, second?.sequence]).toEqual([anAppointment.id, 3])
  })

  it('calls when it was asked to, and only then', () => {
    const alarmsOf = (alarmMinutes: KeptAppointment['alarmMinutes']) =>
      readCalendar(calendarFile([{ ...anAppointment, alarmMinutes }], WRITTEN_AT))[0]?.alarms
    expect(
      [null, 0, 10, 60, 1440].map((minutes) => alarmsOf(minutes as KeptAppointment['alarmMinutes'])),
    ).toEqual([[], ['PT0S'], ['-PT10M'], ['-PT1H'], ['-P1D']])
  })

  it('keeps appointments of several zones apart, and is a calendar without any', () => {
    const text = calendarFile(
      [
        anAppointment,
        { ...anAppointment, id: '0198c0de-0000-7000-8000-000000000002', timeZone: 'UTC' },
        { ...anAppointment, id: '0198c0de-0000-7000-8000-000000000003', timeZone: 'Pacific/Auckland' },
      ],
      WRITTEN_AT,
    )
    const firsts = readCalendar(text).map((event) => event.occurrences(Date.UTC(2026, 2, 6))[0]?.atMs)
    expect(firsts).toEqual([
      Date.UTC(2026, 2, 5, 17, 15),
      Date.UTC(2026, 2, 5, 18, 15),
      Date.UTC(2026, 2, 5, 5, 15),
    ])
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(2)
    expect(readCalendar(calendarFile([], WRITTEN_AT))).toEqual([])
  })

  it('keeps lines short and ended as the standard asks', () => {
    const text = calendarFile([anAppointment], WRITTEN_AT)
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([])
  })
})
