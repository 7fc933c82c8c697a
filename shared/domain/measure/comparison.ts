import { type CivilDate, daysBetween } from '../civil-date.ts'
import { type ChangeWord, changeBetween, type Outcome, outcomeOf, type ScoreChange } from './change.ts'
import { SUBSCALES, type Subscale } from './items.ts'
import { findMovers, type Movers } from './movers.ts'
import { type RetestTiming, retestTiming, sameProfessionWord } from './retest.ts'
import { type Answers, type Band, type ProQolScores, type SubscaleScore, scoreProQol } from './scoring.ts'

/** One finished measure. */
export interface TakenMeasure {
  readonly submittedOn: CivilDate
  /** The word that stood for the person's profession in the questions. */
  readonly profession: string
  readonly answers: Answers
}

/** Both scores of one scale and what may be said about them. */
export interface ComparedLine extends ScoreChange {
  readonly kind: 'compared'
  readonly subscale: Subscale
  readonly first: number
  readonly firstBand: Band
  readonly now: number
  readonly nowBand: Band
  /** Better or worse for the first time: it waits for the next check. Always false for "not clearly different". */
  readonly unconfirmed: boolean
}

export type ComparisonLine =
  | ComparedLine
  | {
      /** At least one of the two was not scored; the other one is still shown. */
      readonly kind: 'not-compared'
      readonly subscale: Subscale
      readonly first: SubscaleScore
      readonly now: SubscaleScore
    }

export interface MeasureComparison {
  readonly daysApart: number
  readonly timing: RetestTiming
  readonly sameProfession: boolean
  /** Compassion satisfaction, burnout, secondary traumatic stress, always all three. */
  readonly lines: readonly ComparisonLine[]
  /** Chooses the first sentence of the help card. */
  readonly outcome: Outcome
  readonly movers: Movers
}

/**
 * Puts the first measure beside the latest one. `previous` is the check right before the latest where there was one
 * besides the first: a change it already showed, in a window of its own, counts as confirmed.
 */
export function compareMeasures(
  first: TakenMeasure,
  latest: TakenMeasure,
  previous: TakenMeasure | null = null,
): MeasureComparison {
  const firstScores = scoreProQol(first.answers)
  const latestScores = scoreProQol(latest.answers)
  const earlierScores =
    previous !== null && canConfirm(previous, latest) ? scoreProQol(previous.answers) : null
  const lines = SUBSCALES.map((subscale) => compareScale(subscale, firstScores, latestScores, earlierScores))
  return {
    daysApart: daysBetween(first.submittedOn, latest.submittedOn),
    timing: retestTiming(first.submittedOn, latest.submittedOn),
    sameProfession: sameProfessionWord(first.profession, latest.profession),
    lines,
    outcome: outcomeOf(lines.flatMap((line) => (line.kind === 'compared' ? [line.word] : []))),
    movers: findMovers(first.answers, latest.answers),
  }
}

/** Two checks within one month share most of their window and asking about another profession asks something else. */
function canConfirm(previous: TakenMeasure, latest: TakenMeasure): boolean {
  return (
    retestTiming(previous.submittedOn, latest.submittedOn) !== 'early' &&
    sameProfessionWord(previous.profession, latest.profession)
  )
}

function compareScale(
  subscale: Subscale,
  firstScores: ProQolScores,
  latestScores: ProQolScores,
  earlierScores: ProQolScores | null,
): ComparisonLine {
  const first = firstScores[subscale]
  const now = latestScores[subscale]
  if (first.kind === 'not-scored' || now.kind === 'not-scored') {
    return { kind: 'not-compared', subscale, first, now }
  }
  const change = changeBetween(first.score, now.score, subscale)
  return {
    ...change,
    kind: 'compared',
    subscale,
    first: first.score,
    firstBand: first.band,
    now: now.score,
    nowBand: now.band,
    unconfirmed:
      change.word !== 'not-clearly-different' && wordOf(subscale, first.score, earlierScores) !== change.word,
  }
}

/** What the check in between said about this scale, or null where it said nothing. */
function wordOf(subscale: Subscale, firstScore: number, scores: ProQolScores | null): ChangeWord | null {
  const score = scores?.[subscale]
  return score?.kind === 'scored' ? changeBetween(firstScore, score.score, subscale).word : null
}
