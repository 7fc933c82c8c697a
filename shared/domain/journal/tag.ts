/** The longest tag, in characters as Unicode counts them: a few words, not a sentence. */
const LONGEST_TAG = 40

/** The most tags one entry can have. */
export const MOST_TAGS = 20

/** What was typed, as the tag it becomes; or why it cannot be one. */
export type ReadTag =
  | { readonly kind: 'tag'; readonly name: string; readonly folded: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' }

/** Control characters, and those that turn the direction of what follows them: nothing of them can be seen. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu
/** What can stand alone and still be seen: a letter, a digit, a sign or a picture. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * Reads a tag as typed: composed (NFC), without what cannot be seen, blanks made one. Two tags are the same when they
 * differ in upper and lower case only.
 */
export function readTag(typed: string): ReadTag {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').trim()
  if (!SEEN.test(name)) return { kind: 'empty' }
  if ([...name].length > LONGEST_TAG) return { kind: 'too-long' }
  return { kind: 'tag', name, folded: name.toLowerCase() }
}
