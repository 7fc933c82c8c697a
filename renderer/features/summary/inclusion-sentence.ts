import type { SummaryDocument } from '../../../shared/contract/summary.ts'
import { partsOf } from '../../../shared/domain/summary/parts.ts'

/** Says what is on the page and what is not; stands on the screen and on the page itself. */
export function inclusionSentence(document: SummaryDocument): string {
  const parts = partsOf(document)
  if (parts.length === 0) return 'On this page: dates, and nothing else.'
  const list = parts.length > 1 ? `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1)}` : parts.join('')
  return `On this page: ${list}. Nothing else: no journal pages, no names or codes of clients, no single days.`
}
