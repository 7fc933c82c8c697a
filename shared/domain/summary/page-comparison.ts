import type { SummaryDocument } from '../../contract/summary.ts'
import { compareMeasures, type MeasureComparison } from '../measure/comparison.ts'
import { readAnswers } from '../measure/scoring.ts'

type PageMeasure = NonNullable<SummaryDocument['first']>

/** First beside latest as the printed page shows them; null until there are two, and while another one is open. */
export function pageComparison({
  first,
  latest,
  previous,
}: Pick<SummaryDocument, 'first' | 'latest' | 'previous'>): MeasureComparison | null {
  if (first === null || latest === null) return null
  return compareMeasures(taken(first), taken(latest), previous === null ? null : taken(previous))
}

function taken(measure: PageMeasure) {
  return { ...measure, answers: readAnswers(measure.answers) }
}
