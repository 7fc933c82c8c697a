import type { CheckIn } from '../../../shared/contract/plan.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import styles from './check-in-choice.module.css'

type CheckInChoiceProps = {
  readonly value: CheckIn | null
  readonly onChange: (value: CheckIn) => void
}

/** One breath's worth of check-in, with the door that needs no score under it. */
export function CheckInChoice({ value, onChange }: CheckInChoiceProps) {
  const { goTo } = useNavigation()
  return (
    <div className={styles.checkIn}>
      <RadioChoice
        label="How are you right now?"
        orientation="horizontal"
        value={value}
        onChange={onChange}
        options={[
          { value: 'depleted', label: 'depleted' },
          { value: 'all-right', label: 'all right' },
          { value: 'well', label: 'well' },
        ]}
      />
      <Button kind="plain" onPress={() => goTo({ screen: 'help' })}>
        If something else is going on, or you are not safe right now
      </Button>
    </div>
  )
}
