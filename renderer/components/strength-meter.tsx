import styles from './bars.module.css'

const LEVELS = [0, 1, 2, 3, 4]

type StrengthMeterProps = {
  /** 0 to 4; -1 where nothing is typed yet. */
  readonly level: number
  readonly words: string
  readonly advice: string | null
}

/** How hard a passphrase is to guess: words first, five marks beside them. */
export function StrengthMeter({ level, words, advice }: StrengthMeterProps) {
  return (
    <div className={styles.progress}>
      <div className={styles.levels} aria-hidden="true">
        {LEVELS.map((step) => (
          <span key={step} className={styles.level} data-filled={step <= level} />
        ))}
      </div>
      <p role="status" className={styles.strength}>
        {level < 0 ? words : <strong>{words}</strong>}
        {advice !== null && `. ${advice}`}
      </p>
    </div>
  )
}
