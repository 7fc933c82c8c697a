import { randomUUID } from 'node:crypto'
import type { EntryToWrite } from '../../main/vault/features/journal/journal-repository.ts'
import { addDays, type CivilDate } from '../../shared/domain/civil-date.ts'
import { outlineOf } from '../../shared/domain/journal/entry-outline.ts'

/** Characters of one body: about ten minutes of writing. */
const BODY_LENGTH = 1500
/** Texts to draw from; the database stores every copy whole, so repeating them saves only our own time. */
const TEXTS = 200
export const ENTRIES_PER_DAY = 5
/** The kind of every tenth entry; the others are evenings. */
export const RARE_KIND = 'connection'
const MS_PER_DAY = 86_400_000

const WORDS =
  'after the last hour I sat in the car for a while and noticed how my shoulders had come up again ' +
  'there was rain on the window somebody laughed in the corridor it felt far away then a little nearer ' +
  'tomorrow is quieter I would like to walk home by the river and leave this room where it is'
const VOCABULARY = WORDS.split(' ')

/** What is looked for: a word of every page, a rare one, two together, half a word, a phrase. */
export const SEARCHES = ['river', 'lantern17', 'rain corridor', 'shou', '"walk home by the river"'] as const

/** Body number `index`: always the same text for the same number. */
export function bodyOf(index: number): string {
  const words: string[] = [`lantern${index % TEXTS}`, ' ']
  let length = 0
  for (let place = 0; length < BODY_LENGTH; place += 1) {
    const word = VOCABULARY[(index * 31 + place * (1 + (index % 7)) + (place >> 3)) % VOCABULARY.length] ?? ''
    const separator = place % 60 === 59 ? '.\n' : ' '
    words.push(word, separator)
    length += word.length + separator.length
  }
  return words.join('').slice(0, BODY_LENGTH)
}

/** `count` entries from long ago up to the day before `today`, with ids in no order, as the page makes them up. */
export function* makeEntries(count: number, today: CivilDate, nowMs: number): Generator<EntryToWrite> {
  const texts = Array.from({ length: TEXTS }, (_, index) => {
    const body = bodyOf(index)
    return { body, ...outlineOf(body) }
  })
  for (let index = 0; index < count; index += 1) {
    const daysAgo = Math.floor((count - 1 - index) / ENTRIES_PER_DAY) + 1
    const text = texts[index % TEXTS]
    if (text === undefined) continue
    yield {
      id: randomUUID(),
      kind: index % 10 === 0 ? RARE_KIND : 'evening',
      stepId: null,
      date: addDays(today, -daysAgo),
      planDay: null,
      fields: '{}',
      ...text,
      nowMs: nowMs - daysAgo * MS_PER_DAY,
    }
  }
}
