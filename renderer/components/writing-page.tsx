import { useContext, useId } from 'react'
import { MarkedLines, type TextMark } from './marked-lines.tsx'
import { SpellCheckContext } from './spell-check.ts'
import { useKeptText } from './use-kept-text.ts'
import { usePasteLimit } from './use-paste-limit.ts'
import styles from './writing-page.module.css'

type WritingPageProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Questions above the page; none of them has to be answered. Without any, the label stands there, as over every field. */
  readonly prompts: readonly string[]
  /** Ruled lines to begin with; the page grows with what is written. */
  readonly lines: 1 | 3 | 8
  readonly autoFocus?: boolean
  /** Places in the text that get a thin line under them. */
  readonly marks?: readonly TextMark[]
}

/** A page to write on: no box around it, and it grows with what is written. */
export function WritingPage(props: WritingPageProps) {
  const { label, value, onChange, prompts, lines, autoFocus, marks } = props
  const id = useId()
  const hasPrompts = prompts.length > 0
  const checksSpelling = useContext(SpellCheckContext)
  const { words, ...pasting } = usePasteLimit()
  const text = useKeptText(value, onChange)
  return (
    <div>
      {hasPrompts ? (
        <ul className={styles.prompts} id={id}>
          {prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      ) : (
        <label className={styles.label} htmlFor={`${id}paper`}>
          {label}
        </label>
      )}
      <div className={styles.sheet}>
        <textarea
          id={`${id}paper`}
          className={styles.paper}
          data-lines={lines}
          dir="auto"
          aria-label={hasPrompts ? label : undefined}
          aria-describedby={hasPrompts ? id : undefined}
          {...text}
          {...pasting}
          spellCheck={checksSpelling}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the page was opened to write on it.
          autoFocus={autoFocus ?? false}
          placeholder={hasPrompts ? 'One line is enough.' : ''}
        />
        {marks !== undefined && marks.length > 0 && <MarkedLines text={value} marks={marks} />}
      </div>
      <p role="alert" className={styles.pasted}>
        {words}
      </p>
    </div>
  )
}
