/** The longest line a practice keeps, in characters. */
export const LONGEST_LINE = 300

/** Why a line cannot be kept, in words; null where it can. */
export function lineProblem(text: string): string | null {
  return text.length > LONGEST_LINE ? `A line here has at most ${LONGEST_LINE} characters.` : null
}
