import { findIdentifiers } from '../../../shared/domain/identifiers/find-identifiers.ts'
import { readMarked } from './marked-sentence.ts'

/** How many findings were right, too many, or missing; a finding is right when its place and its kind both are. */
export type Tally = {
  readonly sentences: number
  readonly right: number
  readonly tooMany: readonly string[]
  readonly missed: readonly string[]
  /** Right among what was marked, 0 to 1. */
  readonly precision: number
  /** Right among what should have been marked, 0 to 1. */
  readonly recall: number
}

/** Runs the finder over marked sentences. */
export function measureFinder(marked: readonly string[]): Tally {
  let right = 0
  const tooMany: string[] = []
  const missed: string[] = []
  for (const { text, expected } of marked.map(readMarked)) {
    const name = ({ start, end, kind }: (typeof expected)[number]) =>
      `${kind} "${text.slice(start, end)}" in: ${text}`
    const wanted = expected.map((one) => ({ one, name: `${one.start} ${name(one)}` }))
    const found = findIdentifiers(text).map((one) => ({ one, name: `${one.start} ${name(one)}` }))
    right += found.filter((each) => wanted.some((other) => other.name === each.name)).length
    tooMany.push(
      ...found
        .filter((each) => !wanted.some((other) => other.name === each.name))
        .map(({ one }) => name(one)),
    )
    missed.push(
      ...wanted
        .filter((each) => !found.some((other) => other.name === each.name))
        .map(({ one }) => name(one)),
    )
  }
  return {
    sentences: marked.length,
    right,
    tooMany,
    missed,
    precision: right / (right + tooMany.length),
    recall: right / (right + missed.length),
  }
}
