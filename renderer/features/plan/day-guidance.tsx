import type { PlanDay } from '../../../shared/domain/plan/day-types.ts'
import styles from './day-guidance.module.css'

/** The few sentences of a day and, on the deep days, how to stop. */
export function DayGuidance({ day }: { readonly day: PlanDay }) {
  return (
    <div className={styles.guidance}>
      <p>{day.guidance.join(' ')}</p>
      {day.stopping !== null && (
        <p className={styles.stopping}>
          <strong>To stop: </strong>
          {day.stopping.join(' ')}
        </p>
      )}
    </div>
  )
}
