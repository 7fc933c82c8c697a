import type { Movement } from '../../../shared/contract/practices.ts'
import { plainDate } from '../../app/date-words.ts'
import type { MovementLog } from './use-movement.ts'
import { WeekAndMonth } from './week-and-month.tsx'

/** An entry's minutes, place and liking in a few words. */
export function detailsOf({ minutes, outdoors, enjoyed }: Movement): string {
  const details = [
    minutes === null ? '' : `${minutes} min`,
    outdoors ? 'outdoors' : 'indoors',
    enjoyed ? 'liked' : '',
  ]
  return details.filter((detail) => detail !== '').join(', ')
}

/** The days on which something was noted, outdoors or in. */
export function MovementPicture({ data }: { readonly data: MovementLog }) {
  const dates = [...new Set(data.entries.map(({ date }) => date))]
  return (
    <WeekAndMonth
      today={data.today}
      days={dates.map((date) => {
        const ofDay = data.entries.filter((entry) => entry.date === date)
        return { date, size: 1 + ofDay.length, isRing: !ofDay.some(({ outdoors }) => outdoors) }
      })}
      caption="A dot for each day with something outdoors, a ring for a day indoors."
      description={`Something noted on ${dates.length} ${dates.length === 1 ? 'day' : 'days'}.`}
      columns={['What', 'Day', 'How']}
      rows={data.entries.map((entry) => [entry.what, plainDate(entry.date), detailsOf(entry)])}
    />
  )
}
