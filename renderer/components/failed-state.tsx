import { Button } from './button.tsx'
import styles from './states.module.css'

type FailedStateProps = {
  readonly heading: string
  readonly nextStep: string
  readonly actionLabel?: string
  readonly onAction?: () => void
}

/** What happened, what can be done, and one button to do it. */
export function FailedState({ heading, nextStep, actionLabel, onAction }: FailedStateProps) {
  return (
    <div role="alert" className={`${styles.state} ${styles.page}`}>
      <h1 className={styles.heading}>{heading}</h1>
      <p>{nextStep}</p>
      {actionLabel !== undefined && onAction !== undefined && (
        <Button kind="primary" onPress={onAction}>
          {actionLabel}
        </Button>
      )}
    </div>
  )
}
