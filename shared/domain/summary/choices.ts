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

/** The parts a page was printed with, in words; kept in the vault's record of prints. */
export function partsOf(choices: SummaryChoices): readonly string[] {
  const parts: [boolean, string][] = [
    [true, 'the ProQOL (first, now, change)'],
    [choices.includeOwnWords, 'how I think I am, in my own words'],
    [choices.includeMovers, 'answers that moved most'],
    [
      choices.includeMovers && choices.includeSensitiveMovers,
      'answers about startle, intrusion, reminders and memory',
    ],
    [choices.includeStepsDone, 'what was done'],
    [choices.includePractices, 'practices, rest and load'],
    [choices.lines.some((line) => line.trim() !== ''), 'lines of my own'],
    [choices.nextPhase.trim() !== '', 'the next phase'],
    [choices.version === 'longer', 'every measure and answer, and each week'],
  ]
  return parts.filter(([included]) => included).map(([, name]) => name)
}
