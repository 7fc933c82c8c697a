import type { SearchPhrase } from '../../../../shared/domain/journal/search-words.ts'
import { foldWord, WordWalk } from './words-of-text.ts'

/** One phrase that is looked for, as folded words. */
type Wanted = {
  readonly words: readonly string[]
  readonly last: string
  /** Its last word is the beginning of a word. */
  readonly isBeginning: boolean
}

/** What is looked for in a text. */
export type WantedWords = {
  readonly phrases: readonly Wanted[]
  /** The most words of any phrase. */
  readonly longest: number
  /** Letters below 128 that one of the words begins with; others may begin one too. */
  readonly firstLetters: ReadonlySet<number>
}

/** Takes what was typed apart as the index does. */
export function wantedWords(phrases: readonly SearchPhrase[]): WantedWords {
  const wanted = phrases
    .map(({ text, isBeginning }) => ({ words: wordsOf(text), isBeginning }))
    .flatMap(({ words, isBeginning }) => {
      const last = words.at(-1)
      return last === undefined ? [] : [{ words, last, isBeginning }]
    })
  const words = wanted.flatMap((phrase) => phrase.words)
  return {
    phrases: wanted,
    longest: Math.max(1, ...wanted.map((phrase) => phrase.words.length)),
    firstLetters: new Set(words.flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)])),
  }
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  const walk = new WordWalk(text, 0)
  while (walk.next()) words.push(foldWord(text.slice(walk.start, walk.end), walk.isPlain))
  return words
}

/** So much of one word is looked at; nobody looks for a longer one, accents included. */
const LONGEST_WORD = 1_000

/** The last words of a text that is walked through, and which phrases end with the newest of them. */
export class Matcher {
  readonly #wanted: WantedWords
  readonly #text: string
  /** Folded words by their number, in a ring; empty where it cannot be part of a phrase. */
  readonly #recent: string[]
  #count = 0

  constructor(wanted: WantedWords, text: string) {
    this.#wanted = wanted
    this.#text = text
    this.#recent = new Array<string>(wanted.longest).fill('')
  }

  /** Takes the next word and gives the phrases that end with it, by their number; null for none. */
  take({ start, end, isPlain }: WordWalk): readonly number[] | null {
    const { phrases, firstLetters, longest } = this.#wanted
    const first = this.#text.charCodeAt(start)
    const isPossible = first > 127 || firstLetters.has(first)
    const word = isPossible
      ? foldWord(this.#text.slice(start, Math.min(end, start + LONGEST_WORD)), isPlain)
      : ''
    this.#recent[this.#count % longest] = word
    this.#count += 1
    if (word === '') return null
    let ending: number[] | null = null
    for (let index = 0; index < phrases.length; index += 1) {
      const phrase = phrases[index]
      if (phrase === undefined || !isLastWord(phrase, word) || !this.#endsNow(phrase)) continue
      ending ??= []
      ending.push(index)
    }
    return ending
  }

  /** Whether the words before the newest are those before a phrase's last. */
  #endsNow({ words }: Wanted): boolean {
    const length = words.length
    if (length > this.#count) return false
    for (let back = 1; back < length; back += 1)
      if (this.#recent[(this.#count - 1 - back) % this.#recent.length] !== words[length - 1 - back])
        return false
    return true
  }
}

/** Compares the last letter first: words of a list often begin alike. */
function isLastWord({ last, isBeginning }: Wanted, word: string): boolean {
  const end = last.length - 1
  if (word.charCodeAt(end) !== last.charCodeAt(end)) return false
  return isBeginning ? word.startsWith(last) : word === last
}
