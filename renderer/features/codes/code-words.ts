import type { Output } from '../../../shared/contract/index.ts'
import type { CodeColour } from '../../../shared/domain/codes/code-colours.ts'

/** Why a word is no code, and what would be one. */
export const CODE_PROBLEM_WORDS: Readonly<Record<Exclude<Output<'codes.save'>['outcome'], 'saved'>, string>> =
  {
    initials: 'This looks like initials, and initials give people away. A plant or a number does not.',
    name: 'People are called that. Another plant or a number is safer.',
    shape: 'A code is one plant, or a number of up to three digits. Nothing else about the person goes here.',
    taken: 'This code is in use already.',
  }

/** What a colour is called. */
export const CODE_COLOUR_WORDS: Readonly<Record<CodeColour, string>> = {
  moss: 'Moss',
  clay: 'Clay',
  slate: 'Slate',
  wheat: 'Wheat',
  plum: 'Plum',
  stone: 'Stone',
}

/** Said before the first page is ever linked to a code, once (clinical.md H22). */
export const BEFORE_FIRST_CODE =
  'A private journal can be asked for by a court, a board or an employer. Codes lower the risk, they do not remove it. Write about you. Rules differ: ask your insurer or a lawyer.'
