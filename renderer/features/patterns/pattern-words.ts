import { LEAST_DAYS, LEAST_PAGES, type Picture } from '../../../shared/domain/patterns/patterns.ts'

/** "3 pages", "1 page". */
export function countWords(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

/** Over the pictures that are not there yet: what one takes, and why. */
export const NOT_ENOUGH_WORDS = `A picture takes at least ${LEAST_PAGES} pages over ${LEAST_DAYS} days. With fewer it could show a pattern where there is none.`

/** What one of them has to go on so far. */
export function soFarWords({ pages, days }: Picture<unknown>): string {
  return pages === 0
    ? 'no page with this yet'
    : `${countWords(pages, 'page')} over ${countWords(days, 'day')}`
}

/** The weeks a word was chosen in, for those who hear the picture. */
export function rowInWords(label: string, counts: readonly number[]): string {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const weeks = counts.filter((count) => count > 0).length
  return `${label}: ${countWords(total, 'page')} in ${countWords(weeks, 'week')}.`
}
