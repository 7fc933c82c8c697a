/** What can point at a person outside the vault. `birth-date` is any full date long past; see `find-dates.ts`. */
export const IDENTIFIER_KINDS = [
  'name',
  'birth-date',
  'phone',
  'email',
  'address',
  'file-number',
  'insurance-number',
] as const

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number]

/** A place in a text: UTF-16 offsets, `end` exclusive. */
export type Identifier = { readonly start: number; readonly end: number; readonly kind: IdentifierKind }

/** What a kind is called on screen, after "looks like". */
export const IDENTIFIER_KIND_WORDS: Readonly<Record<IdentifierKind, string>> = {
  name: 'a name',
  'birth-date': 'a birth date',
  phone: 'a phone number',
  email: 'an e-mail address',
  address: 'a street address',
  'file-number': 'a file number',
  'insurance-number': 'an insurance number',
}

/** Keeps the earlier-listed of two findings that overlap; the result runs in the order of the text. */
export function withoutOverlaps(found: readonly Identifier[]): readonly Identifier[] {
  const kept: Identifier[] = []
  for (const candidate of found)
    if (kept.every((other) => candidate.end <= other.start || candidate.start >= other.end))
      kept.push(candidate)
  return kept.sort((one, other) => one.start - other.start)
}
