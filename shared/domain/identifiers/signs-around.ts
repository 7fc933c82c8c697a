import { FIRST_NAMES_OF_THE_WORLD } from './first-names.ts'
import {
  PERSON_VERBS,
  ROLE_WORDS,
  SURE_PERSON_VERBS,
  TALK_WORDS,
  TITLES,
  TOWARDS_PERSON,
  TOWARDS_PLACE,
} from './person-signs.ts'
import type { ReadWord } from './read-words.ts'

/** What a person has that a place or a season has not, after "'s". */
const BELONGINGS = new Set(
  (
    'mother father mum mom dad sister brother son daughter husband wife partner parents family voice face eyes hands ' +
    'tears story session words anger grief silence death funeral birthday message email letter house flat body school ' +
    'file case hour phone trauma panic nightmares diagnosis medication mothers boyfriend girlfriend ex'
  ).split(' '),
)
/** After these a plant or a virtue with a capital letter is a person. */
const SURELY_TOWARDS = new Set(
  'with told asked met saw called phoned texted emailed hugged thanked missed client patient and'.split(' '),
)
/** These follow anything; they point at a person only together with something else. */
const WEAK_VERBS = new Set(
  'is was does did has had can cannot needs keeps kept left came went lost owes'.split(' '),
)

/** The signs around one word that a person is meant. */
export function signsAround(sentence: readonly ReadWord[], index: number) {
  const word = sentence[index]
  const before = sentence[index - 1]
  const next = sentence[index + 1]
  const isBeside = word !== undefined && /^[\s]$/u.test(word.gap)
  const previous = isBeside ? (before?.lower ?? '') : ''
  const isBesideNext = word?.isPossessive !== true && next?.gap === ' '
  const following = isBesideNext ? (next?.lower ?? '') : ''
  const owned = word?.isPossessive === true && next !== undefined ? next.lower : ''
  const verb = PERSON_VERBS.has(following)
  const isTalk =
    (previous === 'to' || previous === 'from') && TALK_WORDS.has(sentence[index - 2]?.lower ?? '')
  const towards = TOWARDS_PERSON.has(previous) || isTalk
  return {
    title: before !== undefined && TITLES.has(before.lower) && /^\.?\s$/u.test(word?.gap ?? ''),
    role: ROLE_WORDS.has(previous) && before?.isPossessive !== true,
    towards: towards || (previous === 'and' && isPersonWord(sentence[index - 2])),
    surelyTowards: previous !== 'and' && SURELY_TOWARDS.has(previous),
    towardsPlace: TOWARDS_PLACE.has(previous) || ((previous === 'to' || previous === 'from') && !isTalk),
    /** Beside another word with a capital letter: the name of a thing, such as a book or a way of working. */
    inTitle:
      isTitleWord(previous === '' ? undefined : before) || isTitleWord(following === '' ? undefined : next),
    verb: verb && (!WEAK_VERBS.has(following) || towards),
    sureVerb: SURE_PERSON_VERBS.has(following),
    belonging: BELONGINGS.has(owned),
  }
}

const PRONOUNS = /^(?:me|he|she|they|him|her|them|i|we|us)$/

function isPersonWord(word: ReadWord | undefined): boolean {
  if (word === undefined) return false
  return PRONOUNS.test(word.lower) || word.meanings.some((meaning) => meaning.endsWith('Name'))
}

function isTitleWord(word: ReadWord | undefined): boolean {
  if (word === undefined || !/^\p{Lu}\p{Ll}/u.test(word.text)) return false
  if (word.isFirstInSentence) return word.meanings.length === 0 && !FIRST_NAMES_OF_THE_WORLD.has(word.lower)
  return word.meanings.length > 0 && !word.meanings.some((meaning) => /Name$|^Person$/.test(meaning))
}
