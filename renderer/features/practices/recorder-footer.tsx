import type { AppError } from '../../../shared/errors.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import styles from './practices.module.css'

/** Saying whether a recorder stays. */
export type RecorderSwitch = {
  /** After two weeks, or where a step asks, it wants to know. */
  readonly asks: boolean
  readonly failure: AppError | null
  readonly keep: () => void
  readonly switchOff: () => void
}

/** What every recorder's screen is given. */
export type RecorderScreenProps = { readonly stepId: string | null; readonly choice: RecorderSwitch }

/** The last lines of a recorder's screen: keeping it, or leaving it off without a reason. */
export function RecorderFooter({ choice }: { readonly choice: RecorderSwitch }) {
  if (!choice.asks)
    return (
      <div className={styles.footer}>
        <FailureNotice failure={choice.failure} />
        <p className={common.small}>
          This can be switched off. What was noted is kept, and no reason is asked.
        </p>
        <div className={styles.lesser}>
          <Button kind="plain" onPress={choice.switchOff}>
            Switch it off
          </Button>
        </div>
      </div>
    )
  return (
    <Section
      title="Keep this?"
      description="It has been open for a while. It can stay, or go; no reason is asked."
    >
      <FailureNotice failure={choice.failure} />
      <div className={common.actions}>
        <Button kind="quiet" onPress={choice.keep}>
          Keep it
        </Button>
        <Button kind="plain" onPress={choice.switchOff}>
          Switch it off
        </Button>
      </div>
    </Section>
  )
}
