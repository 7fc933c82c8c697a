import styles from './bars.module.css'

type StrengthMeterProps = {
  /** 0 to 4. */
  readonly level: number
  readonly words: string
  readonly advice: string | null
}

/** How hard a passphrase is to guess: words first, a bar beside them. */
export function StrengthMeter({ level, words, advice }: StrengthMeterProps) {
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} value={level + 1} max={5} aria-hidden="true" />
      <p role="status" className={styles.words}>
        {words}
        {advice !== null && `. ${advice}`}
      </p>
    </div>
  )
}
