import {
  type CalendarDateTime,
  fromAbsolute,
  parseDateTime,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date'
import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalEventClass,
  type ICalTemporalPlainDateTimeStub,
  type ICalTemporalZonedDateTimeStub,
} from 'ical-generator'
import { timeZoneComponent } from '../../../../shared/domain/support/time-zone-component.ts'
import type { KeptAppointment } from './appointment-repository.ts'
import { calendarSeries, type Series } from './calendar-series.ts'

/** Security: all a calendar is told, against whoever looks at it; what an appointment is for stays in the vault. */
const NEUTRAL_TITLE = 'Appointment'
const NEUTRAL_MAKER = '//Personal//Calendar//EN'

/**
 * The appointments as a standard calendar file (RFC 5545). Each keeps its id as UID and counts its changes as
 * SEQUENCE, so that importing the file again changes what is there and doubles nothing.
 */
export function calendarFile(appointments: readonly KeptAppointment[], nowMs: number): string {
  const firstYear = Math.min(...appointments.map(({ startsOn }) => Number(startsOn.slice(0, 4))))
  const calendar = ical({
    prodId: NEUTRAL_MAKER,
    // A calendar with a zone of its own would have its stamps written in the computer's hour.
    timezone: { name: null, generator: (timeZone) => timeZoneComponent(timeZone, firstYear) },
  })
  for (const appointment of appointments)
    for (const series of calendarSeries(appointment)) addEvent(calendar, appointment, series, nowMs)
  return `${calendar.toString()}\r\n`
}

function addEvent(calendar: ICalCalendar, appointment: KeptAppointment, series: Series, nowMs: number): void {
  const { timeZone, alarmMinutes } = appointment
  const start = parseDateTime(`${series.startsOn}T00:00`).add({ minutes: appointment.startsAtMinute })
  const event = calendar.createEvent({
    id: series.part === 'all' ? appointment.id : `${appointment.id}-2`,
    sequence: appointment.revision,
    stamp: new Date(nowMs),
    timezone: timeZone,
    start: wallClock(start, timeZone),
    end: wallClock(start.add({ minutes: appointment.lengthMinutes }), timeZone),
    summary: NEUTRAL_TITLE,
    class: ICalEventClass.PRIVATE,
    repeating: series.rule,
  })
  if (alarmMinutes === null) return
  event.createAlarm({ type: ICalAlarmType.display, trigger: alarmMinutes * 60, description: NEUTRAL_TITLE })
}

/**
 * An hour on the wall in the shape ical-generator takes dates in. A plain `Date` would be read in the zone this
 * computer happens to be in, and moved where that zone lacks the hour.
 */
function wallClock(wall: CalendarDateTime, timeZone: string): ICalTemporalZonedDateTimeStub {
  const { year, month, day, hour, minute } = wall
  const epochMilliseconds = toZoned(wall, timeZone).toDate().getTime()
  const words = { toJSON: () => wall.toString(), toString: () => wall.toString() }
  const parts = { year, month, day, hour, minute, second: 0, ...words }
  const plain: ICalTemporalPlainDateTimeStub = {
    ...parts,
    toPlainDate: () => ({ year, month, day, ...words }),
    toZonedDateTime: () => zoned,
  }
  const zoned: ICalTemporalZonedDateTimeStub = {
    ...parts,
    timeZoneId: timeZone,
    toInstant: () => ({ epochMilliseconds, ...words, toZonedDateTimeISO: () => zoned }),
    toPlainDateTime: () => plain,
    withTimeZone: (asked) =>
      asked === timeZone
        ? zoned
        : wallClock(toCalendarDateTime(fromAbsolute(epochMilliseconds, asked)), asked),
  }
  return zoned
}
