import { Button as AriaButton, Checkbox } from 'react-aria-components'
import styles from './step.module.css'

type StepRowProps = {
  readonly title: string
  /** Empty where the title says all of it. */
  readonly detail: string
  /** The version under two minutes, where there is one. */
  readonly smallest: string | null
  readonly minutes: number
  readonly isDone: boolean
  readonly onDoneChange: (isDone: boolean) => void
  readonly onOpen: () => void
}

/** One step: what it is, how long it takes, its words as the way in, and a mark for done that says so in a word. */
export function StepRow({ title, detail, smallest, minutes, isDone, onDoneChange, onOpen }: StepRowProps) {
  return (
    <li className={styles.row} data-done={isDone}>
      <span className={styles.minutes}>{minutes} min</span>
      <div>
        <h3 className={styles.title}>
          <AriaButton className={styles.open ?? ''} onPress={onOpen} aria-label={`Open: ${title}`}>
            {title}
          </AriaButton>
        </h3>
        {detail !== '' && <p className={styles.detail}>{detail}</p>}
        {smallest !== null && !isDone && <p className={styles.smallest}>Smallest version: {smallest}</p>}
        <Checkbox
          className={styles.done ?? ''}
          isSelected={isDone}
          onChange={onDoneChange}
          aria-label={`Done: ${title}`}
        >
          <span className={styles.mark} />
          <span>{isDone ? 'Done' : 'Mark as done'}</span>
        </Checkbox>
      </div>
    </li>
  )
}
