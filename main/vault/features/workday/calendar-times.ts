import { CalendarDateTime } from '@internationalized/date'
import ICAL from 'ical.js'
import { civilDateAt, minutesOfDayAt } from '../../../../shared/domain/civil-date.ts'
import {
  LONGEST_MINUTES,
  MINUTES_OF_A_DAY,
  MOST_SESSIONS_A_DAY,
  SHORTEST_MINUTES,
} from '../../../../shared/domain/workday/day-session.ts'
import type { CalendarAnswer, CalendarRequest } from './calendar-reader.ts'

/** Repetitions looked at in one file; eighty years of a daily event are about 30,000. */
const MOST_REPETITIONS = 300_000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

type CalendarTime = CalendarAnswer['times'][number]
/** When something begins, in milliseconds since 1970, and how long it takes. */
type Span = { readonly startMs: number; readonly minutes: number }

class TooMuch extends Error {}

/**
 * The times of one civil day in a calendar file: what begins on that day, each time once, repeated events included,
 * cut at midnight. Events of whole days, cancelled ones, ones that leave the person free, and ones under 5 minutes or
 * over 8 hours are left out. Security: only times are read; no title, name or description is looked at.
 */
export function readCalendarTimes(request: CalendarRequest): CalendarAnswer {
  const calendars = parse(request.file)
  if (calendars === null) return { outcome: 'not-a-calendar', times: [] }
  try {
    const budget = { left: MOST_REPETITIONS }
    const spans = calendars.flatMap((calendar) => spansOf(calendar, request, budget))
    return { outcome: 'read', times: timesOf(spans, request) }
  } catch (error) {
    if (error instanceof TooMuch) return { outcome: 'too-much', times: [] }
    throw error
  }
}

function parse(file: Uint8Array): readonly ICAL.Component[] | null {
  const text = new TextDecoder().decode(file).trimStart()
  if (!/^BEGIN:VCALENDAR/i.test(text)) return null
  try {
    const parsed: unknown = ICAL.parse(text)
    if (!Array.isArray(parsed)) return null
    const list: readonly unknown[] = Array.isArray(parsed[0]) ? parsed : [parsed]
    return list.map((one) => new ICAL.Component(one as [string, unknown[], unknown[]]))
  } catch {
    return null
  }
}

function spansOf(
  calendar: ICAL.Component,
  request: CalendarRequest,
  budget: { left: number },
): readonly Span[] {
  const components = calendar.getAllSubcomponents('vevent')
  const replaced = new Set(components.flatMap((component) => replacedStart(component, request)))
  return components.flatMap((component) => {
    try {
      return isLeftOut(component) ? [] : spansOfEvent(component, request, replaced, budget)
    } catch (error) {
      // One event that makes no sense does not keep the others from being read.
      if (error instanceof TooMuch) throw error
      return []
    }
  })
}

function isLeftOut(component: ICAL.Component): boolean {
  const word = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase()
  return word('status') === 'CANCELLED' || word('transp') === 'TRANSPARENT'
}

/** The one repetition a component stands in for, as its event's id and time. */
function replacedStart(component: ICAL.Component, { timeZone }: CalendarRequest): readonly string[] {
  try {
    const time = component.getFirstPropertyValue('recurrence-id')
    return time instanceof ICAL.Time
      ? [keyOf(component, instantOf(time, zoneOf(component, 'recurrence-id', timeZone)))]
      : []
  } catch {
    return []
  }
}

function keyOf(component: ICAL.Component, startMs: number): string {
  return `${startMs} ${component.getFirstPropertyValue('uid')}`
}

function spansOfEvent(
  component: ICAL.Component,
  { date, timeZone }: CalendarRequest,
  replaced: ReadonlySet<string>,
  budget: { left: number },
): readonly Span[] {
  const event = new ICAL.Event(component, { exceptions: [] })
  if (event.startDate === null || event.startDate.isDate) return []
  const ownZone = zoneOf(component, 'dtstart', timeZone)
  const minutes = Math.round(event.duration.toSeconds() / 60)
  if (!event.isRecurring()) return [{ startMs: instantOf(event.startDate, ownZone), minutes }]
  const spans: Span[] = []
  const past = Date.parse(`${date}T00:00:00Z`) + 3 * DAY_MS
  const repetitions = event.iterator()
  for (let next = repetitions.next(); next !== undefined && next !== null; next = repetitions.next()) {
    budget.left -= 1
    if (budget.left < 0) throw new TooMuch()
    const startMs = instantOf(next, ownZone)
    if (startMs > past) break
    if (!replaced.has(keyOf(component, startMs))) spans.push({ startMs, minutes })
    // Only the wanted day matters; what is long over need not be kept.
    if (spans.length > 200) spans.splice(0, 100)
  }
  return spans
}

/** The zone a time of a component is written in, where the file names it without describing it; else the person's. */
function zoneOf(component: ICAL.Component, property: string, personZone: string): string {
  const name: unknown = component.getFirstProperty(property)?.getFirstParameter('tzid')
  return typeof name === 'string' && isZone(name) ? name : personZone
}

/** Milliseconds since 1970. A zone that is named as the world names it is trusted over the file's own copy of it. */
function instantOf(time: ICAL.Time, floatingZone: string): number {
  const wall = new CalendarDateTime(time.year, time.month, time.day, time.hour, time.minute, time.second)
  const zone = time.zone.tzid
  if (zone === 'UTC') return wall.toDate('UTC').getTime()
  if (zone === 'floating') return wall.toDate(floatingZone).getTime()
  return isZone(zone) ? wall.toDate(zone).getTime() : time.toUnixTime() * 1000
}

const knownZones = new Map<string, boolean>()

function isZone(name: string): boolean {
  if (name === '' || name === 'floating') return false
  const known = knownZones.get(name)
  if (known !== undefined) return known
  let isKnown = true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    isKnown = false
  }
  knownZones.set(name, isKnown)
  return isKnown
}

function timesOf(spans: readonly Span[], { date, timeZone }: CalendarRequest): CalendarTime[] {
  const found = new Map<string, CalendarTime>()
  for (const { startMs, minutes } of spans) {
    if (!Number.isFinite(startMs) || Math.abs(startMs) > 8.64e15) continue
    if (civilDateAt(startMs, timeZone, 0) !== date) continue
    const startsAtMinutes = minutesOfDayAt(Math.floor(startMs / MINUTE_MS) * MINUTE_MS, timeZone)
    const lengthMinutes = Math.min(minutes, MINUTES_OF_A_DAY - startsAtMinutes)
    if (lengthMinutes < SHORTEST_MINUTES || lengthMinutes > LONGEST_MINUTES) continue
    found.set(`${startsAtMinutes} ${lengthMinutes}`, { startsAtMinutes, lengthMinutes })
  }
  return [...found.values()]
    .sort((one, other) => one.startsAtMinutes - other.startsAtMinutes)
    .slice(0, MOST_SESSIONS_A_DAY)
}
