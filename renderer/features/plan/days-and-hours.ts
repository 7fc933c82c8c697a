import type { SetUpDraft } from '../../../shared/contract/plan.ts'
import { clockWords, longDate, weekdayWords } from '../../app/date-words.ts'

/** Workdays, hours and the first day in a sentence or two. */
export function daysAndHours(draft: SetUpDraft, today: string): string {
  const { workdays, workdayStartMinutes, workdayEndMinutes, startsOn } = draft
  const [first] = workdays
  const last = workdays.at(-1)
  const isRow = workdays.length > 2 && last !== undefined && last - (first ?? 0) === workdays.length - 1
  const days = isRow ? [first, last] : workdays
  const named = days.map((day) => (day === undefined ? '' : weekdayWords(day)))
  const dayWords = isRow ? named.join(' to ') : named.join(', ')
  const begins =
    startsOn === today ? 'The thirty days begin today.' : `The thirty days begin on ${longDate(startsOn)}.`
  return `Your workdays: ${dayWords}, ${clockWords(workdayStartMinutes)} to ${clockWords(workdayEndMinutes)}. ${begins}`
}
