import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../../../shared/contract/index.ts'
import type { planCalls } from '../../../../shared/contract/plan.ts'
import { addDays, weekdayOf } from '../../../../shared/domain/civil-date.ts'
import { dateOfDay, PLAN_LENGTH, planStateOn } from '../../../../shared/domain/plan/calendar.ts'
import { planDay } from '../../../../shared/domain/plan/plan-days.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { PersonDay, VaultContext } from '../vault-context.ts'
import { calendarOf } from './person-day.ts'
import * as plan from './plan-repository.ts'
import { currentRound, readDaysPassed, readPastRounds } from './rest-repository.ts'
import {
  forgetSetUpDraft,
  readSetUp,
  readSetUpDraft,
  writeSetUp,
  writeSetUpDraft,
} from './set-up-repository.ts'

/**
 * How long a line left for tomorrow waits: over a weekend and one day more. A design choice; an older line would meet
 * the person as a memory, which it was not left for.
 */
const DAYS_A_LINE_WAITS = 4

type BegunDay = PersonDay & { readonly [K in 'setUp' | 'calendar' | 'state']: NonNullable<PersonDay[K]> }

/** Answers the plan's calls. */
export const planHandlers: Handlers<keyof typeof planCalls, VaultContext> = {
  'plan.readSetUp': (_, { store, personDay }) =>
    store.read((db) => ({
      setUp: readSetUp(db),
      draft: readSetUpDraft(db),
      today: personDay(db).today,
    })),

  'plan.keepSetUpDraft': ({ draft }, { store }) =>
    store.write((db) => {
      writeSetUpDraft(db, draft)
      return {}
    }),

  'plan.saveSetUp': ({ setUp }, { store }) =>
    store.write((db) => {
      writeSetUp(db, { ...setUp, workdays: [...new Set(setUp.workdays)].sort() })
      forgetSetUpDraft(db)
      return {}
    }),

  'plan.readToday': (_, { store, personDay }) =>
    store.read((db) => {
      const { today, minuteOfDay, state, setUp } = begunDay(personDay(db))
      return {
        today,
        minuteOfDay,
        state,
        hasSessions: setUp.workdays.includes(weekdayOf(today)),
        doneSteps: [...plan.readDoneSteps(db, currentRound(db))],
        checkIn: plan.readCheckIn(db, today),
        carriedLine: plan.readCarriedLine(db, addDays(today, -DAYS_A_LINE_WAITS), today),
      }
    }),

  'plan.readMonth': ({ round: asked }, { store, personDay }) =>
    store.read((db) => {
      const begun = begunDay(personDay(db))
      const current = currentRound(db)
      const round = asked ?? current
      const past = readPastRounds(db).find(({ number }) => number === round)
      if (past === undefined && round !== current) throw new ExpectedFailure({ code: 'not-found' })
      const calendar = past === undefined ? begun.calendar : calendarOf(db, past)
      const done = plan.readDoneSteps(db, round)
      const passed = new Map(readDaysPassed(db, round).map(({ day, reason }) => [day, reason]))
      const days = Array.from({ length: PLAN_LENGTH }, (_, index) => {
        const stepIds = new Set(planDay(index + 1).steps.map((step) => step.id))
        return {
          day: index + 1,
          date: dateOfDay(calendar, index + 1),
          doneSteps: done.filter((step) => stepIds.has(step.stepId)),
          passed: passed.get(index + 1) ?? null,
        }
      })
      const state = planStateOn(calendar, begun.today)
      return { today: begun.today, state, round, currentRound: current, days }
    }),

  'plan.markStep': ({ stepId, done }, { store, moment, personDay }) =>
    store.write((db) => {
      const round = currentRound(db)
      const { today } = personDay(db)
      if (done) plan.markStepDone(db, { round, stepId, doneOn: today, nowMs: moment.nowMs })
      else plan.unmarkStep(db, round, stepId)
      return {}
    }),

  'plan.saveCheckIn': ({ checkIn }, { store, moment, personDay }) =>
    store.write((db) => {
      plan.writeCheckIn(db, personDay(db).today, checkIn, moment.nowMs)
      return {}
    }),

  'plan.leaveLine': ({ text }, { store, personDay }) =>
    store.write((db) => {
      plan.leaveLine(db, randomUUID(), personDay(db).today, text.trim())
      return {}
    }),

  'plan.readLeftLine': (_, { store, personDay }) =>
    store.read((db) => ({ text: plan.readLineLeftOn(db, personDay(db).today) })),

  'plan.crossOutLine': ({ id }, { store, personDay }) =>
    store.write((db) => {
      plan.crossOutLine(db, id, personDay(db).today)
      return {}
    }),
}

/** The same day with its set-up for certain; `not-now` where that was left half-way. */
function begunDay(day: PersonDay): BegunDay {
  const { setUp, calendar, state } = day
  if (setUp === null || calendar === null || state === null) throw new ExpectedFailure({ code: 'not-now' })
  return { ...day, setUp, calendar, state }
}
