import { useState } from 'react'
import { lineProblem } from '../../../shared/domain/measure/official-lines.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import { lineProblemWords } from './form-words.ts'
import styles from './official-form.module.css'

type WordingListProps = {
  readonly lines: readonly string[]
  /** Where lines can be changed; one is open at a time. */
  readonly onChange?: (index: number, sentence: string) => void
}

/** The thirty lines under their numbers, in whatever direction their language runs. */
export function WordingList({ lines, onChange }: WordingListProps) {
  const [openIndex, setOpenIndex] = useState<number | null>(null)
  return (
    <ol className={common.ruled}>
      {lines.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the form is what a line is.
        <li key={index} className={styles.line}>
          <span className={styles.number} aria-hidden>
            {index + 1}
          </span>
          {onChange === undefined ? (
            <p dir="auto" className={styles.sentence}>
              {sentence}
            </p>
          ) : (
            <EditableLine
              number={index + 1}
              sentence={sentence}
              isOpen={openIndex === index}
              onOpen={() => setOpenIndex(index)}
              onClose={() => setOpenIndex(null)}
              onChange={(changed) => onChange(index, changed)}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

type EditableLineProps = {
  readonly number: number
  readonly sentence: string
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
  readonly onChange: (sentence: string) => void
}

function EditableLine({ number, sentence, isOpen, onOpen, onClose, onChange }: EditableLineProps) {
  const problem = lineProblem(sentence)
  const words = problem === null ? null : lineProblemWords(problem)
  if (!isOpen)
    return (
      <>
        <div className={styles.sentence}>
          <p dir="auto">{sentence}</p>
          {words !== null && <p className={common.problem}>{words}</p>}
        </div>
        <Button kind="plain" onPress={onOpen} label={`Change line ${number}`}>
          Change
        </Button>
      </>
    )
  return (
    <>
      <div className={styles.editor}>
        <TextField
          label={`Line ${number}`}
          value={sentence}
          onChange={onChange}
          isMultiline
          {...(words === null ? {} : { error: words })}
        />
      </div>
      <Button kind="plain" onPress={onClose} label={`Done with line ${number}`}>
        Done
      </Button>
    </>
  )
}
