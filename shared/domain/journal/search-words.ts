/** The longest search that is looked at, in characters; nobody types more. */
export const LONGEST_SEARCH = 200

/** Words that have to stand together; the last may be the beginning of a word. */
export type SearchPhrase = { readonly text: string; readonly isBeginning: boolean }

/**
 * What a person typed, taken apart: words in "quotation marks" together and in that order, any other word as the
 * beginning of a word.
 */
export function searchPhrases(typed: string): readonly SearchPhrase[] {
  const phrases: SearchPhrase[] = []
  // A NUL would end the query in the middle of a quoted word.
  const plain = typed.slice(0, LONGEST_SEARCH).replaceAll(/\p{Cc}/gu, ' ')
  for (const [, phrase, word] of plain.matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    const text = (phrase ?? word ?? '').trim()
    if (/[\p{L}\p{N}]/u.test(text)) phrases.push({ text, isBeginning: phrase === undefined })
  }
  return phrases
}

/**
 * The same as a query of the full-text index: all of it somewhere in the text. Null where there is nothing to look for.
 * Signs with a meaning of their own in the index lose it, so that every input is a search and never an error.
 */
export function searchQuery(typed: string): string | null {
  const parts = searchPhrases(typed).map(({ text, isBeginning }) =>
    isBeginning ? `"${text}"*` : `"${text}"`,
  )
  return parts.length === 0 ? null : parts.join(' ')
}
