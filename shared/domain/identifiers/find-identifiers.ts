import { findAddresses } from './find-addresses.ts'
import { findBirthDates } from './find-dates.ts'
import { findNames } from './find-names.ts'
import { EMAIL_PATTERNS, FILE_PATTERNS, findPattern, findPhones, INSURANCE_PATTERNS } from './find-numbers.ts'
import { type Identifier, withoutOverlaps } from './identifier.ts'

/**
 * Everything in a text that may point at a person, in the order of the text and without overlaps. A guess: it misses
 * some and marks some that are none; `tests/shared/identifiers` measures how many.
 */
export function findIdentifiers(text: string): readonly Identifier[] {
  const numbers = /\d/.test(text)
    ? [
        ...[...INSURANCE_PATTERNS, ...FILE_PATTERNS].flatMap((pattern) => findPattern(text, pattern)),
        ...findBirthDates(text),
        ...findAddresses(text),
        ...findPhones(text),
      ]
    : []
  const emails = text.includes('@') ? EMAIL_PATTERNS.flatMap((pattern) => findPattern(text, pattern)) : []
  return withoutOverlaps([...emails, ...numbers, ...findNames(text)])
}
