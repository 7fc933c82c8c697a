import { parseDate, parseDateTime, toZoned } from '@internationalized/date'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { Recurrence } from '../../../../shared/domain/support/recurrence.ts'

/** An hour that may come back, in the zone it is meant in. */
export type RecurringHour = Recurrence & { readonly startsAtMinute: number; readonly timeZone: string }

/**
 * The RRULE of an appointment (RFC 5545, 3.3.10); null where it happens once. A day a month may lack is written as
 * "the last of the days up to it", so that a calendar falls on the same dates as Respite: plain monthly rules skip
 * the months without a 31st.
 */
export function recurrenceRule(hour: RecurringHour): string | null {
  const frequency = frequencyOf(hour)
  if (frequency === null) return null
  return hour.endsOn === null ? frequency : `${frequency};UNTIL=${untilOf(hour, hour.endsOn)}`
}

function frequencyOf({ rhythm, startsOn }: Recurrence): string | null {
  const day = dayRule(startsOn)
  switch (rhythm) {
    case 'none':
      return null
    case 'daily':
      return 'FREQ=DAILY'
    case 'weekly':
      return 'FREQ=WEEKLY'
    case 'every-two-weeks':
      return 'FREQ=WEEKLY;INTERVAL=2'
    case 'monthly':
      return `FREQ=MONTHLY${day}`
    case 'quarterly':
      return `FREQ=MONTHLY;INTERVAL=3${day}`
    case 'yearly':
      // Only a leap day can be missing from its own month.
      return startsOn.endsWith('-02-29') ? `FREQ=MONTHLY;INTERVAL=12${day}` : 'FREQ=YEARLY'
  }
}

function dayRule(startsOn: CivilDate): string {
  const { day } = parseDate(startsOn)
  if (day <= 28) return ''
  const days = Array.from({ length: day - 27 }, (_, index) => 28 + index)
  return `;BYMONTHDAY=${days.join(',')};BYSETPOS=-1`
}

/** The end as an instant in UTC, which the standard asks for where the start has a zone. */
function untilOf({ startsAtMinute, timeZone }: RecurringHour, endsOn: CivilDate): string {
  const wall = parseDateTime(`${endsOn}T00:00`).add({ minutes: startsAtMinute })
  const iso = new Date(toZoned(wall, timeZone).toDate().getTime()).toISOString()
  return `${iso.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
