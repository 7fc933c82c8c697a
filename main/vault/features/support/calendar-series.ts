import { parseDate, parseDateTime, toZoned } from '@internationalized/date'
import { addDays, type CivilDate } from '../../../../shared/domain/civil-date.ts'
import { nextOccurrence, type Recurrence } from '../../../../shared/domain/support/recurrence.ts'

/** An hour that may come back, in the zone it is meant in. */
export type RecurringHour = Recurrence & { readonly startsAtMinute: number; readonly timeZone: string }

/** One event of a calendar file: its first date, and the RRULE it comes back by; null where it does not. */
export type Series = {
  readonly part: 'all' | 'february'
  readonly startsOn: CivilDate
  readonly rule: string | null
}

const FEBRUARY = 2
const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/**
 * The events that fall on the dates of an appointment (RFC 5545, 3.3.10). A day February lacks is meant as its last
 * one, but a monthly rule skips the month, and "the last day up to the 30th" (BYSETPOS) is read wrongly by ical.js
 * 2.2.1, which is what Thunderbird uses. So such an appointment becomes two plain events: February, and the rest.
 */
export function calendarSeries(hour: RecurringHour): readonly Series[] {
  const { startsOn } = hour
  const until = hour.endsOn === null ? '' : `;UNTIL=${untilOf(hour, hour.endsOn)}`
  const rule = simpleRule(hour)
  if (rule !== 'february-apart') return [{ part: 'all', startsOn, rule: rule === null ? null : rule + until }]
  const { day } = parseDate(startsOn)
  const others = monthsOf(hour).filter((month) => month !== FEBRUARY)
  const rest = `FREQ=YEARLY;BYMONTH=${others.join(',')};BYMONTHDAY=${day}${until}`
  const february = `FREQ=YEARLY;BYMONTH=${FEBRUARY};BYMONTHDAY=-1${until}`
  return [
    ...seriesFrom(
      'all',
      firstIn(hour, (month) => month !== FEBRUARY),
      rest,
    ),
    ...seriesFrom(
      'february',
      firstIn(hour, (month) => month === FEBRUARY),
      february,
    ),
  ]
}

/** The rule where one says it all; null for what happens once. */
function simpleRule(hour: RecurringHour): string | 'february-apart' | null {
  switch (hour.rhythm) {
    case 'none':
      return null
    case 'daily':
      return 'FREQ=DAILY'
    case 'weekly':
      return 'FREQ=WEEKLY'
    case 'every-two-weeks':
      return 'FREQ=WEEKLY;INTERVAL=2'
    case 'monthly':
      return monthlyRule(hour, 'FREQ=MONTHLY')
    case 'quarterly':
      return monthlyRule(hour, 'FREQ=MONTHLY;INTERVAL=3')
    case 'yearly':
      return hour.startsOn.endsWith('-02-29')
        ? `FREQ=YEARLY;BYMONTH=${FEBRUARY};BYMONTHDAY=-1`
        : 'FREQ=YEARLY'
  }
}

function monthlyRule(hour: RecurringHour, rule: string): string {
  const { day } = parseDate(hour.startsOn)
  if (day === 31) return `${rule};BYMONTHDAY=-1`
  return day > 28 && monthsOf(hour).includes(FEBRUARY) ? 'february-apart' : rule
}

/** The months of the year a monthly or quarterly rhythm falls into. */
function monthsOf({ rhythm, startsOn }: Recurrence): readonly number[] {
  if (rhythm !== 'quarterly') return ALL_MONTHS
  const { month } = parseDate(startsOn)
  return ALL_MONTHS.filter((candidate) => (candidate - month) % 3 === 0)
}

/** The first occurrence in a month that fits; null where the end comes before it. */
function firstIn(recurrence: Recurrence, fits: (month: number) => boolean): CivilDate | null {
  let date = nextOccurrence(recurrence, recurrence.startsOn)
  while (date !== null && !fits(parseDate(date).month)) date = nextOccurrence(recurrence, addDays(date, 1))
  return date
}

function seriesFrom(part: Series['part'], startsOn: CivilDate | null, rule: string): readonly Series[] {
  return startsOn === null ? [] : [{ part, startsOn, rule }]
}

/** The end as an instant in UTC, which the standard asks for where the start has a zone. */
function untilOf({ startsAtMinute, timeZone }: RecurringHour, endsOn: CivilDate): string {
  const wall = parseDateTime(`${endsOn}T00:00`).add({ minutes: startsAtMinute })
  const iso = toZoned(wall, timeZone).toDate().toISOString()
  return `${iso.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
