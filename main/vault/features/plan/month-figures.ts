import { dateOfDay, PLAN_LENGTH } from '../../../../shared/domain/plan/calendar.ts'
import { planDay } from '../../../../shared/domain/plan/plan-days.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { PersonDay } from '../vault-context.ts'
import { countCheckIns, readDoneSteps } from './plan-repository.ts'
import { currentRound } from './rest-repository.ts'

/** Steps of some days of the plan in the round under way: done, and offered. */
export function countSteps(
  db: ReadDb,
  fromDay: number,
  untilDay: number,
): { readonly stepsDone: number; readonly stepsOffered: number } {
  const done = new Set(readDoneSteps(db, currentRound(db)).map((step) => step.stepId))
  const offered = Array.from({ length: untilDay - fromDay + 1 }, (_, index) => fromDay + index).flatMap(
    (number) => planDay(number).steps.map((step) => step.id),
  )
  return { stepsDone: offered.filter((id) => done.has(id)).length, stepsOffered: offered.length }
}

/** The figures of the month so far, for the printed page. Steps of days still ahead are not offered yet. */
export function readMonthFigures(db: ReadDb, day: PersonDay) {
  const { calendar } = day
  const done = new Set(readDoneSteps(db, currentRound(db)).map((step) => step.stepId))
  const reached = Array.from({ length: PLAN_LENGTH }, (_, index) => index + 1).filter((number) => {
    const date = calendar === null ? null : dateOfDay(calendar, number)
    return date !== null && date <= day.today
  })
  const offered = reached.map((number) => planDay(number).steps.map((step) => step.id))
  const times = countCheckIns(db)
  return {
    stepsDone: offered.flat().filter((id) => done.has(id)).length,
    stepsOffered: offered.flat().length,
    daysWithSteps: offered.filter((ids) => ids.some((id) => done.has(id))).length,
    checkIns: { depleted: times.depleted, allRight: times['all-right'], well: times.well },
  }
}
