import { offsetAt, offsetChanges } from './time-zone-changes.ts'

/** How many years of a zone's changes a calendar file describes where they follow no yearly rule. */
const YEARS_DESCRIBED = 30
const DAY_MS = 86_400_000
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const

/** One change as a calendar file describes it: by the clock on the wall just before it. */
type WallChange = { readonly wall: Date; readonly from: number; readonly to: number }

/**
 * The VTIMEZONE of a zone (RFC 5545, 3.6.5) from 1 January of `firstYear`, so that a calendar that does not know the
 * zone's name still shows the right hour. The platform's own table is the source: a change that comes back every year
 * on the same weekday of the month becomes a rule without an end, any other is listed date by date for 30 years.
 */
export function timeZoneComponent(timeZone: string, firstYear: number): string {
  const fromMs = Date.UTC(firstYear, 0, 1)
  const lastYear = firstYear + YEARS_DESCRIBED - 1
  const changes = offsetChanges(timeZone, fromMs, Date.UTC(lastYear + 1, 0, 1)).map(
    ({ atMs, fromOffsetMs, toOffsetMs }) => ({
      wall: new Date(atMs + fromOffsetMs),
      from: fromOffsetMs,
      to: toOffsetMs,
    }),
  )
  const start = offsetAt(fromMs, timeZone)
  const standard = Math.min(start, ...changes.map(({ to }) => to))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observance({ wall: new Date(Date.UTC(1970, 0, 1)), from: start, to: start }, standard, []),
    ...[...groupedByRule(changes).values()].flatMap((group) => observancesOf(group, standard, lastYear)),
    'END:VTIMEZONE',
  ].join('\r\n')
}

/** Changes that could be one yearly rule: same month, weekday, hour and offsets. */
function groupedByRule(changes: readonly WallChange[]): Map<string, WallChange[]> {
  const groups = new Map<string, WallChange[]>()
  for (const change of changes) {
    const { wall, from, to } = change
    const key = [wall.getUTCMonth(), wall.getUTCDay(), timeOf(wall), from, to].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return groups
}

function observancesOf(group: readonly WallChange[], standard: number, lastYear: number): readonly string[] {
  const [first] = group
  if (first === undefined) return []
  const rule = yearlyRule(group, lastYear)
  if (rule !== null) return observance(first, standard, [`RRULE:${rule}`])
  // The first date is listed again because ical.js looks at the list alone where there is one.
  return observance(
    first,
    standard,
    group.map(({ wall }) => `RDATE:${dateTimeOf(wall)}`),
  )
}

/** The rule all changes of a group follow every year until the last; null where there is none. */
function yearlyRule(group: readonly WallChange[], lastYear: number): string | null {
  const years = group.map(({ wall }) => wall.getUTCFullYear())
  const isEveryYear =
    years.every((year, index) => year === (years[0] ?? 0) + index) && years.at(-1) === lastYear
  const [first] = group
  if (!isEveryYear || first === undefined || group.length < 5) return null
  const nth = weekOfMonth(first.wall)
  const isLast = group.every(({ wall }) => isLastOfMonth(wall))
  if (!isLast && !group.every(({ wall }) => weekOfMonth(wall) === nth)) return null
  const day = WEEKDAYS[first.wall.getUTCDay()]
  return `FREQ=YEARLY;BYMONTH=${first.wall.getUTCMonth() + 1};BYDAY=${isLast ? -1 : nth}${day}`
}

function weekOfMonth(date: Date): number {
  return Math.ceil(date.getUTCDate() / 7)
}

function isLastOfMonth(date: Date): boolean {
  return new Date(date.getTime() + 7 * DAY_MS).getUTCMonth() !== date.getUTCMonth()
}

function observance(
  { wall, from, to }: WallChange,
  standard: number,
  more: readonly string[],
): readonly string[] {
  const name = to === standard ? 'STANDARD' : 'DAYLIGHT'
  return [
    `BEGIN:${name}`,
    `DTSTART:${dateTimeOf(wall)}`,
    `TZOFFSETFROM:${offsetWords(from)}`,
    `TZOFFSETTO:${offsetWords(to)}`,
    ...more,
    `END:${name}`,
  ]
}

function timeOf(date: Date): string {
  return date.toISOString().slice(11, 19).replaceAll(':', '')
}

function dateTimeOf(date: Date): string {
  return `${date.toISOString().slice(0, 10).replaceAll('-', '')}T${timeOf(date)}`
}

/** +HHMM, with seconds where there are any. */
function offsetWords(offsetMs: number): string {
  const seconds = Math.abs(offsetMs) / 1000
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours, minutes, rest] = parts.map((part) => String(part).padStart(2, '0'))
  return `${offsetMs < 0 ? '-' : '+'}${hours}${minutes}${rest === '00' ? '' : rest}`
}
