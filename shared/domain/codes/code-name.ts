import { readCode } from '../caseload/code.ts'
import { isKnownName } from '../identifiers/known-names.ts'
import { PLANTS } from './plants.ts'

/** The longest code, in characters. */
const CODE_NAME_LENGTH = 24
/** Longer than anybody types; whatever it is, it is no code, and is not looked through. */
const LONGEST_LOOKED_AT = 300

/**
 * Why a word cannot be a code. `initials`: two or three letters, or more than one capital. `name`: a person may be
 * called that. `shape`: neither one plant word (or two) nor a number of up to three digits, alone or after a letter.
 */
export type CodeNameProblem = 'initials' | 'name' | 'shape'

/**
 * Looks at a code a person made up; null where it may be used. What the caseload calls somebody by can be used here
 * too, apart from numbers of four digits: alone on a page they could be a year or a file number.
 */
export function problemWithCodeName(name: string): CodeNameProblem | null {
  const word = name.trim()
  if (word.length > LONGEST_LOOKED_AT) return 'shape'
  if (readCode(word) !== null && !/\d{4}/.test(word)) return null
  if (PLANTS.some((plant) => plant.toLowerCase() === word.toLowerCase())) return null
  if (/^(?:\p{L}[\s.-]*){1,3}$/u.test(word) || /\p{Lu}.*\p{Lu}/u.test(word)) return 'initials'
  if (word.length > CODE_NAME_LENGTH || !/^\p{L}+(?:[ -]\p{L}+)?$/u.test(word)) return 'shape'
  return word.split(/[ -]/u).some((part) => isKnownName(part)) ? 'name' : null
}
