import { randomUUID } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import type { Handlers } from '../../../../shared/contract/index.ts'
import {
  type DayCounts,
  type SummaryChoices,
  type SummaryDocument,
  type SummaryWeek,
  type summaryCalls,
  summaryChoicesSchema,
} from '../../../../shared/contract/summary.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import { DEFAULT_CHOICES } from '../../../../shared/domain/summary/choices.ts'
import { ENCRYPTED_PART, partsOf } from '../../../../shared/domain/summary/parts.ts'
import { planWeeks } from '../../../../shared/domain/summary/plan-weeks.ts'
import { trendOf } from '../../../../shared/domain/summary/trend.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { PersonDay, VaultContext } from '../vault-context.ts'
import * as summaries from './summary-repository.ts'

/** What the page takes from the other features; the entry connects them. */
export type SummarySources = {
  readonly readMonth: (
    db: ReadDb,
    day: PersonDay,
  ) => Pick<SummaryDocument, 'stepsDone' | 'stepsOffered' | 'daysWithSteps' | 'checkIns'>
  readonly readMeasures: (
    db: ReadDb,
  ) => Pick<SummaryDocument, 'first' | 'previous' | 'latest' | 'measures' | 'isMeasureOpen'>
  readonly readOwnWords: (db: ReadDb) => string | null
  readonly countEvenings: (db: ReadDb) => number
  /** What the days from one date to another held, both included. */
  readonly countDays: (db: ReadDb, from: CivilDate, until: CivilDate) => DayCounts
  /** The answers of the daily check-in from one date to another. */
  readonly countCheckIns: (db: ReadDb, from: CivilDate, until: CivilDate) => SummaryDocument['checkIns']
  /** Steps of these days of the plan: done, and offered. */
  readonly countSteps: (
    db: ReadDb,
    fromDay: number,
    untilDay: number,
  ) => Pick<SummaryWeek, 'stepsDone' | 'stepsOffered'>
  /** How rested, and the loads noted, from a date on in the order of the days. */
  readonly readNotes: (
    db: ReadDb,
    from: CivilDate,
  ) => { readonly rested: readonly number[]; readonly loads: readonly number[] }
}

type VaultSummaryCalls = Exclude<
  keyof typeof summaryCalls,
  'summary.savePdf' | 'summary.print' | 'print.ready' | 'print.readJob'
>

/** Makes the answers to the summary's calls. */
export function createSummaryHandlers(sources: SummarySources): Handlers<VaultSummaryCalls, VaultContext> {
  return {
    'summary.readDocument': (_, { store, personDay }) =>
      store.read((db) => ({ document: readDocument(sources, db, personDay(db)) })),

    'summary.saveChoices': ({ choices }, { store }) =>
      store.write((db) => {
        summaries.writeChoices(db, choices)
        return {}
      }),

    'print.encryptPdf': async ({ pdf, secret }) => {
      try {
        if (secret.length < SHORTEST_SECRET) throw new ExpectedFailure({ code: 'weak-passphrase' })
        const encrypter = new Encrypter()
        encrypter.setPassphrase(Buffer.from(secret).toString('utf8'))
        return { file: Uint8Array.from(await encrypter.encrypt(pdf)) }
      } finally {
        secret.fill(0)
      }
    },

    'summary.recordPrint': ({ how, isEncrypted }, { store, moment, personDay }) =>
      store.write((db) => {
        const parts = [
          ...partsOf(readDocument(sources, db, personDay(db))),
          ...(isEncrypted ? [ENCRYPTED_PART] : []),
        ]
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
  if (stored === null) return DEFAULT_CHOICES
  // What was kept by an earlier build has no word yet on what came later.
  return summaryChoicesSchema.parse({ ...DEFAULT_CHOICES, ...(JSON.parse(stored) as object) })
}

function readDocument(sources: SummarySources, db: ReadDb, day: PersonDay): SummaryDocument {
  return {
    choices: readSummaryChoices(db),
    preparedOn: day.today,
    startedOn: day.setUp?.startsOn ?? null,
    ...sources.readMeasures(db),
    ownWords: sources.readOwnWords(db),
    ...sources.readMonth(db, day),
    eveningsWritten: sources.countEvenings(db),
    ...readPractices(sources, db, day),
  }
}

/** In bytes; the same floor as for the vault's own passphrase. */
const SHORTEST_SECRET = 12

function readPractices(
  sources: SummarySources,
  db: ReadDb,
  { calendar, setUp, today }: PersonDay,
): Pick<SummaryDocument, 'practices' | 'trends' | 'weeks'> {
  const from = setUp?.startsOn ?? today
  const { rituals, groundings, movements, nights } = sources.countDays(db, from, today)
  const { rested, loads } = sources.readNotes(db, from)
  const weeks = calendar === null ? [] : planWeeks(calendar, today)
  return {
    practices: { rituals, groundings, movements, nights },
    trends: { rested: trendOf(rested), load: trendOf(loads) },
    weeks: weeks.map((week) => ({
      ...week,
      ...sources.countDays(db, week.from, week.until),
      ...sources.countSteps(db, week.fromDay, week.untilDay),
      checkIns: sources.countCheckIns(db, week.from, week.until),
    })),
  }
}
