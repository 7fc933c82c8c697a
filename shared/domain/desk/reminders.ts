import { type CivilDate, civilDateAt, daysBetween, minutesOfDayAt } from '../civil-date.ts'
import { isRestDay, isWithin, type WorkRhythm } from './work-rhythm.ts'

/** What can come once a day. `opening` is no reminder: it is the window coming forward when a workday starts. */
export const OCCASIONS = ['opening', 'workday-start', 'evening', 'due'] as const
export type Occasion = (typeof OCCASIONS)[number]

/** How long after its time an occasion still makes sense, in minutes: a computer may have been asleep. */
const LATE_MINUTES = 180
const SNOOZE_LATE_MS = LATE_MINUTES * 60_000

/** So far back a flight and a small step of the clock can bring a person, in days. */
const DAYS_BACK = 2

/** A computer started this long before the workday is started for the workday, in minutes. */
const EARLY_START_MINUTES = 60

/** When each occasion comes, by minute of the day; null where it is not wanted. */
export type OccasionTimes = Readonly<Record<Occasion, number | null>>

/** What was chosen, and when the person works. */
export type ReminderPlan = {
  readonly times: OccasionTimes
  readonly rhythm: Pick<WorkRhythm, 'workdays' | 'daysOff' | 'pauses'>
  readonly quietFromMinutes: number
  readonly quietUntilMinutes: number
}

/** What outlives a restart. */
export type ReminderMemory = {
  /** The day each came last. */
  readonly shownOn: Readonly<Record<Occasion, CivilDate | null>>
  readonly snoozedUntilMs: number | null
}

/** A moment by the person's clock. */
export type ReminderMoment = {
  readonly nowMs: number
  readonly timeZone: string
  readonly isWithClient: boolean
}

/**
 * Which occasions it is time for now. Each comes once a day and up to three hours late. None comes on a rest day or with
 * a client, no reminder in quiet hours.
 */
export function occasionsNow(
  plan: ReminderPlan,
  memory: ReminderMemory,
  moment: ReminderMoment,
): readonly Occasion[] {
  const { date, minute } = civilMoment(moment)
  if (moment.isWithClient || isRestDay(plan.rhythm, date)) return []
  return OCCASIONS.filter((occasion) => {
    const at = plan.times[occasion]
    if (at === null || wasShown(memory.shownOn[occasion], date)) return false
    if (occasion !== 'opening' && isQuiet(plan, minute)) return false
    return minute >= at && minute < at + LATE_MINUTES
  })
}

/** Whether a reminder that was put off is to come again now. One that would be more than three hours late does not. */
export function isSnoozeOver(plan: ReminderPlan, memory: ReminderMemory, moment: ReminderMoment): boolean {
  const { snoozedUntilMs } = memory
  if (snoozedUntilMs === null || moment.isWithClient) return false
  const { date, minute } = civilMoment(moment)
  const isInTime = moment.nowMs >= snoozedUntilMs && moment.nowMs < snoozedUntilMs + SNOOZE_LATE_MS
  return isInTime && !isRestDay(plan.rhythm, date) && !isQuiet(plan, minute)
}

/**
 * Whether the window opens when the system starts the app at login. On a rest day it does not; on a workday it does from
 * an hour before its start until the occasion is too late. At any other time the app waits, without a window.
 */
export function opensAtLogin(plan: ReminderPlan, memory: ReminderMemory, moment: ReminderMoment): boolean {
  const { date, minute } = civilMoment(moment)
  const at = plan.times.opening
  if (at === null || isRestDay(plan.rhythm, date) || wasShown(memory.shownOn.opening, date)) return false
  return minute >= at - EARLY_START_MINUTES && minute < at + LATE_MINUTES
}

/**
 * A flight over the date line with a clock set back may bring back the two days before the last one shown; they are
 * not repeated. A last day further ahead was noted by a clock that was wrong, and counts for nothing.
 */
function wasShown(shownOn: CivilDate | null, date: CivilDate): boolean {
  if (shownOn === null) return false
  const ahead = daysBetween(date, shownOn)
  return ahead >= 0 && ahead <= DAYS_BACK
}

/**
 * What has no need to come any more on a day on which the person opened the vault themselves: the start of a workday,
 * where that was at most an hour ahead.
 */
export function settledByOpening(plan: ReminderPlan, moment: ReminderMoment): readonly Occasion[] {
  const { minute } = civilMoment(moment)
  return (['opening', 'workday-start'] as const).filter((occasion) => {
    const at = plan.times[occasion]
    return at !== null && minute >= at - EARLY_START_MINUTES
  })
}

function isQuiet(plan: ReminderPlan, minute: number): boolean {
  return isWithin(minute, plan.quietFromMinutes, plan.quietUntilMinutes)
}

/** A day at the desk begins at midnight, whenever the person's own day ends. */
function civilMoment({ nowMs, timeZone }: ReminderMoment) {
  return { date: civilDateAt(nowMs, timeZone, 0), minute: minutesOfDayAt(nowMs, timeZone) }
}
