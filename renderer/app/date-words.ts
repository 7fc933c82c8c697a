/** Noon in UTC of a civil date: far enough from both midnights that no zone moves it to another day. */
function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`)
}

const long = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeZone: 'UTC' })
const medium = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A civil date with its weekday, in the person's own language. */
export function longDate(date: string): string {
  return long.format(noonOf(date))
}

/** A civil date without its weekday. */
export function plainDate(date: string): string {
  return medium.format(noonOf(date))
}

/** Day and month, for lists. */
export function shortDate(date: string): string {
  return short.format(noonOf(date))
}

const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' })

/** An ISO weekday, 1 Monday to 7 Sunday, by its name. 1 January 2024 was a Monday. */
export function weekdayWords(isoWeekday: number): string {
  return weekday.format(new Date(Date.UTC(2024, 0, isoWeekday)))
}

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone: 'UTC' })

/** A minute of the day as a time, in the person's own way of writing it. */
export function clockWords(minuteOfDay: number): string {
  return clock.format(new Date(minuteOfDay * 60_000))
}

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })

/** An instant as day and time where the person is. */
export function momentWords(ms: number): string {
  return moment.format(ms)
}
