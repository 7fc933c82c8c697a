import type { Handlers } from '../../../../shared/contract/index.ts'
import type { worksheetsCalls } from '../../../../shared/contract/worksheets.ts'
import { afterDone, continuingDue } from '../../../../shared/domain/worksheets/continuing.ts'
import type { ContinuingId } from '../../../../shared/domain/worksheets/forms/what-continues.ts'
import { worksheetProblem } from '../../../../shared/domain/worksheets/worksheets.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { PersonDay, VaultContext } from '../vault-context.ts'
import { readWorksheet, writeWorksheet } from './worksheets-repository.ts'

/** The most lines Today shows at once (clinical.md H13). */
const MOST_ON_TODAY = 3

/** What other features already remind of; features do not import each other, so the entry hands this in. */
export type OtherDates = {
  /** Things that have a date of their own elsewhere and would otherwise ask twice. */
  readonly keptElsewhere: (db: ReadDb) => readonly ContinuingId[]
  /** How many lines Today shows already. */
  readonly countDue: (db: ReadDb, day: PersonDay) => number
}

/** Answers the calls of the worksheets. */
export function createWorksheetsHandlers(
  other: OtherDates,
): Handlers<keyof typeof worksheetsCalls, VaultContext> {
  return {
    'worksheets.read': ({ name }, { store, personDay }) =>
      store.read((db) => ({ today: personDay(db).today, fields: readWorksheet(db, name) })),

    'worksheets.save': ({ name, fields }, { store, moment }) =>
      store.write((db) => {
        const problem = worksheetProblem(name, fields)
        if (problem !== null)
          throw new ExpectedFailure({ code: 'invalid-input', field: `fields.${problem.field}` })
        writeWorksheet(db, name, fields, moment.nowMs)
        return {}
      }),

    'worksheets.readDue': (_, { store, personDay }) =>
      store.read((db) => {
        const day = personDay(db)
        const { today } = day
        if (day.state?.kind !== 'finished') return { today, isAfterThePlan: false, items: [], others: 0 }
        const elsewhere = other.keptElsewhere(db)
        const due = continuingDue(readWorksheet(db, 'what-continues'), today).filter(
          ({ id }) => !elsewhere.includes(id),
        )
        const room = Math.max(0, MOST_ON_TODAY - other.countDue(db, day))
        const items = due.slice(0, room)
        return { today, isAfterThePlan: true, items, others: due.length - items.length }
      }),

    'worksheets.markDone': ({ id, on }, { store, moment, personDay }) =>
      store.write((db) => {
        const values = readWorksheet(db, 'what-continues')
        if (values[`${id}-next`] !== on) throw new ExpectedFailure({ code: 'not-found' })
        writeWorksheet(db, 'what-continues', afterDone(values, id, personDay(db).today), moment.nowMs)
        return {}
      }),
  }
}
