import { LEAST_DAYS, LEAST_PAGES, type Picture } from '../../../shared/domain/patterns/patterns.ts'

/** "3 pages", "1 page". */
export function countWords(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

/** Why there is no picture yet: what it takes, and what is there. */
export function notEnoughWords({ pages, days }: Picture<unknown>): string {
  const there =
    pages === 0
      ? 'there are none'
      : `there are ${pages} over ${countWords(days, 'day')}`.replace('are 1 ', 'is 1 ')
  return `A picture takes at least ${LEAST_PAGES} pages over ${LEAST_DAYS} days; in these weeks ${there}. Below that it would show chance.`
}

/** The weeks a word was chosen in, for those who hear the picture. */
export function rowInWords(label: string, counts: readonly number[]): string {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const weeks = counts.filter((count) => count > 0).length
  return `${label}: ${countWords(total, 'page')} in ${countWords(weeks, 'week')}.`
}
