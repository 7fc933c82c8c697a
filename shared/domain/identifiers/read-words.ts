import nlp from 'compromise/two'
import { z } from 'zod'

/** One word of a text as the name finder sees it. Offsets are UTF-16; a possessive ending is not part of the word. */
export type ReadWord = {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly isPossessive: boolean
  readonly isFirstInSentence: boolean
  /** What stands between this word and the one before it in the same sentence. */
  readonly gap: string
  /** What the word is in the dictionary of the language library, whatever stands around it: `MaleName`, `City`. */
  readonly meanings: readonly string[]
}

const sentencesSchema = z.array(
  z.object({
    terms: z.array(
      z.object({ text: z.string(), offset: z.object({ start: z.number(), length: z.number() }) }),
    ),
  }),
)
const lexiconSchema = z.object({
  one: z.object({ lexicon: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }),
})

let dictionary: Readonly<Record<string, string | readonly string[]>> | null = null

/** The dictionary's meanings of a word; none for a word it does not hold. */
export function meaningsOf(lower: string): readonly string[] {
  dictionary ??= lexiconSchema.parse(nlp.model()).one.lexicon
  if (!Object.hasOwn(dictionary, lower)) return []
  return [dictionary[lower] ?? []].flat()
}

/** The words of a text, sentence by sentence. */
export function readWords(text: string): readonly (readonly ReadWord[])[] {
  const sentences = sentencesSchema.parse(nlp.tokenize(text).json({ offset: true }))
  return sentences.map(({ terms }) => {
    const words: ReadWord[] = []
    for (const { text: written, offset } of terms) {
      // A word the library read into a contraction has no letters of its own, and an offset that does not fit is not used.
      if (written === '' || !text.startsWith(written, offset.start)) continue
      const word = written.replace(/['’]s?$/u, '')
      const lower = word.toLowerCase()
      const before = words.at(-1)
      words.push({
        text: word,
        lower,
        start: offset.start,
        end: offset.start + word.length,
        isPossessive: word !== written,
        isFirstInSentence:
          before === undefined || /[:\n"“«—–]|[.!?]\s/u.test(text.slice(before.end, offset.start)),
        gap: before === undefined ? '' : text.slice(before.end, offset.start),
        meanings: meaningsOf(lower),
      })
    }
    return words
  })
}
