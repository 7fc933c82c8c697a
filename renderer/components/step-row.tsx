import { Checkbox } from 'react-aria-components'
import { Button } from './button.tsx'
import styles from './step.module.css'

type StepRowProps = {
  readonly title: string
  readonly detail: string
  /** The version under two minutes, where there is one. */
  readonly smallest: string | null
  readonly minutes: number
  readonly isDone: boolean
  readonly onDoneChange: (isDone: boolean) => void
  readonly onOpen: () => void
}

/** One step: what it is, how long it takes, the way in, and a mark for done that says so in a word. */
export function StepRow({ title, detail, smallest, minutes, isDone, onDoneChange, onOpen }: StepRowProps) {
  return (
    <li className={styles.row} data-done={isDone}>
      <span className={styles.minutes}>{minutes} min</span>
      <div>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.detail}>{detail}</p>
        {smallest !== null && !isDone && <p className={styles.smallest}>Smallest version: {smallest}</p>}
        <div className={styles.actions}>
          <Button kind="plain" onPress={onOpen} label={`Open: ${title}`}>
            Open
          </Button>
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
      </div>
    </li>
  )
}
