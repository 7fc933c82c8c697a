import { civilDateAt, minutesOfDayAt } from '../../../../shared/domain/civil-date.ts'
import { type PlanCalendar, planStateOn } from '../../../../shared/domain/plan/calendar.ts'
import type { CallMoment } from '../../../../shared/vault-messages.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { PersonDay } from '../vault-context.ts'
import { readDaysOff, readPauses } from './rest-repository.ts'
import { readSetUp } from './set-up-repository.ts'

/** "My day ends at" before set-up has asked: 04:00. */
const DAY_ENDS_AT_MINUTES = 240

/** Works out the person's day at a moment, with "my day ends at" and the plan taken into account. */
export function personDayAt(db: ReadDb, moment: CallMoment): PersonDay {
  const setUp = readSetUp(db)
  const today = civilDateAt(moment.nowMs, moment.timeZone, setUp?.dayEndsAtMinutes ?? DAY_ENDS_AT_MINUTES)
  const calendar = setUp === null ? null : calendarOf(db, setUp)
  const state = calendar === null ? null : planStateOn(calendar, today)
  return {
    today,
    minuteOfDay: minutesOfDayAt(moment.nowMs, moment.timeZone),
    setUp,
    calendar,
    state,
    planDay: state?.kind === 'day' ? state.day : null,
  }
}

/** How the days of a round are counted: as chosen, without days off and pauses. */
export function calendarOf(
  db: ReadDb,
  { startsOn, counting, workdays }: Pick<PlanCalendar, 'startsOn' | 'counting' | 'workdays'>,
): PlanCalendar {
  return { startsOn, counting, workdays, daysOff: readDaysOff(db), pauses: readPauses(db) }
}
