import { useId } from 'react'
import styles from './writing-page.module.css'

type WritingPageProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Questions above the page; none of them has to be answered. */
  readonly prompts: readonly string[]
  readonly autoFocus?: boolean
  /** A line for a title above the page, where pages have one. */
  readonly title?: {
    readonly label: string
    readonly value: string
    readonly onChange: (value: string) => void
  }
}

/** A page to write on: no box around it, and it grows with what is written. */
export function WritingPage({ label, value, onChange, prompts, autoFocus, title }: WritingPageProps) {
  const id = useId()
  return (
    <div>
      {prompts.length > 0 && (
        <ul className={styles.prompts} id={id}>
          {prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
      {title !== undefined && (
        <input
          className={styles.title}
          aria-label={title.label}
          placeholder={title.label}
          value={title.value}
          onChange={(event) => title.onChange(event.target.value)}
          spellCheck={false}
          autoComplete="off"
        />
      )}
      <textarea
        className={styles.paper}
        aria-label={label}
        aria-describedby={prompts.length > 0 ? id : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        spellCheck={false}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the page was opened to write on it.
        autoFocus={autoFocus ?? false}
        placeholder="One line is a full page."
      />
    </div>
  )
}
