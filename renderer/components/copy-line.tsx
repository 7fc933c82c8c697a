import styles from './lines.module.css'

type CopyLineProps = {
  readonly label: string
  /** What is to be called, written to or copied. One click marks all of it. */
  readonly text: string
  readonly note?: string
}

/** A number or an address to be used elsewhere. The clipboard is left to the person: nothing is copied for them. */
export function CopyLine({ label, text, note }: CopyLineProps) {
  return (
    <p className={styles.copy}>
      <span className={styles.copyLabel}>{label}</span>
      <span className={styles.copyText}>{text}</span>
      {note !== undefined && <span className={styles.copyNote}>{note}</span>}
    </p>
  )
}
