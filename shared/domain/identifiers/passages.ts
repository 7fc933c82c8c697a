/** A piece of a text and where it begins in it. */
export type Passage = { readonly start: number; readonly text: string }

/** A passage ends at the first end of a sentence after this many characters, about a hundred words. */
const PASSAGE_LENGTH = 600
/** A passage never runs longer than this, sentence or not, so that a line of 5 MB is no single piece of work. */
const LONGEST_PASSAGE = 4_000

/**
 * Cuts a text into its paragraphs, and long paragraphs at the ends of sentences. A change inside one paragraph leaves
 * the other passages letter by letter as they were, so that what was found in them can be kept.
 */
export function passagesOf(text: string): readonly Passage[] {
  const passages: Passage[] = []
  for (const line of text.matchAll(/[^\n]+/g)) passages.push(...cutParagraph(line[0], line.index))
  return passages
}

function cutParagraph(paragraph: string, start: number): readonly Passage[] {
  const passages: Passage[] = []
  let from = 0
  while (paragraph.length - from > PASSAGE_LENGTH) {
    const rest = paragraph.slice(from + PASSAGE_LENGTH, from + LONGEST_PASSAGE)
    const end = /[.!?…]["”’)]*\s+/u.exec(rest)
    const space = rest.lastIndexOf(' ') + 1
    const length = PASSAGE_LENGTH + (end === null ? space || rest.length : end.index + end[0].length)
    passages.push({ start: start + from, text: paragraph.slice(from, from + length) })
    from += length
  }
  if (paragraph.slice(from).trim() !== '') passages.push({ start: start + from, text: paragraph.slice(from) })
  return passages
}
