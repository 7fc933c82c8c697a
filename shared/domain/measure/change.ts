import { HIGHER_IS_BETTER, type Subscale } from './items.ts'
import { HIGHEST_SCORE, LOWEST_SCORE } from './scoring.ts'

/**
 * What the arithmetic starts from.
 * - `standardDeviation`: raw points, benchmarks of De La Rosa et al. 2018 (30 studies, N = 5,612).
 * - `alpha`: Cronbach's alpha, Stamm. It stands in for test-retest reliability, which nobody has published.
 */
export interface ScaleFigures {
  readonly standardDeviation: number
  readonly alpha: number
}

const PUBLISHED_FIGURES: Readonly<Record<Subscale, ScaleFigures>> = {
  'compassion-satisfaction': { standardDeviation: 6.5, alpha: 0.88 },
  burnout: { standardDeviation: 5.4, alpha: 0.75 },
  'secondary-traumatic-stress': { standardDeviation: 5.7, alpha: 0.81 },
}

/** All in raw points of the scale. */
export interface ReliableChange {
  /** Standard error of measurement of one score (SEM). */
  readonly standardError: number
  /** Standard error of the difference of two scores (Sdiff). */
  readonly standardErrorOfDifference: number
  /** What a change has to exceed to be more than noise, with 95% confidence. */
  readonly threshold: number
  /** The smallest whole number of points that does. */
  readonly pointsNeeded: number
  /** How far one score reaches to either side, with 95% confidence. */
  readonly marginOfOneScore: number
}

/** Two-sided 95% of the normal distribution. */
const Z_OF_95_PERCENT = 1.96

/**
 * Jacobson and Truax's reliable change:
 *
 *     SEM       = SD x sqrt(1 - alpha)
 *     Sdiff     = SEM x sqrt(2)
 *     threshold = 1.96 x Sdiff
 *
 * Derived: the results are Respite's own arithmetic from published figures and stand in no paper; screen and print
 * say so.
 */
export function reliableChange({ standardDeviation, alpha }: ScaleFigures): ReliableChange {
  const standardError = standardDeviation * Math.sqrt(1 - alpha)
  const standardErrorOfDifference = standardError * Math.SQRT2
  const threshold = Z_OF_95_PERCENT * standardErrorOfDifference
  return {
    standardError,
    standardErrorOfDifference,
    threshold,
    pointsNeeded: Math.floor(threshold) + 1,
    marginOfOneScore: Z_OF_95_PERCENT * standardError,
  }
}

/** The derived figures of the three scales; 7, 8 and 7 points are needed. */
export const RELIABLE_CHANGE: Readonly<Record<Subscale, ReliableChange>> = {
  'compassion-satisfaction': reliableChange(PUBLISHED_FIGURES['compassion-satisfaction']),
  burnout: reliableChange(PUBLISHED_FIGURES.burnout),
  'secondary-traumatic-stress': reliableChange(PUBLISHED_FIGURES['secondary-traumatic-stress']),
}

/** The only three words for a change. The middle one means that the scale cannot tell, never that nothing moved. */
export type ChangeWord = 'better' | 'not-clearly-different' | 'worse'

export interface ScoreChange {
  /** Now minus first, in raw points; which sign is the better one depends on the scale. */
  readonly change: number
  /** How many points either way would have been more than noise. */
  readonly needed: number
  readonly word: ChangeWord
  /** The first score lay so near its better end that no improvement could have reached `needed`. */
  readonly improvementOutOfReach: boolean
}

/** Compares two raw scores of one scale. */
export function changeBetween(first: number, now: number, subscale: Subscale): ScoreChange {
  const change = now - first
  const needed = RELIABLE_CHANGE[subscale].pointsNeeded
  const towardsBetter = HIGHER_IS_BETTER[subscale] ? change : -change
  return {
    change,
    needed,
    word: wordFor(towardsBetter, needed),
    improvementOutOfReach: isImprovementOutOfReach(first, subscale),
  }
}

function wordFor(towardsBetter: number, needed: number): ChangeWord {
  if (towardsBetter >= needed) return 'better'
  return towardsBetter <= -needed ? 'worse' : 'not-clearly-different'
}

/** True for a first score above 43 (CS), below 18 (BO) or below 17 (STS); follows from the points needed. */
export function isImprovementOutOfReach(first: number, subscale: Subscale): boolean {
  const room = HIGHER_IS_BETTER[subscale] ? HIGHEST_SCORE - first : first - LOWEST_SCORE
  return room < RELIABLE_CHANGE[subscale].pointsNeeded
}

/**
 * What closes a comparison in one word, to choose the first sentence of the help card and nothing else: it is no
 * result of its own. `mixed` has better and worse in it; `unclear` has neither.
 */
export type Outcome = 'better' | 'unclear' | 'worse' | 'mixed'

export function outcomeOf(words: readonly ChangeWord[]): Outcome {
  const better = words.includes('better')
  const worse = words.includes('worse')
  if (better && worse) return 'mixed'
  if (worse) return 'worse'
  return better ? 'better' : 'unclear'
}
