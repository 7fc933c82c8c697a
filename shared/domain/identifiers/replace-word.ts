import type { IdentifierKind } from './identifier.ts'

/** What stands in a text for something that is no person, once it was taken out. */
const PLACEHOLDERS: Readonly<Record<Exclude<IdentifierKind, 'name'>, string>> = {
  'birth-date': '[a date]',
  phone: '[a phone number]',
  email: '[an e-mail address]',
  address: '[an address]',
  'file-number': '[a file number]',
  'insurance-number': '[an insurance number]',
}

/** The words that take the place of a finding that no code can stand for; null for a name. */
export function placeholderFor(kind: IdentifierKind): string | null {
  return kind === 'name' ? null : PLACEHOLDERS[kind]
}

/**
 * Puts `replacement` wherever `word` stands in the text as a whole word, spelled the same way. Parts of longer words
 * stay: "Ann" is not replaced in "Anna".
 */
export function replaceEverywhere(text: string, word: string, replacement: string): string {
  if (word === '') return text
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
  return text.replaceAll(
    new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'gu'),
    () => replacement,
  )
}
