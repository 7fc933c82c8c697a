/** The six fields of the worksheet, in its order. */
export const ADJUSTMENT_FIELDS = [
  'mix',
  'spacing',
  'referrals',
  'specialty',
  'consultation',
  'paperwork',
] as const

export type AdjustmentField = (typeof ADJUSTMENT_FIELDS)[number]

/** What each field is called and what it asks. Referrals ask two things: what comes in, and who could take some over. */
export const ADJUSTMENT_WORDS: Readonly<
  Record<AdjustmentField, { readonly title: string; readonly question: string }>
> = {
  mix: {
    title: 'Caseload mix',
    question: 'How much of the week is trauma-focused, and what else would you like in it?',
  },
  spacing: {
    title: 'Spacing of demanding clients',
    question: 'Which hours or days hold too much in a row, and where could one of them go?',
  },
  referrals: {
    title: 'Referrals',
    question: 'Which referrals do you accept by default? To whom could you pass some on?',
  },
  specialty: {
    title: 'Specialty',
    question: 'What would you like to be asked for more often, and what less often?',
  },
  consultation: {
    title: 'Regular consultation',
    question: 'Who looks at the work with you, how often, and when is the next time?',
  },
  paperwork: {
    title: 'Paperwork',
    question: 'What could be dropped, batched, shared or done by a machine?',
  },
}

/** The fields whose decision changes the list of clients, and so can be tried on paper. */
export function changesTheList(field: AdjustmentField): boolean {
  return field === 'mix' || field === 'referrals' || field === 'specialty' || field === 'spacing'
}
