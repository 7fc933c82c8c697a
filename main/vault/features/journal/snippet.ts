import type { JournalHit } from '../../../../shared/contract/journal.ts'
import { Matcher, type WantedWords } from './wanted-words.ts'
import { WordWalk } from './words-of-text.ts'

/** Words of context around what was found. */
const SNIPPET_WORDS = 14
/** The longest piece of text that is shown of what stands between two words, or of one word, in characters. */
const LONGEST_PIECE = 200

type Part = JournalHit['snippet'][number]

/**
 * The text around what was found, in parts: found or not. It is the first place that holds as many of the phrases as any.
 * One walk through the text, however often the words stand in it; FTS5's own snippet compares all of them with each other.
 */
export function snippetOf(text: string, wanted: WantedWords): readonly Part[] {
  return partsFrom(text, wanted, bestStart(text, wanted))
}

/** Where the words to be shown begin, as an offset of the text. */
function bestStart(text: string, wanted: WantedWords): number {
  const shown = Math.max(SNIPPET_WORDS, wanted.longest)
  const walk = new WordWalk(text, 0)
  const matcher = new Matcher(wanted, text)
  const starts = new Array<number>(shown * 4).fill(0)
  /** The newest place of each phrase: the number of its first word. */
  const newest = wanted.phrases.map(() => Number.NEGATIVE_INFINITY)
  let best = { phrases: 0, start: 0 }
  for (let number = 0; walk.next(); number += 1) {
    starts[number % starts.length] = walk.start
    const ending = matcher.take(walk)
    if (ending === null) continue
    for (const index of ending) newest[index] = number + 1 - (wanted.phrases[index]?.words.length ?? 1)
    const inView = newest.filter((first) => first > number - shown)
    if (inView.length <= best.phrases) continue
    const first = Math.min(...inView)
    const isNearStart = number < shown
    const before = isNearStart ? 0 : first - Math.floor((shown - (number + 1 - first)) / 2)
    best = { phrases: inView.length, start: before <= 0 ? 0 : (starts[before % starts.length] ?? 0) }
    if (inView.length === wanted.phrases.length) break
  }
  return best.start
}

function partsFrom(text: string, wanted: WantedWords, start: number): readonly Part[] {
  const shown = Math.max(SNIPPET_WORDS, wanted.longest)
  const walk = new WordWalk(text, start)
  const matcher = new Matcher(wanted, text)
  const words: { readonly start: number; readonly end: number }[] = []
  const found: { readonly first: number; last: number }[] = []
  while (words.length < shown && walk.next()) {
    words.push({ start: walk.start, end: walk.end })
    const last = words.length - 1
    for (const index of matcher.take(walk) ?? [])
      join(found, last + 1 - (wanted.phrases[index]?.words.length ?? 1), last)
  }
  const hasMore = new WordWalk(text, walk.end).next()
  const parts: Part[] = []
  let told = start
  const tell = (until: number, isHit: boolean) => {
    if (until > told) parts.push({ text: text.slice(told, until), isHit })
    told = Math.max(told, until)
  }
  for (const { first, last } of found) {
    tell(words[first]?.start ?? told, false)
    tell(words[last]?.end ?? told, true)
  }
  tell(hasMore ? (words.at(-1)?.end ?? start) : text.length, false)
  return shortened(parts, start > 0, hasMore)
}

/** Adds a place, and makes one of those that overlap. Places come in the order of their last words. */
function join(found: { readonly first: number; last: number }[], first: number, last: number): void {
  let from = first
  for (let open = found.at(-1); open !== undefined && open.last >= from; open = found.at(-1)) {
    from = Math.min(from, open.first)
    found.pop()
  }
  found.push({ first: from, last })
}

/** With the sign for what is left out at either end, and within a piece that is far too long to be shown. */
function shortened(parts: readonly Part[], isCutBefore: boolean, isCutAfter: boolean): readonly Part[] {
  const [before, after]: Part[][] = [
    isCutBefore ? [{ text: '…', isHit: false }] : [],
    isCutAfter ? [{ text: '…', isHit: false }] : [],
  ]
  const pieces = parts.map(({ text, isHit }) => ({ text: shortPiece(text), isHit }))
  const joined: Part[] = []
  for (const part of [...(before ?? []), ...pieces, ...(after ?? [])]) {
    const last = joined.at(-1)
    if (last !== undefined && !last.isHit && !part.isHit)
      joined[joined.length - 1] = { text: last.text + part.text, isHit: false }
    else joined.push(part)
  }
  return joined
}

function shortPiece(text: string): string {
  if (text.length <= LONGEST_PIECE) return text
  const half = LONGEST_PIECE / 2
  return `${text.slice(0, half)}…${text.slice(-half)}`.toWellFormed()
}
