import { plainDate } from '../../app/date-words.ts'
import type { Marks } from './use-marks.ts'
import { WeekAndMonth } from './week-and-month.tsx'

/** The days on which a practice was marked, as dots that grow with the count. */
export function MarksPicture({ marks, what }: { readonly marks: Marks; readonly what: string }) {
  if (marks.days.length === 0) return null
  return (
    <WeekAndMonth
      today={marks.today}
      days={marks.days.map(({ date, count }) => ({ date, size: count, label: String(count) }))}
      caption={`A dot for each day with ${what}; a larger one for more than one.`}
      description={`${what}: marked on ${marks.days.length} ${marks.days.length === 1 ? 'day' : 'days'}, most lately on ${plainDate(marks.days[0]?.date ?? marks.today)}.`}
      columns={['Day', 'Marked']}
      rows={marks.days.map(({ date, count }) => [plainDate(date), String(count)])}
    />
  )
}
