/** The longest sentence a line of the form may have, in characters; the longest official one is below 150. */
export const MOST_SENTENCE_CHARACTERS = 500

/** How much of a file's name is kept, in characters; no file system has longer ones. */
export const MOST_FILE_NAME_CHARACTERS = 255

/**
 * What keeps a line from being kept; null where nothing does. A line that was read wrongly is usually empty, or has
 * swallowed its neighbours.
 */
export function lineProblem(sentence: string): 'empty' | 'too-long' | null {
  if (sentence.trim() === '') return 'empty'
  return sentence.length > MOST_SENTENCE_CHARACTERS ? 'too-long' : null
}

/** A sentence without line breaks or other control characters, as it has to be to be kept. */
export function asOneLine(sentence: string): string {
  return sentence.replace(/\p{Cc}+/gu, ' ')
}

/**
 * A sentence as it is shown: `[helper]` becomes the person's profession, the one change the form's owner allows. Other
 * bracketed words stay as printed, since "therapist" has no form that fits them. The kept sentence is never changed.
 */
export function withProfession(sentence: string, profession: string): string {
  return sentence.replace(/\[\s*(h)elper\s*\]/giu, (_, first: string) =>
    first === 'H' ? `${profession.slice(0, 1).toUpperCase()}${profession.slice(1)}` : profession,
  )
}
