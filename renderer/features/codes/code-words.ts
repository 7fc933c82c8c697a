import type { Output } from '../../../shared/contract/index.ts'
import { CODE_WORDS } from '../../../shared/domain/caseload/code.ts'
import type { CodeColour } from '../../../shared/domain/codes/code-colours.ts'

/** Why a word is no code, and what would be one. */
export const CODE_PROBLEM_WORDS: Readonly<Record<Exclude<Output<'codes.save'>['outcome'], 'saved'>, string>> =
  {
    initials: 'This looks like initials, and initials give people away. A plant or a number does not.',
    name: 'People are called that. Another plant or a number is safer.',
    shape: `${CODE_WORDS} A number has up to three digits, and nothing else about the person goes here.`,
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
  'A court, a board or an employer can ask for a private journal. Codes lower the risk but do not remove it, so write about yourself. Rules differ: your insurer or a lawyer can tell you yours.'

/** What a code may be. */
export const CODE_SHAPE = `${CODE_WORDS} Never initials.`

/** Beside a new code: that what stands there is only an offer. */
export function offerWords(suggestion: string | null): string {
  return suggestion === null
    ? CODE_SHAPE
    : `${suggestion} is not in use yet; any other will do. ${CODE_SHAPE}`
}
