import styles from './quiet-line.module.css'

type QuietLineProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter. */
  readonly onDone: () => void
  readonly onEscape: () => void
}

/** One line to type on in the middle of a page: no box, no label beside it, a hairline under it. */
export function QuietLine({ label, value, onChange, onDone, onEscape }: QuietLineProps) {
  return (
    <input
      className={styles.line}
      aria-label={label}
      placeholder={label}
      dir="auto"
      value={value}
      spellCheck={false}
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: it appears because the person asked for it.
      autoFocus
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        // Enter that ends the composing of a character is not the end of the word.
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') onDone()
        if (event.key === 'Escape') onEscape()
      }}
    />
  )
}
