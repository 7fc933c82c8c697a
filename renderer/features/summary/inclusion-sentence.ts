import type { SummaryDocument } from '../../../shared/contract/summary.ts'
import { partsOf } from '../../../shared/domain/summary/choices.ts'

/** Says what is on the page and what is not; stands on the screen and on the page itself. */
export function inclusionSentence({ choices }: SummaryDocument): string {
  const parts = partsOf(choices)
  const list = parts.length > 1 ? `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1)}` : parts.join('')
  return `On this page: ${list}. Nothing else: no journal pages, no names or codes of clients, no single days.`
}
