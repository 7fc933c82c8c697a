import type { AccountabilityKind } from '../../../shared/domain/support/kinds.ts'

/** The words of what is looked at with somebody, or alone. `questions` is null where the app has its own form. */
export type AccountabilityWords = {
  readonly name: string
  /** What it is, where it is not arranged yet. */
  readonly note: string
  readonly lede: string
  readonly withWhom: { readonly label: string; readonly hint: string } | null
  readonly questions: readonly [string, string, string] | null
  readonly rhythm: 'weekly' | 'monthly'
}

export const ACCOUNTABILITY_WORDS: Readonly<Record<AccountabilityKind, AccountabilityWords>> = {
  'check-in': {
    name: 'A weekly check-in',
    note: 'A colleague, a day, three questions.',
    lede: 'A colleague, a day, three questions. Both of you answer them.',
    withWhom: {
      label: 'With whom',
      hint: 'A peer, or anyone who does not evaluate you or sign off on your hours.',
    },
    questions: ['What did you do for yourself?', 'What got in the way?', 'What is next?'],
    rhythm: 'weekly',
  },
  review: {
    name: 'A monthly look back',
    note: 'Three questions about the past weeks.',
    lede: 'Leaf through the journal of the past weeks, then write what you like. A line is enough.',
    withWhom: null,
    questions: [
      'What was lighter, and when?',
      'What kept coming back?',
      'What would you keep, change or drop?',
    ],
    rhythm: 'monthly',
  },
  measure: {
    name: 'The measure again',
    note: 'The thirty questions, at a rhythm of your own.',
    lede: 'The same thirty questions at a rhythm of your own. They ask about the last thirty days, so more than once a month makes little sense.',
    withWhom: null,
    questions: null,
    rhythm: 'monthly',
  },
}
