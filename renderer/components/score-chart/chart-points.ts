import { RELIABLE_CHANGE } from '../../../shared/domain/measure/change.ts'
import type { ComparisonLine } from '../../../shared/domain/measure/comparison.ts'
import { SUBSCALE_NAMES, type Subscale } from '../../../shared/domain/measure/items.ts'

/** One score as the picture and its table show it. */
export type ChartPoint = {
  readonly scale: Subscale
  readonly name: string
  readonly when: 'first' | 'now'
  /** Place on the vertical axis: under the scale's name, first above now. */
  readonly row: number
  readonly score: number
  readonly margin: number
}

/** The picture's height in rows: three scales, each with its name, a first and a now, and air before the next. */
const ROWS_PER_SCALE = 3
export const ROWS = 3 * ROWS_PER_SCALE

/** Where name, first and now stand in the rows of their scale: nearer to each other than to the next one's. */
const PLACES = { name: 0.15, first: 1.15, now: 2.1 } as const

/** What stands beside a row of the picture. */
export type RowLabel = { readonly row: number; readonly words: string; readonly isName: boolean }

/** The name over each scale's two rows, and beside each row its score: at its mark it would meet the row below. */
export function rowLabels(points: readonly ChartPoint[]): readonly RowLabel[] {
  return points.flatMap(({ name, when, row, score }) => [
    ...(when === 'first' ? [{ row: row - PLACES.first + PLACES.name, words: name, isName: true }] : []),
    { row, words: `${when} ${score}`, isName: false },
  ])
}

/** The points of the picture; a scale that was not scored has none. */
export function chartPoints(lines: readonly ComparisonLine[]): readonly ChartPoint[] {
  return lines.flatMap((line, index) => {
    if (line.kind !== 'compared') return []
    const scale = {
      scale: line.subscale,
      name: SUBSCALE_NAMES[line.subscale],
      margin: RELIABLE_CHANGE[line.subscale].marginOfOneScore,
    }
    const row = index * ROWS_PER_SCALE
    return [
      { ...scale, when: 'first' as const, row: row + PLACES.first, score: line.first },
      { ...scale, when: 'now' as const, row: row + PLACES.now, score: line.now },
    ]
  })
}
