import styles from './lines.module.css'

type RecoveryCodeProps = {
  readonly label: string
  /** In the order they are typed. */
  readonly groups: readonly string[]
}

/** A code to be written down, in numbered groups so that no group is lost on the way to paper. */
export function RecoveryCode({ label, groups }: RecoveryCodeProps) {
  return (
    <ol className={styles.code} aria-label={label}>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, and their order never changes.
        <li key={index} className={styles.group}>
          <span className={styles.place} aria-hidden="true">
            {index + 1}
          </span>
          {group}
        </li>
      ))}
    </ol>
  )
}
