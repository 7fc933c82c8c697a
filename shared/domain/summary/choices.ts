import type { SummaryChoices } from '../../contract/summary.ts'

/** What the page holds before anyone chose: modest, and without anything that has to be ticked. */
export const DEFAULT_CHOICES: SummaryChoices = {
  version: 'one-page',
  paper: 'A4',
  initials: '',
  lines: ['', '', ''],
  nextPhase: '',
  includeOwnWords: true,
  includeMovers: true,
  includeSensitiveMovers: false,
  includeStepsDone: true,
  includeOffered: false,
  includePractices: true,
}
