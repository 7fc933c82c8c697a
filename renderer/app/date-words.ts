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

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' })

/** An instant as day and time where the person is. */
export function momentWords(ms: number): string {
  return moment.format(ms)
}
