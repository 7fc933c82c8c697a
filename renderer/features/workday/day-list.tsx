import { dayRows } from '../../../shared/domain/workday/day-rows.ts'
import { type DaySession, endOf, timeWords } from '../../../shared/domain/workday/day-session.ts'
import { BUFFER_MINUTES } from '../../../shared/domain/workday/day-warnings.ts'
import { Button } from '../../components/button.tsx'
import styles from './day-sheet.module.css'

type DayListProps = {
  readonly sessions: readonly DaySession[]
  readonly onToggleFixed: (place: number) => void
}

/** The day from top to bottom, with the buffer after each demanding session drawn in, whole or cut short. */
export function DayList({ sessions, onToggleFixed }: DayListProps) {
  return (
    <ol className={styles.day}>
      {dayRows(sessions).map((row) =>
        row.kind === 'session' ? (
          <li key={`session ${row.place}`} className={styles.session}>
            <span className={styles.time}>
              {timeWords(row.session.startsAtMinutes)}–{timeWords(endOf(row.session))}
            </span>
            <strong>{row.session.code ?? 'no code yet'}</strong>
            <span className={styles.demand}>{demandWords(row.session)}</span>
            <Button
              kind="plain"
              onPress={() => onToggleFixed(row.place)}
              label={`${timeWords(row.session.startsAtMinutes)} ${row.session.isFixed ? 'may move' : 'keeps its time'}`}
            >
              {row.session.isFixed ? 'Let it move' : 'Keep the time'}
            </Button>
          </li>
        ) : (
          <li key={`buffer ${row.place}`} className={styles.buffer} data-short={row.minutes < BUFFER_MINUTES}>
            <span className={styles.time}>{timeWords(row.startsAtMinutes)}</span>
            <span>{bufferWords(row.minutes)}</span>
          </li>
        ),
      )}
    </ol>
  )
}

function demandWords({ demand, isFixed }: DaySession): string {
  const words = demand === null ? 'demand not said' : `demand ${demand}`
  return isFixed ? `${words}, fixed` : words
}

function bufferWords(minutes: number): string {
  if (minutes === 0) return 'no gap here'
  return minutes < BUFFER_MINUTES ? `${minutes} minutes, cut short` : `${minutes} minutes of your own`
}
