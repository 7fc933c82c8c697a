import type { Handlers } from '../../../../shared/contract/index.ts'
import type { planRestCalls } from '../../../../shared/contract/plan.ts'
import { addDays, type CivilDate } from '../../../../shared/domain/civil-date.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { VaultContext } from '../vault-context.ts'
import * as rest from './rest-repository.ts'
import { readSetUp, writeSetUp } from './set-up-repository.ts'

/** A date further off than this is a slip of the hand: about a year. */
const FURTHEST_AHEAD_DAYS = 400
/** So far back a pause or a day off may still be put in; "I was ill last month" fits. */
const FURTHEST_BACK_DAYS = 120

/** Answers the calls about days off, pauses, days that went by, and rounds. */
export const planRestHandlers: Handlers<keyof typeof planRestCalls, VaultContext> = {
  'plan.readRest': (_, { store, personDay }) =>
    store.read((db) => ({
      today: personDay(db).today,
      daysOff: [...rest.readDaysOff(db)],
      pauses: rest.readPauses(db).map((pause) => ({ ...pause })),
      rounds: [...rest.readPastRounds(db)].map(({ number, startsOn }) => ({ number, startsOn })),
      canBeginRound: personDay(db).state?.kind === 'finished',
    })),

  'plan.setDayOff': ({ date, isOff }, { store, personDay }) =>
    store.write((db) => {
      refuseFarOff(date, personDay(db).today, 'date')
      rest.writeDayOff(db, date, isOff)
      return {}
    }),

  'plan.pause': ({ from }, { store, personDay }) =>
    store.write((db) => {
      refuseFarOff(from, personDay(db).today, 'from')
      if (rest.readPauses(db).some(({ until }) => until === null))
        throw new ExpectedFailure({ code: 'not-now' })
      rest.insertPause(db, from)
      return {}
    }),

  'plan.resume': ({ on }, { store, personDay }) =>
    store.write((db) => {
      refuseFarOff(on, personDay(db).today, 'on')
      if (rest.endPause(db, on) === 0) throw new ExpectedFailure({ code: 'not-now' })
      return {}
    }),

  'plan.sayWhyPassed': ({ day, reason }, { store }) =>
    store.write((db) => {
      rest.writeDayPassed(db, rest.currentRound(db), day, reason)
      return {}
    }),

  'plan.beginRound': ({ startsOn }, { store, personDay }) =>
    store.write((db) => {
      const { today, state } = personDay(db)
      const setUp = readSetUp(db)
      if (setUp === null || state?.kind !== 'finished') throw new ExpectedFailure({ code: 'not-now' })
      refuseFarOff(startsOn, today, 'startsOn')
      if (startsOn <= state.finishedOn)
        throw new ExpectedFailure({ code: 'invalid-input', field: 'startsOn' })
      rest.insertPastRound(db, { ...setUp, number: rest.currentRound(db) })
      writeSetUp(db, { ...setUp, startsOn })
      return {}
    }),
}

function refuseFarOff(date: CivilDate, today: CivilDate, field: string): void {
  if (date < addDays(today, -FURTHEST_BACK_DAYS) || date > addDays(today, FURTHEST_AHEAD_DAYS))
    throw new ExpectedFailure({ code: 'invalid-input', field })
}
