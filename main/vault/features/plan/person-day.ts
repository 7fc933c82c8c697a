import type { SetUp } from '../../../../shared/contract/plan.ts'
import { civilDateAt, minutesOfDayAt } from '../../../../shared/domain/civil-date.ts'
import { type PlanCalendar, planStateOn } from '../../../../shared/domain/plan/calendar.ts'
import type { CallMoment } from '../../../../shared/vault-messages.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { PersonDay } from '../vault-context.ts'
import { readSetUp } from './set-up-repository.ts'

/** "My day ends at" before set-up has asked: 04:00. */
const DAY_ENDS_AT_MINUTES = 240

/** Works out the person's day at a moment, with "my day ends at" and the plan taken into account. */
export function personDayAt(db: ReadDb, moment: CallMoment): PersonDay {
  const setUp = readSetUp(db)
  const today = civilDateAt(moment.nowMs, moment.timeZone, setUp?.dayEndsAtMinutes ?? DAY_ENDS_AT_MINUTES)
  const calendar = setUp === null ? null : calendarOf(setUp)
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

function calendarOf(setUp: SetUp): PlanCalendar {
  return {
    startsOn: setUp.startsOn,
    counting: setUp.counting,
    workdays: setUp.workdays,
    daysOff: [],
    pauses: [],
  }
}
