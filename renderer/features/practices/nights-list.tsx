import type { Night } from '../../../shared/contract/practices.ts'
import { plainDate } from '../../app/date-words.ts'
import { Button } from '../../components/button.tsx'
import common from '../../styles/common.module.css'
import { hoursOfNight, pointsInWords, restedInWords } from './night-words.ts'
import styles from './practices.module.css'

/** How many nights the list shows; the table behind the picture has them all. */
const SHOWN = 5

type NightsListProps = { readonly nights: readonly Night[]; readonly onRemove: (date: string) => void }

/** The latest nights, each with a way to take it out. */
export function NightsList({ nights, onRemove }: NightsListProps) {
  return (
    <ul className={common.ruled}>
      {nights.slice(0, SHOWN).map((night) => (
        <li key={night.date} className={styles.row}>
          <div>
            <p className={styles.note}>{plainDate(night.date)}</p>
            <p className={styles.about}>
              Rested: {restedInWords(night)} · Hours: {hoursOfNight(night)}
              {pointsInWords(night) === '' ? '' : ` · ${pointsInWords(night)}`}
            </p>
          </div>
          <Button
            kind="plain"
            onPress={() => onRemove(night.date)}
            label={`Take out: ${plainDate(night.date)}`}
          >
            Take out
          </Button>
        </li>
      ))}
    </ul>
  )
}
