import { FIRST_SLEEP_PLAN, type SleepPlan, type SleepPoint } from '../../../shared/domain/practices/sleep.ts'
import { Button } from '../../components/button.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Section } from '../../components/section.tsx'
import { TimeField } from '../../components/time-field.tsx'
import common from '../../styles/common.module.css'
import styles from './practices.module.css'
import { useSleepPlan } from './use-sleep-plan.ts'

const POINTS: readonly { readonly value: SleepPoint; readonly label: string }[] = [
  { value: 'bedtime', label: 'The same bedtime' },
  { value: 'screens', label: 'No screen in the last hour' },
  { value: 'room', label: 'A cool, dark room' },
]

/** The evening before: a bedtime, a time for screens, and which of the three points to begin with. */
export function SleepPlanSection({ start }: { readonly start: SleepPlan | null }) {
  const { value: plan, status, change } = useSleepPlan(start)
  return (
    <Section
      title="The evening before"
      description="A time you could keep on most nights. One change is enough, for as long as it suits you."
    >
      {plan === null ? (
        <Button kind="quiet" onPress={() => change(FIRST_SLEEP_PLAN)}>
          Set a bedtime
        </Button>
      ) : (
        <div className={styles.fields}>
          <div className={common.actions}>
            <TimeField
              label="Bedtime"
              value={plan.bedtimeMinutes}
              onChange={(bedtimeMinutes) => change({ ...plan, bedtimeMinutes })}
            />
            <TimeField
              label="Screens off"
              value={plan.screensOffMinutes}
              onChange={(screensOffMinutes) => change({ ...plan, screensOffMinutes })}
            />
          </div>
          <RadioChoice
            label="The one to begin with"
            value={plan.point}
            onChange={(point) => change({ ...plan, point })}
            options={POINTS}
          />
          <SavedState status={status} />
        </div>
      )}
    </Section>
  )
}
