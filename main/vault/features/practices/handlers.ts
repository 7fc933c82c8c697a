import type { Handlers } from '../../../../shared/contract/index.ts'
import type { practicesCalls } from '../../../../shared/contract/practices.ts'
import { type CivilDate, daysBetween } from '../../../../shared/domain/civil-date.ts'
import { dateOfDay, type PlanCalendar } from '../../../../shared/domain/plan/calendar.ts'
import { dateProblem, oldestLogDate } from '../../../../shared/domain/practices/log-dates.ts'
import {
  OPENS_ON_DAY,
  type Recorder,
  type RecorderChoice,
  recorderState,
} from '../../../../shared/domain/practices/recorders.ts'
import { NO_RITUAL } from '../../../../shared/domain/practices/rituals.ts'
import { isTooEarlyForSleep } from '../../../../shared/domain/practices/sleep.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import * as body from './body-repository.ts'
import * as marks from './marks-repository.ts'
import * as signs from './signs-repository.ts'

/** Answers the calls of the practices. While `isHeld` says a legal hold stands, nothing noted is removed. */
export function createPracticesHandlers(
  isHeld: (db: ReadDb) => boolean,
): Handlers<keyof typeof practicesCalls, VaultContext> {
  const refuseWhileHeld = (db: ReadDb) => {
    if (isHeld(db)) throw new ExpectedFailure({ code: 'legal-hold' })
  }
  return {
    'practices.readOverview': (_, { store, personDay }) =>
      store.read((db) => {
        const { today, calendar } = personDay(db)
        const choices = marks.readRecorderChoices(db)
        const oldest = oldestLogDate(today)
        const nights = body.listNights(db, oldest)
        const movements = body.listMovements(db, oldest)
        const wasUsed: Readonly<Record<Recorder, boolean>> = {
          ritual: true,
          grounding: marks.countMarks(db, 'grounding', oldest, today).length > 0,
          sleep: nights.length > 0,
          movement: movements.length > 0,
        }
        const stateOf = (recorder: Recorder) =>
          recorderState(
            recorder,
            choices.get(recorder) ?? null,
            daysOpen(recorder, calendar, today),
            wasUsed[recorder],
          )
        return {
          recorders: {
            ritual: stateOf('ritual'),
            grounding: stateOf('grounding'),
            sleep: stateOf('sleep'),
            movement: stateOf('movement'),
          },
          today: {
            rituals: marks.listMarks(db, 'ritual', today).length,
            groundings: marks.listMarks(db, 'grounding', today).length,
            sleepNoted: nights.some((night) => night.date === today),
            movements: movements.filter((entry) => entry.date === today).length,
          },
          lastSignsOn: signs.listChecks(db)[0]?.date ?? null,
        }
      }),

    'practices.chooseRecorder': ({ recorder, choice }, { store, moment }) =>
      store.write((db) => {
        marks.writeRecorderChoice(db, recorder, choice satisfies RecorderChoice, moment.nowMs)
        return {}
      }),

    'practices.readRitual': (_, { store }) =>
      store.read((db) => ({ choice: marks.readRitual(db) ?? NO_RITUAL })),

    'practices.saveRitual': ({ choice }, { store, moment }) =>
      store.write((db) => {
        marks.writeRitual(db, choice, moment.nowMs)
        return {}
      }),

    'practices.readMarks': ({ practice }, { store, personDay }) =>
      store.read((db) => {
        const { today } = personDay(db)
        return {
          today,
          marks: [...marks.listMarks(db, practice, today)],
          days: [...marks.countMarks(db, practice, oldestLogDate(today), today)],
        }
      }),

    'practices.mark': ({ id, done }, { store, moment, personDay }) =>
      store.write((db) => {
        marks.insertMark(db, { ...done, id, date: personDay(db).today, nowMs: moment.nowMs })
        return {}
      }),

    'practices.unmark': ({ id }, { store }) =>
      store.write((db) => {
        if (marks.deleteMark(db, id) === 0) throw new ExpectedFailure({ code: 'not-found' })
        return {}
      }),

    'practices.readSleep': (_, { store, personDay }) =>
      store.read((db) => {
        const { today, minuteOfDay } = personDay(db)
        return {
          today,
          minuteOfDay,
          nights: [...body.listNights(db, oldestLogDate(today))],
          plan: body.readSleepPlan(db),
        }
      }),

    'practices.readBedtime': (_, { store }) =>
      store.read((db) => ({ bedtimeMinutes: body.readSleepPlan(db)?.bedtimeMinutes ?? null })),

    'practices.saveNight': ({ night }, { store, moment, personDay }) =>
      store.write((db) => {
        const { today, minuteOfDay } = personDay(db)
        if (isTooEarlyForSleep(minuteOfDay)) throw new ExpectedFailure({ code: 'not-now' })
        refuseOutside(night.date, today, 'night.date')
        body.writeNight(db, night, moment.nowMs)
        return {}
      }),

    'practices.removeNight': ({ date }, { store }) =>
      store.write((db) => {
        refuseWhileHeld(db)
        if (body.deleteNight(db, date) === 0) throw new ExpectedFailure({ code: 'not-found' })
        return {}
      }),

    'practices.saveSleepPlan': ({ plan }, { store, moment }) =>
      store.write((db) => {
        body.writeSleepPlan(db, plan, moment.nowMs)
        return {}
      }),

    'practices.readMovement': (_, { store, personDay }) =>
      store.read((db) => {
        const { today } = personDay(db)
        return {
          today,
          entries: [...body.listMovements(db, oldestLogDate(today))],
          liked: body.readLiked(db),
        }
      }),

    'practices.saveMovement': ({ entry }, { store, moment, personDay }) =>
      store.write((db) => {
        refuseOutside(entry.date, personDay(db).today, 'entry.date')
        body.writeMovement(db, { ...entry, what: entry.what.trim() }, moment.nowMs)
        return {}
      }),

    'practices.saveLiked': ({ liked }, { store }) =>
      store.write((db) => {
        body.writeLiked(db, liked)
        return {}
      }),

    'practices.removeMovement': ({ id }, { store }) =>
      store.write((db) => {
        refuseWhileHeld(db)
        if (body.deleteMovement(db, id) === 0) throw new ExpectedFailure({ code: 'not-found' })
        return {}
      }),

    'practices.readSigns': (_, { store, personDay }) =>
      store.read((db) => ({ today: personDay(db).today, checks: [...signs.listChecks(db)] })),

    'practices.saveSigns': (input, { store, moment, personDay }) =>
      store.write((db) => {
        signs.writeCheck(db, personDay(db).today, input.signs, moment.nowMs)
        return {}
      }),
  }
}

/** Days since a recorder's day in the plan, negative before it; null where no plan says when it is. */
function daysOpen(recorder: Recorder, calendar: PlanCalendar | null, today: CivilDate): number | null {
  const day = OPENS_ON_DAY[recorder]
  const opensOn = day === null || calendar === null ? null : dateOfDay(calendar, day)
  return opensOn === null ? null : daysBetween(opensOn, today)
}

/** A log takes no day to come, and none further back than a year. */
function refuseOutside(date: CivilDate, today: CivilDate, field: string): void {
  if (dateProblem(date, today) !== null) throw new ExpectedFailure({ code: 'invalid-input', field })
}
