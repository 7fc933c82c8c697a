import type { SummaryDocument } from '../../contract/summary.ts'
import type { MeasureComparison } from '../measure/comparison.ts'
import { pageComparison } from './page-comparison.ts'
import { doneSentences, practiceSentences, trendSentences } from './what-was-done.ts'

/** What the vault's record of prints says of a page that left inside an encrypted file. */
export const ENCRYPTED_PART = 'encrypted with a passphrase of its own'

/**
 * The parts that really stand on a page, in words: for the sentence on it, and for the vault's record of prints. A part
 * that was ticked and has nothing to say is not on the page and not in the list.
 */
export function partsOf(document: SummaryDocument): readonly string[] {
  const { choices } = document
  const comparison = pageComparison(document)
  const parts: readonly (readonly [boolean, string])[] = [
    [document.isMeasureOpen, 'that a measure is under way'],
    [document.first !== null, `the ProQOL (${measuredWords(comparison)})`],
    [choices.includeOwnWords && document.ownWords !== null, 'how I think I am, in my own words'],
    [choices.includeMovers && comparison !== null, 'answers that moved most'],
    [
      choices.includeMovers && choices.includeSensitiveMovers && hasSensitiveMovers(comparison),
      'answers about startle, intrusion, reminders and memory',
    ],
    [choices.includeStepsDone && doneSentences(document).length > 0, 'what was done'],
    [choices.includePractices && practiceSentences(document).length > 0, 'practices'],
    [choices.includePractices && trendSentences(document).length > 0, 'how rest and load went'],
    [choices.lines.some((line) => line.trim() !== ''), 'lines of my own'],
    [choices.nextPhase.trim() !== '', 'the next phase'],
    [choices.initials.trim() !== '', 'my initials'],
    [choices.version === 'longer' && document.measures.length > 0, 'every measure and answer'],
    [choices.version === 'longer' && document.weeks.length > 0, 'each week'],
  ]
  return parts.filter(([isOnPage]) => isOnPage).map(([, name]) => name)
}

function measuredWords(comparison: MeasureComparison | null): string {
  if (comparison === null) return 'one measure'
  return comparison.lines.some(({ kind }) => kind === 'compared') ? 'first, now, change' : 'first, now'
}

function hasSensitiveMovers(comparison: MeasureComparison | null): boolean {
  if (comparison === null) return false
  const { towardsBetter, towardsWorse } = comparison.movers
  return [...towardsBetter, ...towardsWorse].some(({ sensitive }) => sensitive)
}
