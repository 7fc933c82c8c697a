import styles from './states.module.css'

type TimerLineProps = { readonly minutes: number; readonly note: string | null }

/** How long the page has been open, in whole minutes from the first on, and at most one sentence beside it. It never blocks. */
export function TimerLine({ minutes, note }: TimerLineProps) {
  return (
    <p className={styles.status}>
      {minutes < 1 ? '' : `${minutes} min`}
      {note !== null && <span role="status"> · {note}</span>}
    </p>
  )
}
