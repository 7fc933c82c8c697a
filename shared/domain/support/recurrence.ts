import { parseDate } from '@internationalized/date'
import { addDays, type CivilDate, daysBetween } from '../civil-date.ts'

/** How often something comes back. */
export const RHYTHMS = [
  'none',
  'daily',
  'weekly',
  'every-two-weeks',
  'monthly',
  'quarterly',
  'yearly',
] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** Something with a first date that may come back. */
export type Recurrence = {
  readonly startsOn: CivilDate
  readonly rhythm: Rhythm
  /** The last date it may fall on; null where it has no end. */
  readonly endsOn: CivilDate | null
}

/** How far apart two occurrences lie: whole days, or whole months. */
type Stride = { readonly unit: 'days' | 'months'; readonly length: number }

const STRIDES: Readonly<Record<Exclude<Rhythm, 'none'>, Stride>> = {
  daily: { unit: 'days', length: 1 },
  weekly: { unit: 'days', length: 7 },
  'every-two-weeks': { unit: 'days', length: 14 },
  monthly: { unit: 'months', length: 1 },
  quarterly: { unit: 'months', length: 3 },
  yearly: { unit: 'months', length: 12 },
}

/**
 * The first occurrence on `from` or later; null where there is none left. Counted from the first date each time and
 * never step by step, so that a rhythm without an end costs nothing: the 31st monthly falls on the last day of a
 * shorter month and goes back to the 31st after it, and 29 February yearly falls on the 28th in between.
 */
export function nextOccurrence(recurrence: Recurrence, from: CivilDate): CivilDate | null {
  const { startsOn, rhythm, endsOn } = recurrence
  const next = from <= startsOn ? startsOn : rhythm === 'none' ? null : firstFrom(startsOn, rhythm, from)
  return next === null || (endsOn !== null && next > endsOn) ? null : next
}

/** The last occurrence on `until` or earlier; null where there was none yet. */
export function latestOccurrence(recurrence: Recurrence, until: CivilDate): CivilDate | null {
  const { startsOn, rhythm, endsOn } = recurrence
  const last = endsOn !== null && endsOn < until ? endsOn : until
  if (last < startsOn) return null
  if (rhythm === 'none') return startsOn
  const first = firstFrom(startsOn, rhythm, last)
  if (first === last) return last
  return occurrence(startsOn, STRIDES[rhythm], countTo(startsOn, STRIDES[rhythm], first) - 1)
}

/** The first occurrence of an endless rhythm on `from` or later, where `from` is not before `startsOn`. */
function firstFrom(startsOn: CivilDate, rhythm: Exclude<Rhythm, 'none'>, from: CivilDate): CivilDate {
  const stride = STRIDES[rhythm]
  const count = countTo(startsOn, stride, from)
  const candidate = occurrence(startsOn, stride, count)
  return candidate >= from ? candidate : occurrence(startsOn, stride, count + 1)
}

/** How many whole strides fit between the first date and the day or month of `date`. */
function countTo(startsOn: CivilDate, stride: Stride, date: CivilDate): number {
  if (stride.unit === 'days') return Math.floor(daysBetween(startsOn, date) / stride.length)
  const start = parseDate(startsOn)
  const end = parseDate(date)
  return Math.floor(((end.year - start.year) * 12 + end.month - start.month) / stride.length)
}

/** The occurrence after `count` strides; 0 is the first date itself. */
function occurrence(startsOn: CivilDate, stride: Stride, count: number): CivilDate {
  if (stride.unit === 'days') return addDays(startsOn, count * stride.length)
  return parseDate(startsOn)
    .add({ months: count * stride.length })
    .toString()
}
