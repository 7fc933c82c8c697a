import { medianOf } from '../median.ts'

/** How many notes stand at either end of a trend. A design choice, not a published figure. */
const AT_EITHER_END = 7

/** The middle of the first seven notes and of the last seven. */
export type Trend = { readonly first: number; readonly last: number }

/** The trend of notes in the order they were made; null below twice seven, because then the two ends would share notes. */
export function trendOf(notes: readonly number[]): Trend | null {
  if (notes.length < 2 * AT_EITHER_END) return null
  const first = medianOf(notes.slice(0, AT_EITHER_END))
  const last = medianOf(notes.slice(-AT_EITHER_END))
  return first === null || last === null ? null : { first, last }
}
