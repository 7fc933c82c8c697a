import type { Handlers } from '../../../../shared/contract/index.ts'
import type { patternsCalls } from '../../../../shared/contract/patterns.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import { nightsBeside, type RestedMorning } from '../../../../shared/domain/patterns/nights-beside.ts'
import { lastMondays, type PatternPage, patternsOf } from '../../../../shared/domain/patterns/patterns.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'

/** What the pictures are drawn from; the entry connects the features. */
export type PatternSources = {
  /** Pages of the kinds a picture may be drawn from, from a date on. */
  readonly readPages: (db: ReadDb, from: CivilDate) => readonly PatternPage[]
  readonly readMornings: (db: ReadDb, from: CivilDate) => readonly RestedMorning[]
}

/** Makes the answers to the calls about patterns. */
export function createPatternsHandlers(
  sources: PatternSources,
): Handlers<keyof typeof patternsCalls, VaultContext> {
  return {
    'patterns.read': ({ weeks }, { store, personDay }) =>
      store.read((db) => {
        const { today } = personDay(db)
        const mondays = lastMondays(today, weeks)
        const pages = sources.readPages(db, mondays[0] ?? today)
        return { mondays: [...mondays], patterns: patternsOf(pages, mondays) }
      }),

    'patterns.readNights': ({ weeks }, { store, personDay }) =>
      store.read((db) => {
        const { today } = personDay(db)
        const from = lastMondays(today, weeks)[0] ?? today
        const exposures = sources.readPages(db, from).filter(({ kind }) => kind === 'exposure')
        return {
          nights: nightsBeside(
            exposures.map(({ date }) => date),
            sources.readMornings(db, from),
          ),
        }
      }),
  }
}
