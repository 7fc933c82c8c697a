import type { SubmittedMeasure } from '../../shared/contract/measure.ts'
import type { SummaryDocument } from '../../shared/contract/summary.ts'
import { countEvenings, findNewest } from './features/journal/journal-repository.ts'
import { listPatternPages } from './features/journal/pattern-pages.ts'
import { readPair } from './features/measure/handlers.ts'
import { listSubmitted, readAnswers, readOpen } from './features/measure/measure-repository.ts'
import { countSteps, readMonthFigures } from './features/plan/month-figures.ts'
import { countCheckIns } from './features/plan/plan-repository.ts'
import { listMovements, listNights } from './features/practices/body-repository.ts'
import { countMarks } from './features/practices/marks-repository.ts'
import type { SummarySources } from './features/summary/handlers.ts'
import type { ReadDb } from './storage/store.ts'

type PageMeasure = SummaryDocument['measures'][number]

/** What the printed page takes from the other features. */
export const summarySources: SummarySources = {
  readMonth: readMonthFigures,
  readOwnWords,
  countEvenings,
  countSteps,
  countDays: (db, from, until) => ({
    eveningsWritten: countEvenings(db, from, until),
    rituals: countMarks(db, 'ritual', from, until).length,
    groundings: countMarks(db, 'grounding', from, until).length,
    movements: daysUntil(listMovements(db, from), until),
    nights: daysUntil(listNights(db, from), until),
  }),
  countCheckIns: (db, from, until) => {
    const times = countCheckIns(db, from, until)
    return { depleted: times.depleted, allRight: times['all-right'], well: times.well }
  },
  readNotes: (db, from) => ({
    rested: listNights(db, from)
      .map(({ rested }) => rested)
      .toReversed(),
    loads: listPatternPages(db, from)
      .flatMap(({ fields }) => (typeof fields.load === 'number' ? [fields.load] : []))
      .toReversed(),
  }),
  readMeasures: (db) => {
    if (readOpen(db) !== null)
      return { first: null, previous: null, latest: null, measures: [], isMeasureOpen: true }
    const measures = listSubmitted(db).map((one) => forPage({ ...one, answers: readAnswers(db, one.id) }))
    const pair = readPair(db)
    if (pair === null)
      return { first: measures[0] ?? null, previous: null, latest: null, measures, isMeasureOpen: false }
    const previous = pair.between.at(-1)
    return {
      first: forPage(pair.first),
      previous: previous === undefined ? null : forPage(previous),
      latest: forPage(pair.latest),
      measures,
      isMeasureOpen: false,
    }
  },
}

/** The newest page of own words on how one is; null where it is empty or there is none. */
export function readOwnWords(db: ReadDb): string | null {
  const entry = findNewest(db, { kind: 'own-words', stepId: null, date: null })
  return entry === null || entry.body.trim() === '' ? null : entry.body
}

function daysUntil(entries: readonly { readonly date: string }[], until: string): number {
  return new Set(entries.map(({ date }) => date).filter((date) => date <= until)).size
}

/** A measure as the printed page takes it: without its id. */
function forPage({ submittedOn, profession, answers }: Omit<SubmittedMeasure, 'id'>): PageMeasure {
  return { submittedOn, profession, answers }
}
