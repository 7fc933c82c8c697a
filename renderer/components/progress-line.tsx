import { ProgressBar } from 'react-aria-components'
import styles from './bars.module.css'

type ProgressLineProps = { readonly value: number; readonly total: number; readonly label: string }

/** How far something is, in words over a thin line. */
export function ProgressLine({ value, total, label }: ProgressLineProps) {
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      value={value}
      maxValue={total}
      valueLabel={label}
      aria-label={label}
    >
      <span className={styles.words}>{label}</span>
      <progress className={styles.bar} value={value} max={total} aria-hidden="true" />
    </ProgressBar>
  )
}
