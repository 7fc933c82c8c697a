import { useContext, useId } from 'react'
import { MarkedLines, type TextMark } from './marked-lines.tsx'
import { SpellCheckContext } from './spell-check.ts'
import { usePasteLimit } from './use-paste-limit.ts'
import styles from './writing-page.module.css'

type WritingPageProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Questions above the page; none of them has to be answered. */
  readonly prompts: readonly string[]
  readonly autoFocus?: boolean
  /** Places in the text that get a thin line under them. */
  readonly marks?: readonly TextMark[]
  /** A line for a title above the page, where pages have one. */
  readonly title?: {
    readonly label: string
    readonly value: string
    readonly onChange: (value: string) => void
  }
}

/** A page to write on: no box around it, and it grows with what is written. */
export function WritingPage(props: WritingPageProps) {
  const { label, value, onChange, prompts, autoFocus, marks, title } = props
  const id = useId()
  const checksSpelling = useContext(SpellCheckContext)
  const { words, ...pasting } = usePasteLimit()
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
          spellCheck={checksSpelling}
          autoComplete="off"
        />
      )}
      <div className={styles.sheet}>
        <textarea
          className={styles.paper}
          dir="auto"
          aria-label={label}
          aria-describedby={prompts.length > 0 ? id : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...pasting}
          spellCheck={checksSpelling}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the page was opened to write on it.
          autoFocus={autoFocus ?? false}
          placeholder="One line is a full page."
        />
        {marks !== undefined && marks.length > 0 && <MarkedLines text={value} marks={marks} />}
      </div>
      <p role="alert" className={styles.pasted}>
        {words}
      </p>
    </div>
  )
}
