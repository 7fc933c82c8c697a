/** The longest search that is looked at, in characters; nobody types more. */
export const LONGEST_SEARCH = 200

/**
 * What a person typed as a query of the full-text index: words in "quotation marks" together and in that order, any
 * other word as the beginning of a word, all of them somewhere in the text. Null where there is nothing to look for.
 * Signs with a meaning of their own in the index lose it, so that every input is a search and never an error.
 */
export function searchQuery(typed: string): string | null {
  const parts: string[] = []
  // A NUL would end the query in the middle of a quoted word.
  const plain = typed.slice(0, LONGEST_SEARCH).replaceAll(/\p{Cc}/gu, ' ')
  for (const [, phrase, word] of plain.matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    const text = (phrase ?? word ?? '').trim()
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    parts.push(phrase === undefined ? `"${text}"*` : `"${text}"`)
  }
  return parts.length === 0 ? null : parts.join(' ')
}
