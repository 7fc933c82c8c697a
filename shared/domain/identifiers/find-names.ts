import { FIRST_NAMES_OF_THE_WORLD } from './first-names.ts'
import type { Identifier } from './identifier.ts'
import {
  EVERYDAY_NAMES,
  NAMES_UNLESS_FIRST,
  PUBLIC_NAMES,
  THEORIST_FIRST_NAMES,
  THEORISTS,
} from './not-people.ts'
import { ENGLISH_SMALL_WORDS, NAME_PARTICLES, TITLES } from './person-signs.ts'
import { type ReadWord, readWords } from './read-words.ts'
import { signsAround } from './signs-around.ts'

const FIRST_NAME = new Set(['MaleName', 'FemaleName', 'FirstName'])
const PLACE = new Set(['City', 'Country', 'Region', 'Place'])
const DATE = new Set(['Month', 'WeekDay', 'Date'])

const has = (word: ReadWord, meanings: ReadonlySet<string>) => word.meanings.some((one) => meanings.has(one))
const isFirstName = (word: ReadWord) => has(word, FIRST_NAME) || FIRST_NAMES_OF_THE_WORLD.has(word.lower)
const isLastName = (word: ReadWord) => word.meanings.includes('LastName')
const isCapitalised = ({ text }: ReadWord) => /^\p{Lu}\p{Ll}|^\p{Lu}['’]\p{Lu}/u.test(text)
const isShouted = ({ text }: ReadWord) => /^\p{Lu}{4,}$/u.test(text)

/**
 * Likely names of people. A word counts by itself when it is nothing but a name; where it is also a month, a plant, a
 * place, a verb or somebody who wrote a textbook, it counts only beside a sign that a person is meant.
 */
export function findNames(text: string): readonly Identifier[] {
  return readWords(text).flatMap((sentence) => {
    const isEnglish = sentence.some(({ lower }) => ENGLISH_SMALL_WORDS.has(lower))
    const named = sentence.map((_, index) => isNameAt(sentence, index, isEnglish))
    joinNeighbours(sentence, named)
    return spansOf(sentence, named)
  })
}

function isNameAt(sentence: readonly ReadWord[], index: number, isEnglish: boolean): boolean {
  const word = sentence[index]
  if (word === undefined || word.text.length < 2 || !/^[\p{L}'’.-]+$/u.test(word.text)) return false
  if (TITLES.has(word.lower)) return false
  const signs = signsAround(sentence, index)
  if (signs.title && isCapitalised(word)) return true
  const isEveryday = EVERYDAY_NAMES.has(word.lower)
  if (!isCapitalised(word) && !isShouted(word))
    return (
      isFirstName(word) &&
      !isEveryday &&
      !NAMES_UNLESS_FIRST.has(word.lower) &&
      word.text.length > 2 &&
      (signs.role || signs.surelyTowards)
    )
  if (signs.role && !word.isFirstInSentence) return !has(word, DATE) || signs.sureVerb
  if (PUBLIC_NAMES.has(word.lower)) return false
  if (THEORISTS.has(word.lower)) return false
  if (isTheoristFirstName(sentence, index)) return false
  if (isEveryday) return isPersonAllTheSame(word, signs)
  if (NAMES_UNLESS_FIRST.has(word.lower))
    return word.isFirstInSentence
      ? signs.verb || signs.sureVerb || signs.belonging
      : !signs.towardsPlace && !signs.inTitle
  if (isFirstName(word)) return true
  if (isLastName(word)) return word.isFirstInSentence ? signs.verb || signs.belonging : !signs.towardsPlace
  if (word.meanings.length > 0 || isShouted(word)) return false
  if (word.isFirstInSentence) return signs.sureVerb || signs.belonging
  if (signs.towardsPlace) return signs.sureVerb || signs.belonging
  // Other languages write more than names with a capital letter.
  return signs.verb || signs.belonging || (isEnglish && (signs.towards || !signs.inTitle))
}

type Signs = ReturnType<typeof signsAround>

/** Whether a word of every day stands where only a person can. */
function isPersonAllTheSame(word: ReadWord, signs: Signs): boolean {
  if (signs.sureVerb || signs.belonging) return true
  return signs.surelyTowards && !word.isFirstInSentence && !has(word, DATE) && !has(word, PLACE)
}

function isTheoristFirstName(sentence: readonly ReadWord[], index: number): boolean {
  const next = sentence[index + 1]
  const word = sentence[index]
  return (
    word !== undefined &&
    next !== undefined &&
    THEORIST_FIRST_NAMES.has(word.lower) &&
    THEORISTS.has(next.lower) &&
    isCapitalised(next)
  )
}

const isJoin = (gap: string) => gap === ' ' || gap === '-' || gap === '\u2011'

/** A capital letter right after a name is its surname, and a name right before a surname belongs to it. */
function joinNeighbours(sentence: readonly ReadWord[], named: boolean[]): void {
  for (const [index, word] of sentence.entries()) {
    if (named[index] === true || !isJoin(word.gap) || !isCapitalised(word) || word.isFirstInSentence) continue
    const before = sentence[index - 1]
    if (before === undefined || before.isPossessive || TITLES.has(word.lower)) continue
    if (named[index - 1] === true || (NAME_PARTICLES.has(before.lower) && named[index - 2] === true))
      named[index] = !has(word, DATE) && !PUBLIC_NAMES.has(word.lower)
  }
  for (let index = sentence.length - 2; index >= 0; index -= 1) {
    const word = sentence[index]
    const next = sentence[index + 1]
    if (word === undefined || next === undefined || named[index] === true || named[index + 1] !== true)
      continue
    if (!isJoin(next.gap) || word.isPossessive || !isCapitalised(word) || TITLES.has(word.lower)) continue
    const couldBeFirst =
      EVERYDAY_NAMES.has(word.lower) || NAMES_UNLESS_FIRST.has(word.lower) || word.meanings.length === 0
    if (next.gap !== ' ' || (couldBeFirst && !isFirstName(next))) named[index] = true
  }
}

/** The words that were named, joined where they belong together, with the title before them. */
function spansOf(sentence: readonly ReadWord[], named: readonly boolean[]): readonly Identifier[] {
  const spans: { start: number; end: number; kind: 'name' }[] = []
  let lastNamed = -2
  for (const [index, word] of sentence.entries()) {
    if (named[index] !== true) continue
    const open = spans.at(-1)
    const between = sentence[index - 1]
    const isNext = lastNamed === index - 1 && isJoin(word.gap) && between?.isPossessive !== true
    const isAfterParticle =
      lastNamed === index - 2 &&
      between !== undefined &&
      NAME_PARTICLES.has(between.lower) &&
      isJoin(between.gap)
    if (open !== undefined && (isNext || isAfterParticle)) open.end = word.end
    else {
      const title =
        between !== undefined && TITLES.has(between.lower) && /^\.? $/.test(word.gap) ? between : word
      spans.push({ start: title.start, end: word.end, kind: 'name' })
    }
    lastNamed = index
  }
  return spans
}
