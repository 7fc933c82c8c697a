import { type Answer, ITEMS, type Subscale } from './items.ts'

/**
 * Answers by item number, 1 to 30; an item that was left out has no entry. The records of `shared/contract/measure.ts`
 * fit as they are. Anything that is no whole number from 1 to 5 counts as left out, so that a damaged answer can
 * never turn into a score.
 */
export type Answers = Readonly<Partial<Record<number, Answer>>>

/** Ranges of the raw score, the same for all three scales. A band is not a percentile. */
export type Band = 'low' | 'moderate' | 'high'

export type SubscaleScore =
  | { readonly kind: 'scored'; readonly score: number; readonly band: Band }
  | { readonly kind: 'not-scored'; readonly answered: number }

export type ProQolScores = Readonly<Record<Subscale, SubscaleScore>>

export const ITEMS_PER_SUBSCALE = 10
export const LOWEST_SCORE = 10
export const HIGHEST_SCORE = 50

/** Raw sums; Stamm, ProQOL 5: 22 or less low, 23 to 41 moderate, 42 or more high. */
export const HIGHEST_LOW_SCORE = 22
export const LOWEST_HIGH_SCORE = 42

/** The answer to one item, or null where it was left out. */
export function answerTo(answers: Answers, item: number): Answer | null {
  const answer = answers[item]
  return isAnswer(answer) ? answer : null
}

function isAnswer(value: number | undefined): value is Answer {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5
}

/** Reads a record of plain numbers, dropping whatever is no item or no answer. */
export function readAnswers(record: Readonly<Record<string, number>>): Answers {
  const answers: Partial<Record<number, Answer>> = {}
  for (const { number } of ITEMS) {
    const answer = record[number]
    if (isAnswer(answer)) answers[number] = answer
  }
  return answers
}

export function bandOf(score: number): Band {
  if (score <= HIGHEST_LOW_SCORE) return 'low'
  return score >= LOWEST_HIGH_SCORE ? 'high' : 'moderate'
}

/**
 * Scores each scale by itself as a sum of its ten items, 10 to 50. A scale with an item left out is not scored, and
 * nothing is filled in for it; the others count all the same. There is no total.
 */
export function scoreProQol(answers: Answers): ProQolScores {
  return {
    'compassion-satisfaction': scoreSubscale(answers, 'compassion-satisfaction'),
    burnout: scoreSubscale(answers, 'burnout'),
    'secondary-traumatic-stress': scoreSubscale(answers, 'secondary-traumatic-stress'),
  }
}

function scoreSubscale(answers: Answers, subscale: Subscale): SubscaleScore {
  let score = 0
  let answered = 0
  for (const item of ITEMS) {
    if (item.subscale !== subscale) continue
    const answer = answerTo(answers, item.number)
    if (answer === null) continue
    answered += 1
    score += item.reversed ? 6 - answer : answer
  }
  if (answered < ITEMS_PER_SUBSCALE) return { kind: 'not-scored', answered }
  return { kind: 'scored', score, band: bandOf(score) }
}

/** True where all thirty were answered with one and the same number: it deserves a gentle question before scoring. */
export function allAnswersEqual(answers: Answers): boolean {
  const first = answerTo(answers, 1)
  return first !== null && ITEMS.every(({ number }) => answerTo(answers, number) === first)
}

/** The numbers of the items that were left out, in order. */
export function unansweredItems(answers: Answers): readonly number[] {
  return ITEMS.map(({ number }) => number).filter((number) => answerTo(answers, number) === null)
}
