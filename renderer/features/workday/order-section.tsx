import { type DaySession, timeWords } from '../../../shared/domain/workday/day-session.ts'
import { dayWarnings } from '../../../shared/domain/workday/day-warnings.ts'
import { suggestOrder } from '../../../shared/domain/workday/suggest-order.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import styles from './day-sheet.module.css'

type OrderSectionProps = {
  readonly suggested: readonly DaySession[]
  readonly onUse: (sessions: readonly DaySession[]) => void
}

/** The same times in an order that leaves less to look at; null where there is none. */
export function betterOrder(sessions: readonly DaySession[]): readonly DaySession[] | null {
  const suggested = suggestOrder(sessions)
  return dayWarnings(suggested).length < dayWarnings(sessions).length ? suggested : null
}

/** An order with fewer of the above. */
export function OrderSection({ suggested, onUse }: OrderSectionProps) {
  const left = dayWarnings(suggested).length
  return (
    <Section
      title="Another order"
      description="The times stay, fixed ones stay with their person. You know who could trade an hour."
    >
      <ol className={`${common.list} ${styles.order}`}>
        {suggested.map((session, place) => (
          <li key={`${session.startsAtMinutes} ${session.code ?? place}`}>
            <span className={styles.time}>{timeWords(session.startsAtMinutes)}</span>{' '}
            {session.code ?? 'no code yet'}
          </li>
        ))}
      </ol>
      <p>{left === 0 ? 'Nothing of the above would be left.' : `Of the above, ${left} would be left.`}</p>
      <Button kind="quiet" onPress={() => onUse(suggested)}>
        Use this order
      </Button>
    </Section>
  )
}
