import { type CivilDate, daysBetween } from '../civil-date.ts'
import { RELIABLE_CHANGE } from './change.ts'
import type { TakenMeasure } from './comparison.ts'
import type { Subscale } from './items.ts'
import { HIGHEST_SCORE, LOWEST_SCORE, scoreProQol } from './scoring.ts'

/** One score of one scale on the day it was finished. */
export type MonthPoint = {
  readonly date: CivilDate
  /** Days since the first measure, so that unequal months lie unequally far apart. */
  readonly day: number
  /** 10 to 50. */
  readonly score: number
}

/** The scores of one scale over all measures, oldest first; those that were not scored are left out. */
export function monthPoints(measures: readonly TakenMeasure[], subscale: Subscale): readonly MonthPoint[] {
  const [first] = measures
  if (first === undefined) return []
  return measures.flatMap(({ submittedOn, answers }) => {
    const score = scoreProQol(answers)[subscale]
    if (score.kind === 'not-scored') return []
    return [{ date: submittedOn, day: daysBetween(first.submittedOn, submittedOn), score: score.score }]
  })
}

/** The scores a later one has to reach, or pass, to differ from the first by more than noise; within 10 to 50. */
export function noiseAround(
  firstScore: number,
  subscale: Subscale,
): { readonly from: number; readonly to: number } {
  const { pointsNeeded } = RELIABLE_CHANGE[subscale]
  return {
    from: Math.max(LOWEST_SCORE, firstScore - pointsNeeded),
    to: Math.min(HIGHEST_SCORE, firstScore + pointsNeeded),
  }
}
