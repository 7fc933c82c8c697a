import { type EntryFilter, NO_FILTER, type Shelf } from '../../../shared/contract/entry-filter.ts'
import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { figureWords } from '../../../shared/domain/number-words.ts'
import { plainDate } from '../../app/date-words.ts'

/** The two shelves, as they are called on screen. */
export const SHELF_WORDS: Readonly<Record<Shelf, string>> = {
  supervision: 'Take to supervision',
  therapy: 'Take to my therapy',
}

/** The names that a filter only knows by their ids. */
export type FilterNames = {
  readonly codes: readonly { readonly id: string; readonly name: string }[]
  readonly tags: readonly { readonly id: string; readonly name: string }[]
}

/** One part of a filter in words, and the filter without it. */
export type FilterChip = { readonly id: string; readonly word: string; readonly without: EntryFilter }

/** Everything a filter asks for, each part to be taken away by itself. */
export function filterChips(filter: EntryFilter, names: FilterNames): readonly FilterChip[] {
  const { kind, codeId, tagId, shelf, planDay, from, until } = filter
  const chips: FilterChip[] = []
  const add = (id: string, word: string, cleared: Partial<EntryFilter>) =>
    chips.push({ id, word, without: { ...filter, ...cleared } })
  if (kind !== null) add('kind', formOf(kind).name, { kind: null })
  if (codeId !== null) add('code', `Code: ${nameIn(names.codes, codeId)}`, { codeId: null })
  if (tagId !== null) add('tag', `Tag: ${nameIn(names.tags, tagId)}`, { tagId: null })
  if (shelf !== null) add('shelf', SHELF_WORDS[shelf], { shelf: null })
  if (planDay !== null) add('plan-day', `Day ${planDay} of the plan`, { planDay: null })
  if (from !== null || until !== null) add('dates', datesInWords(from, until), { from: null, until: null })
  return chips
}

/** Whether a filter asks for anything. */
export function isFiltering(filter: EntryFilter): boolean {
  return (Object.keys(NO_FILTER) as (keyof EntryFilter)[]).some((part) => filter[part] !== null)
}

/** How many pages were found. */
export function countWords({
  count,
  hasMore,
}: {
  readonly count: number
  readonly hasMore: boolean
}): string {
  if (hasMore) return `More than ${figureWords(count)} pages`
  if (count === 0) return ''
  return count === 1 ? 'One page' : `${figureWords(count)} pages`
}

function nameIn(list: FilterNames['codes'], id: string): string {
  return list.find((one) => one.id === id)?.name ?? '…'
}

function datesInWords(from: string | null, until: string | null): string {
  if (from === null) return until === null ? '' : `Until ${plainDate(until)}`
  if (until === null) return `From ${plainDate(from)}`
  return from === until ? plainDate(from) : `${plainDate(from)} to ${plainDate(until)}`
}
