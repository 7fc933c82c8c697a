/** The two lists of product.md section 2, six signs each: worn by what one hears, worn by the work as a whole. */
export const HEARING_SIGNS = [
  { id: 'numb-with-clients', words: 'With clients, little reaches me' },
  { id: 'intrusions', words: 'Pieces of what clients lived through come back unasked' },
  { id: 'cannot-leave-work', words: 'Work comes home with me and stays' },
  { id: 'cynical-about-therapy', words: 'I doubt that therapy does anything' },
  { id: 'helpless', words: 'It feels as if nothing I do makes a difference' },
  { id: 'bodily-signs', words: 'Headaches, tiredness or other signs in the body' },
] as const

export const WORK_SIGNS = [
  { id: 'exhausted', words: 'Tired through and through, on days off too' },
  { id: 'frustrated-with-system', words: 'The system around the work wears on me' },
  { id: 'overworked', words: 'Too much to do, and little of it is seen' },
  { id: 'detached-from-duties', words: 'Notes, calls and meetings feel far away' },
  { id: 'less-gets-done', words: 'Less gets done, at work and elsewhere' },
  { id: 'dreading-work', words: 'I dread the work as a whole' },
] as const

export type SignId = (typeof HEARING_SIGNS)[number]['id'] | (typeof WORK_SIGNS)[number]['id']

/** Every sign of both lists. */
export const SIGN_IDS: readonly SignId[] = [...HEARING_SIGNS, ...WORK_SIGNS].map(({ id }) => id)

/** Four outcomes; none of them is the name of a condition. */
export type SignsOutcome = 'more-hearing' | 'more-work' | 'both' | 'few'

/**
 * From how many signs on, both lists together, an outcome is more than "few", and how far apart the lists have to be
 * to call one of them longer. Design choices, not published cut-offs.
 */
const FEWEST_FOR_AN_OUTCOME = 3
const APART = 2

/** How many signs of each list are ticked. */
export function countSigns(signs: readonly SignId[]): { readonly hearing: number; readonly work: number } {
  const ticked = new Set<SignId>(signs)
  return {
    hearing: HEARING_SIGNS.filter(({ id }) => ticked.has(id)).length,
    work: WORK_SIGNS.filter(({ id }) => ticked.has(id)).length,
  }
}

/** Where to begin looking. */
export function signsOutcome(signs: readonly SignId[]): SignsOutcome {
  const { hearing, work } = countSigns(signs)
  if (hearing + work < FEWEST_FOR_AN_OUTCOME) return 'few'
  if (Math.abs(hearing - work) < APART) return 'both'
  return hearing > work ? 'more-hearing' : 'more-work'
}

/** From how many signs on, of twelve, it is first said that this is a lot. A design choice, not a published cut-off. */
const A_LOT = 9

/** Whether so much is ticked that the sum of it is said before anything else. */
export function isALot(signs: readonly SignId[]): boolean {
  const { hearing, work } = countSigns(signs)
  return hearing + work >= A_LOT
}

/** What an outcome says, and what it usually answers to. */
export type OutcomeWords = { readonly heading: string; readonly lines: readonly string[] }

export const OUTCOME_WORDS: Readonly<Record<SignsOutcome, OutcomeWords>> = {
  'more-hearing': {
    heading: 'More of the first list',
    lines: [
      'You ticked more about what you hear from clients than about the work around it.',
      'What usually helps is your own practice: an end to each session, a short exercise, sleep, movement, someone to talk to.',
    ],
  },
  'more-work': {
    heading: 'More of the second list',
    lines: [
      'You ticked more about the work as a whole. This may be the work and not you.',
      'What usually helps is a change in the work: the load, the conditions, and for some people the question of leaving. Nothing is decided here.',
    ],
  },
  both: {
    heading: 'Both lists',
    lines: [
      'You ticked about as much in one list as in the other. Much of this may come from the work, and not from you.',
      'A small practice of your own and one change in the work can begin side by side. Begin with whichever is easier this week.',
    ],
  },
  few: {
    heading: 'Few signs in either list',
    lines: [
      'Little of this applied when you looked. That is one look on one day, and it rules nothing out.',
      'If something else is going on, the help page is there without any list.',
    ],
  },
}
