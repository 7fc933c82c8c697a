/** The longest first line a list shows, in characters. */
const FIRST_LINE_LENGTH = 120

/** What a list shows of an entry: its first line with words in it, and how many words there are. */
export function outlineOf(body: string): { readonly firstLine: string; readonly words: number } {
  const line = body.split('\n').find((candidate) => candidate.trim() !== '') ?? ''
  return { firstLine: [...line.trim()].slice(0, FIRST_LINE_LENGTH).join(''), words: countWords(body) }
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Words as a person counts them, in any script. */
function countWords(body: string): number {
  let words = 0
  for (const segment of segmenter.segment(body)) if (segment.isWordLike) words += 1
  return words
}
