import { FIRST_NAMES_OF_THE_WORLD } from './first-names.ts'
import { NAMES_UNLESS_FIRST } from './not-people.ts'
import { meaningsOf } from './read-words.ts'

const NAME_MEANINGS = new Set(['MaleName', 'FemaleName', 'FirstName', 'LastName', 'Person'])

/** Whether people are called that, among other things the word may mean. */
export function isKnownName(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    FIRST_NAMES_OF_THE_WORLD.has(lower) ||
    NAMES_UNLESS_FIRST.has(lower) ||
    meaningsOf(lower).some((meaning) => NAME_MEANINGS.has(meaning))
  )
}
