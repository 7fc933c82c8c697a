import { hoursForPicture } from '../../../shared/domain/practices/sleep.ts'
import { plainDate } from '../../app/date-words.ts'
import { hoursOfNight, pointsInWords, restedInWords } from './night-words.ts'
import type { SleepLog } from './use-sleep.ts'
import { WeekAndMonth } from './week-and-month.tsx'

/** How rested the nights were; hours stand under the week and in the table, never as a line or an average. */
export function NightsPicture({ data }: { readonly data: SleepLog }) {
  return (
    <WeekAndMonth
      today={data.today}
      days={data.nights.map((night) => ({
        date: night.date,
        size: night.rested + 1,
        label: night.quarterHours === null ? '' : hoursForPicture(night.quarterHours),
      }))}
      caption="A dot for each night noted; the larger, the more rested. Its hours are below it."
      description={`How rested after each of ${data.nights.length} nights noted.`}
      columns={['Morning', 'Rested', 'Hours', 'Points']}
      rows={data.nights.map((night) => [
        plainDate(night.date),
        restedInWords(night),
        hoursOfNight(night),
        pointsInWords(night),
      ])}
    />
  )
}
