import type { SummaryChoices } from '../../contract/summary.ts'

/** What the page holds before anyone chose: modest, and without anything that has to be ticked. */
export const DEFAULT_CHOICES: SummaryChoices = {
  paper: 'A4',
  initials: '',
  lines: ['', '', ''],
  nextPhase: '',
  includeOwnWords: true,
  includeMovers: true,
  includeSensitiveMovers: false,
  includeStepsDone: true,
  includeOffered: false,
}

/** The parts a page was printed with, in words; kept in the vault's record of prints. */
export function partsOf(choices: SummaryChoices): readonly string[] {
  const parts: [boolean, string][] = [
    [true, 'ProQOL: first, now, change'],
    [choices.includeOwnWords, 'How I think I am, in my own words'],
    [choices.includeMovers, 'Answers that moved most'],
    [choices.includeMovers && choices.includeSensitiveMovers, 'Answers about intrusion, startle and memory'],
    [choices.includeStepsDone, 'What was done'],
    [choices.lines.some((line) => line.trim() !== ''), 'Three lines of my own'],
    [choices.nextPhase.trim() !== '', 'Next phase'],
  ]
  return parts.filter(([included]) => included).map(([, name]) => name)
}
