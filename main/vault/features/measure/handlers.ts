import type { Handlers } from '../../../../shared/contract/index.ts'
import type { measureCalls, SubmittedMeasure } from '../../../../shared/contract/measure.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import { isStaleDraft } from '../../../../shared/domain/measure/retest.ts'
import { allAnswersEqual } from '../../../../shared/domain/measure/scoring.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { PersonDay, VaultContext } from '../vault-context.ts'
import { readForm } from './form-repository.ts'
import * as measures from './measure-repository.ts'

/** The profession word before set-up has asked. */
const DEFAULT_PROFESSION = 'therapist'

/** From this plan day until the second measure is in, earlier scores stay out of sight. */
const HIDE_EARLIER_FROM_DAY = 29

/** What the measure needs from the journal: day 29's own words, handed in because features do not import each other. */
export type OwnWordsSource = (db: ReadDb) => string | null

/** Makes the answers to the measure's calls. */
export function createMeasureHandlers(
  readOwnWords: OwnWordsSource,
): Handlers<keyof typeof measureCalls, VaultContext> {
  return {
    'measure.readOverview': (_, { store, personDay }) =>
      store.read((db) => {
        const day = personDay(db)
        const open = measures.readOpen(db)
        const submitted = measures.listSubmitted(db)
        return {
          today: day.today,
          professionWord: submitted[0]?.profession ?? day.setUp?.professionWord ?? DEFAULT_PROFESSION,
          draft:
            open === null
              ? null
              : { ...withStaleness(open, day.today), answered: countAnswered(db, open.id) },
          submitted: [...submitted],
          earlierHidden: isEarlierHidden(db, day),
          hasOfficialWording: readForm(db) !== null,
        }
      }),

    'measure.begin': ({ id, profession }, { store, moment, personDay }) =>
      store.write((db) => {
        if (measures.readOpen(db) !== null) throw new ExpectedFailure({ code: 'not-now' })
        measures.insertMeasure(db, { id, profession, startedOn: personDay(db).today, nowMs: moment.nowMs })
        return {}
      }),

    'measure.readDraft': (_, { store, personDay }) =>
      store.read((db) => {
        const open = measures.readOpen(db)
        if (open === null) return { draft: null }
        return {
          draft: { ...withStaleness(open, personDay(db).today), answers: measures.readAnswers(db, open.id) },
        }
      }),

    'measure.saveAnswer': ({ id, item, answer }, { store, moment }) =>
      store.write((db) => {
        requireOpen(db, id)
        measures.writeAnswer(db, id, item, answer, moment.nowMs)
        return {}
      }),

    'measure.submit': ({ id, equalAnswersMeant }, { store, moment, personDay }) =>
      store.write((db) => {
        requireOpen(db, id)
        if (!equalAnswersMeant && allAnswersEqual(measures.readAnswers(db, id)))
          return { outcome: 'ask-about-equal-answers' }
        measures.submitMeasure(db, id, personDay(db).today, moment.nowMs)
        return { outcome: 'submitted' }
      }),

    'measure.discardDraft': ({ id }, { store, moment }) =>
      store.write((db) => {
        requireOpen(db, id)
        measures.discardMeasure(db, id, moment.nowMs)
        return {}
      }),

    'measure.readResult': ({ id }, { store, personDay }) =>
      store.read((db) => {
        if (isEarlierHidden(db, personDay(db))) throw new ExpectedFailure({ code: 'not-now' })
        const line = measures.listSubmitted(db).find((candidate) => candidate.id === id)
        if (line === undefined) throw new ExpectedFailure({ code: 'not-found' })
        return { measure: withAnswers(db, line), corrections: [...measures.listCorrections(db, id)] }
      }),

    'measure.correctAnswer': ({ id, item, answer }, { store, moment, personDay }) =>
      store.write((db) => {
        const day = personDay(db)
        if (isEarlierHidden(db, day)) throw new ExpectedFailure({ code: 'not-now' })
        if (!measures.listSubmitted(db).some((candidate) => candidate.id === id))
          throw new ExpectedFailure({ code: 'not-found' })
        if (measures.readAnswers(db, id)[String(item)] === answer) measures.deleteCorrections(db, id, item)
        else measures.insertCorrection(db, id, { item, answer, correctedOn: day.today }, moment.nowMs)
        return {}
      }),

    'measure.readComparison': (_, { store }) =>
      store.read((db) => ({ pair: readPair(db), ownWords: readOwnWords(db) })),
  }
}

/** Every handed-in measure from the first to the latest. */
export type MeasurePair = {
  readonly first: SubmittedMeasure
  readonly between: SubmittedMeasure[]
  readonly latest: SubmittedMeasure
}

/** First and latest handed-in measure and those between; null until there are two, and while another one is open. */
export function readPair(db: ReadDb): MeasurePair | null {
  const submitted = measures.listSubmitted(db)
  const first = submitted[0]
  const latest = submitted.at(-1)
  if (first === undefined || latest === undefined || submitted.length < 2) return null
  if (measures.readOpen(db) !== null) return null
  return {
    first: withAnswers(db, first),
    between: submitted.slice(1, -1).map((line) => withAnswers(db, line)),
    latest: withAnswers(db, latest),
  }
}

function isEarlierHidden(db: ReadDb, day: PersonDay): boolean {
  const submitted = measures.listSubmitted(db)
  if (submitted.length === 0) return false
  if (measures.readOpen(db) !== null) return true
  return submitted.length === 1 && day.planDay !== null && day.planDay >= HIDE_EARLIER_FROM_DAY
}

function withAnswers(db: ReadDb, line: measures.SubmittedLine): SubmittedMeasure {
  return { ...line, answers: measures.readAnswers(db, line.id) }
}

function withStaleness(open: measures.OpenMeasure, today: CivilDate) {
  return { ...open, isStale: isStaleDraft(open.startedOn, today) }
}

function countAnswered(db: ReadDb, id: string): number {
  return Object.keys(measures.readAnswers(db, id)).length
}

function requireOpen(db: ReadDb, id: string): void {
  if (measures.readOpen(db)?.id !== id) throw new ExpectedFailure({ code: 'not-found' })
}
