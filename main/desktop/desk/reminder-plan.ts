import type { OccasionTimes, ReminderPlan } from '../../../shared/domain/desk/reminders.ts'
import type { WorkRhythm } from '../../../shared/domain/desk/work-rhythm.ts'
import type { DeskSettings } from './desk-settings.ts'

/** Whether anything is on for which Respite has to run, and to know when the person works, while it is locked. */
export function needsRhythm(settings: DeskSettings): boolean {
  return (
    settings.opensAtWorkdayStart ||
    settings.remindsAtWorkdayStart ||
    settings.remindsInEvening ||
    settings.remindsOfDue
  )
}

/** What comes when, out of what was chosen and when the person works. `dueAtMinutes` is null where nothing is due. */
export function reminderPlan(
  settings: DeskSettings,
  rhythm: WorkRhythm,
  dueAtMinutes: number | null,
): ReminderPlan {
  const start = rhythm.workdayStartMinutes
  const times: OccasionTimes = {
    opening: settings.opensAtWorkdayStart ? start : null,
    'workday-start': settings.remindsAtWorkdayStart ? start : null,
    evening: settings.remindsInEvening ? (settings.eveningAtMinutes ?? rhythm.eveningMinutes) : null,
    due: settings.remindsOfDue ? dueAtMinutes : null,
  }
  const { quietFromMinutes, quietUntilMinutes } = settings
  return { times, rhythm, quietFromMinutes, quietUntilMinutes }
}
