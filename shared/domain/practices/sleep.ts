/** How rested a morning can be, 0 to 4, in words. */
export const RESTED_WORDS = ['not at all', 'a little', 'somewhat', 'mostly', 'rested'] as const

/** The three points of which one can be chosen to begin with. */
export const SLEEP_POINTS = ['bedtime', 'screens', 'room'] as const
export type SleepPoint = (typeof SLEEP_POINTS)[number]

/** A bedtime that could be kept on most nights, when screens go off before it, and the point to begin with. */
export type SleepPlan = {
  /** Minutes of the day, 0 to 1439; so is the next. */
  readonly bedtimeMinutes: number
  readonly screensOffMinutes: number
  readonly point: SleepPoint | null
}

/** What stands in the fields when they are opened: half past ten, screens off an hour before. */
export const FIRST_SLEEP_PLAN: SleepPlan = { bedtimeMinutes: 1350, screensOffMinutes: 1290, point: null }

/** The longest night that can be kept, in quarter hours. */
export const MOST_QUARTER_HOURS = 96

/** From how many nights on a picture is shown. A design choice against sleep-data worry (clinical.md H14). */
export const NIGHTS_FOR_A_PICTURE = 7

/** Until which minute of the night nothing is asked about sleep: 05:00. A design choice (clinical.md H14). */
const MORNING_BEGINS_AT_MINUTES = 300

/** Between midnight and 05:00 the sleep line waits until morning. */
export function isTooEarlyForSleep(minuteOfDay: number): boolean {
  return minuteOfDay < MORNING_BEGINS_AT_MINUTES
}

/** Hours as they were typed: in quarter hours, nothing at all, or not to be read. */
export type ReadHours =
  | { readonly ok: true; readonly quarterHours: number | null }
  | { readonly ok: false; readonly words: string }

/**
 * Reads hours typed as 7, 7.5, 6,25 or 6:30. Empty means only how rested is noted. What lies between two quarters
 * goes to the nearer one.
 */
export function readHours(text: string): ReadHours {
  const typed = text.trim()
  if (typed === '') return { ok: true, quarterHours: null }
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(typed)
  const hours = clock === null ? decimalOf(typed) : Number(clock[1]) + Number(clock[2]) / 60
  if (hours === null)
    return { ok: false, words: 'A number of hours, like 6.5 or 6:30. It can also stay empty.' }
  if (hours < 0 || hours > MOST_QUARTER_HOURS / 4)
    return { ok: false, words: 'A night has between 0 and 24 hours.' }
  return { ok: true, quarterHours: Math.round(hours * 4) }
}

function decimalOf(typed: string): number | null {
  return /^-?\d{1,6}([.,]\d{1,6})?$/.test(typed) ? Number(typed.replace(',', '.')) : null
}

/** Quarter hours as they are read: 26 is "6 h 30". */
export function hoursInWords(quarterHours: number): string {
  const minutes = (quarterHours % 4) * 15
  return minutes === 0 ? `${Math.floor(quarterHours / 4)} h` : `${Math.floor(quarterHours / 4)} h ${minutes}`
}

/** Quarter hours in as few letters as a picture needs: 26 is "6½". */
export function hoursForPicture(quarterHours: number): string {
  return `${Math.floor(quarterHours / 4)}${['', '¼', '½', '¾'][quarterHours % 4] ?? ''}`
}

/** Quarter hours as they are typed: 26 is "6.5". */
export function hoursToType(quarterHours: number | null): string {
  return quarterHours === null ? '' : String(quarterHours / 4)
}
