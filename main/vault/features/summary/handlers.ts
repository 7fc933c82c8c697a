import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../../../shared/contract/index.ts'
import {
  type SummaryChoices,
  type SummaryDocument,
  type summaryCalls,
  summaryChoicesSchema,
} from '../../../../shared/contract/summary.ts'
import { DEFAULT_CHOICES, partsOf } from '../../../../shared/domain/summary/choices.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { PersonDay, VaultContext } from '../vault-context.ts'
import * as summaries from './summary-repository.ts'

/** What the page takes from the other features; the entry connects them. */
export type SummarySources = {
  readonly readMonth: (
    db: ReadDb,
    day: PersonDay,
  ) => Pick<SummaryDocument, 'stepsDone' | 'stepsOffered' | 'daysWithSteps' | 'checkIns'>
  readonly readMeasures: (db: ReadDb) => Pick<SummaryDocument, 'first' | 'previous' | 'latest'>
  readonly readOwnWords: (db: ReadDb) => string | null
  readonly countEvenings: (db: ReadDb) => number
}

type VaultSummaryCalls = Exclude<
  keyof typeof summaryCalls,
  'summary.savePdf' | 'summary.print' | 'print.ready' | 'print.readJob'
>

/** Makes the answers to the summary's calls. */
export function createSummaryHandlers(sources: SummarySources): Handlers<VaultSummaryCalls, VaultContext> {
  return {
    'summary.readDocument': (_, { store, personDay }) =>
      store.read((db) => {
        const choices = readSummaryChoices(db)
        const day = personDay(db)
        const ownWords = sources.readOwnWords(db)
        return {
          document: {
            choices,
            preparedOn: day.today,
            startedOn: day.setUp?.startsOn ?? null,
            ...sources.readMeasures(db),
            ownWords,
            ...sources.readMonth(db, day),
            eveningsWritten: sources.countEvenings(db),
          },
        }
      }),

    'summary.saveChoices': ({ choices }, { store }) =>
      store.write((db) => {
        summaries.writeChoices(db, choices)
        return {}
      }),

    'summary.recordPrint': ({ how }, { store, moment }) =>
      store.write((db) => {
        const parts = partsOf(readSummaryChoices(db))
        summaries.insertPrint(db, { id: randomUUID(), how, printedAtMs: moment.nowMs, parts })
        return {}
      }),

    'summary.listPrints': (_, { store }) =>
      store.read((db) => ({
        prints: summaries.listPrints(db).map((print) => ({ ...print, parts: [...print.parts] })),
      })),
  }
}

/** What was chosen for the page, or what stands before anyone chose. */
export function readSummaryChoices(db: ReadDb): SummaryChoices {
  const stored = summaries.readChoices(db)
  return stored === null ? DEFAULT_CHOICES : summaryChoicesSchema.parse(JSON.parse(stored))
}
