import fc from 'fast-check'
import type { Answer } from '../../../shared/domain/measure/items.ts'
import { type Answers, readAnswers } from '../../../shared/domain/measure/scoring.ts'

const ITEM_NUMBERS = Array.from({ length: 30 }, (_, index) => index + 1)

/** Thirty answers chosen item by item. */
export function answersFrom(choose: (item: number) => number): Answers {
  return readAnswers(Object.fromEntries(ITEM_NUMBERS.map((item) => [item, choose(item)])))
}

/** The same answer to every item, with some of them changed. */
export function sameAnswers(answer: Answer, changed: Readonly<Record<number, number>> = {}): Answers {
  return answersFrom((item) => changed[item] ?? answer)
}

export function without(answers: Answers, ...items: readonly number[]): Answers {
  const left = Object.entries(answers).filter(([item]) => !items.includes(Number(item)))
  return Object.fromEntries(left)
}

/** Any thirty answers, for property tests. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 30, maxLength: 30 })
  .map((list) => answersFrom((item) => list[item - 1] ?? 0))
