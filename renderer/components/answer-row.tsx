import type { KeyboardEvent } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Answer } from '../../shared/domain/measure/items.ts'
import styles from './answer-row.module.css'

type AnswerRowProps = {
  readonly number: number
  readonly cue: string
  readonly choices: readonly { readonly answer: Answer; readonly label: string }[]
  readonly value: Answer | null
  readonly onChange: (value: Answer) => void
  /** A number key answered, and there is no next line on the page to go on to. */
  readonly onAnsweredByKey?: () => void
  /** The only line on the page: its sentence is larger, and the answers stand below it. */
  readonly isAlone?: boolean
}

/** One numbered line of the answer sheet: arrows move, the keys 1 to 5 answer and go on to the next line. */
export function AnswerRow(props: AnswerRowProps) {
  const { number, cue, choices, value, onChange, onAnsweredByKey, isAlone } = props
  const answerByKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const choice = choices.find((candidate) => String(candidate.answer) === event.key)
    if (choice === undefined) return
    event.preventDefault()
    onChange(choice.answer)
    nextRow(event.currentTarget)?.focus()
    onAnsweredByKey?.()
  }
  return (
    <div
      className={`${styles.row} ${isAlone === true ? styles.alone : ''}`}
      data-item={number}
      onKeyDownCapture={answerByKey}
    >
      <RadioGroup
        className={styles.group ?? ''}
        orientation="horizontal"
        value={value === null ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen) as Answer)}
      >
        <Label className={styles.cue ?? ''}>
          {isAlone !== true && <span className={styles.number}>{number}</span>}
          <span dir="auto">{cue}</span>
        </Label>
        <div className={styles.choices}>
          {choices.map((choice) => (
            <Radio key={choice.answer} value={String(choice.answer)} className={styles.choice ?? ''}>
              <span className={styles.mark}>{choice.answer}</span>
              <span className={styles.word}>{choice.label}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </div>
  )
}

/** Where the keyboard goes after a number key: the chosen radio of the next line, or its first. */
function nextRow(row: HTMLElement): HTMLInputElement | null {
  const next = row.nextElementSibling
  return (
    next?.querySelector<HTMLInputElement>('input:checked') ??
    next?.querySelector<HTMLInputElement>('input[type="radio"]') ??
    null
  )
}
