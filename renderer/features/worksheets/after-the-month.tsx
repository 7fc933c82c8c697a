import { CONTINUING } from '../../../shared/domain/worksheets/forms/what-continues.ts'
import { longDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { useContinuingDue } from './use-worksheet.ts'
import styles from './worksheets.module.css'

/** What continues and has come due, on Today after the thirty days; nothing at all before that. */
export function AfterTheMonth() {
  const { goTo } = useNavigation()
  const { loaded, failure, markDone } = useContinuingDue()
  if (loaded.state !== 'ready' || !loaded.value.isAfterThePlan) return null
  const { items, others, today } = loaded.value
  return (
    <Section title="What continues">
      <FailureNotice failure={failure} />
      {items.length > 0 && (
        <ul className={common.ruled}>
          {items.map((item) => (
            <li key={item.id} className={styles.row}>
              <span className={styles.name}>
                {nameOf(item.id)}
                <span className={styles.beside}>
                  {item.on === today ? 'Today.' : `It was meant for ${longDate(item.on)}.`}
                </span>
              </span>
              <Button kind="plain" label={`Done: ${nameOf(item.id)}`} onPress={() => void markDone(item)}>
                Done
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button
        kind="quiet"
        onPress={() => goTo({ screen: 'worksheet', worksheet: 'what-continues', stepId: null })}
      >
        {others > 0 ? 'The others, and their dates' : 'What continues, and when'}
      </Button>
      <Button kind="quiet" onPress={() => goTo({ screen: 'early-warning' })}>
        Early signs, beside the measure
      </Button>
    </Section>
  )
}

function nameOf(id: string): string {
  return CONTINUING.find((one) => one.id === id)?.name ?? ''
}
