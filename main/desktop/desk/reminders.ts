import { civilDateAt } from '../../../shared/domain/civil-date.ts'
import {
  isSnoozeOver,
  type Occasion,
  occasionsNow,
  opensAtLogin,
  type ReminderMemory,
  settledByOpening,
} from '../../../shared/domain/desk/reminders.ts'
import type { Clock } from '../clock.ts'
import type { SettingsStore } from '../settings.ts'
import type { ClientHour } from './client-hour.ts'
import { reminderPlan } from './reminder-plan.ts'
import type { RhythmKeeper } from './rhythm-keeper.ts'

/** How long a reminder is put off, and how long after it was shown that can be asked for. */
const SNOOZE_MS = 15 * 60_000

/** Brings the window forward and shows reminders, when it is time. */
export type Reminders = {
  /** Looks whether it is time for anything. Asked every few seconds, after sleep and after unlocking. */
  readonly check: () => Promise<void>
  readonly canSnooze: () => boolean
  /** The reminder shown last comes again in a quarter of an hour. */
  readonly snooze: () => void
  /** The person opened the vault: a workday that starts about now has no need to be announced. */
  readonly noteOpened: () => void
  /** Whether the window opens when the system started the app at login; where it does, the day's opening is done. */
  readonly opensAtLogin: () => boolean
}

export type RemindersOptions = {
  readonly settings: SettingsStore
  readonly rhythm: Pick<RhythmKeeper, 'current' | 'dueAtMinutes'>
  readonly clock: Clock
  readonly clientHour: Pick<ClientHour, 'endsAtMs'>
  readonly comeForward: () => void
  /** Shows one neutral line, the same for everything. */
  readonly remind: () => void
}

/** Decides nothing by itself: what it is time for is worked out in `shared/domain/desk`. */
export function createReminders(options: RemindersOptions): Reminders {
  const { settings, clock } = options
  let shownAtMs: number | null = null
  let checking: Promise<void> | null = null

  const moment = () => ({ ...clock.now(), isWithClient: options.clientHour.endsAtMs() !== null })
  const memory = (): ReminderMemory => settings.read().desk
  const note = (occasions: readonly Occasion[], snoozedUntilMs: number | null) => {
    const { nowMs, timeZone } = clock.now()
    const { desk } = settings.read()
    const today = civilDateAt(nowMs, timeZone, 0)
    const shown = Object.fromEntries(occasions.map((occasion) => [occasion, today]))
    settings.note({ desk: { ...desk, shownOn: { ...desk.shownOn, ...shown }, snoozedUntilMs } })
  }
  const planNow = (dueAtMinutes: number | null) => {
    const rhythm = options.rhythm.current()
    return rhythm === null ? null : reminderPlan(settings.read().desk, rhythm, dueAtMinutes)
  }

  const look = async () => {
    const dueAtMinutes = settings.read().desk.remindsOfDue ? await options.rhythm.dueAtMinutes() : null
    const plan = planNow(dueAtMinutes)
    if (plan === null) return
    const now = moment()
    const occasions = occasionsNow(plan, memory(), now)
    const comesAgain = isSnoozeOver(plan, memory(), now)
    if (occasions.length === 0 && !comesAgain) return
    const reminds = comesAgain || occasions.some((occasion) => occasion !== 'opening')
    // Written down before it is shown: a crash in between loses one reminder and repeats none.
    note(occasions, reminds ? null : memory().snoozedUntilMs)
    if (occasions.includes('opening')) options.comeForward()
    if (!reminds) return
    shownAtMs = now.nowMs
    options.remind()
  }

  const canSnooze = () => {
    if (shownAtMs === null || settings.read().desk.snoozedUntilMs !== null) return false
    const passedMs = clock.now().nowMs - shownAtMs
    return passedMs >= 0 && passedMs < SNOOZE_MS
  }
  return {
    check: () => {
      checking ??= look().finally(() => {
        checking = null
      })
      return checking
    },
    canSnooze,
    snooze: () => {
      if (canSnooze()) note([], clock.now().nowMs + SNOOZE_MS)
    },
    noteOpened: () => {
      const plan = planNow(null)
      const settled = plan === null ? [] : settledByOpening(plan, moment())
      if (settled.length > 0) note(settled, memory().snoozedUntilMs)
    },
    opensAtLogin: () => {
      const plan = planNow(null)
      // Nothing is known of the workdays, or the login item is there without the choice: better seen than silent.
      if (plan === null || plan.times.opening === null) return true
      if (!opensAtLogin(plan, memory(), moment())) return false
      note(['opening'], memory().snoozedUntilMs)
      return true
    },
  }
}
