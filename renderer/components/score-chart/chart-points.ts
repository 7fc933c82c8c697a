import { RELIABLE_CHANGE } from '../../../shared/domain/measure/change.ts'
import type { ComparisonLine } from '../../../shared/domain/measure/comparison.ts'
import { SUBSCALE_ABBREVIATIONS, SUBSCALE_NAMES } from '../../../shared/domain/measure/items.ts'

/** One score as the picture and its table show it. */
export type ChartPoint = {
  readonly scale: string
  readonly name: string
  readonly when: 'first' | 'now'
  /** Place on the vertical axis: the three scales one below the other, first above now. */
  readonly row: number
  readonly score: number
  readonly margin: number
}

const ROWS_PER_SCALE = 3

/** The points of the picture; a scale that was not scored has none. */
export function chartPoints(lines: readonly ComparisonLine[]): readonly ChartPoint[] {
  return lines.flatMap((line, index) => {
    if (line.kind !== 'compared') return []
    const scale = {
      scale: SUBSCALE_ABBREVIATIONS[line.subscale],
      name: SUBSCALE_NAMES[line.subscale],
      margin: RELIABLE_CHANGE[line.subscale].marginOfOneScore,
    }
    const row = index * ROWS_PER_SCALE
    return [
      { ...scale, when: 'first' as const, row: row + 1, score: line.first },
      { ...scale, when: 'now' as const, row: row + 2, score: line.now },
    ]
  })
}
