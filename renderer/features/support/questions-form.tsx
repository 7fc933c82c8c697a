import type { Reflection } from '../../../shared/contract/support.ts'
import { SavedState } from '../../components/saved-state.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './support.module.css'
import { useKept } from './use-kept.ts'
import { saveReflection } from './use-support.ts'

type Answers = Omit<Reflection, 'date'>

type QuestionsFormProps = {
  readonly questions: readonly [string, string, string]
  readonly start: Answers
}

/** Three questions of today; any of them may stay empty. */
export function QuestionsForm({ questions, start }: QuestionsFormProps) {
  const { value, set, status } = useKept<Answers>(withoutDate(start), asItIs, saveReflection)
  const answer = (index: number, text: string) => {
    const [first, second, third] = value.answers.map((old, at) => (at === index ? text : old))
    set({ answers: [first ?? '', second ?? '', third ?? ''] })
  }
  return (
    <div className={styles.form}>
      {questions.map((question, index) => (
        <TextField
          key={question}
          label={question}
          isMultiline
          value={value.answers[index] ?? ''}
          onChange={(text) => answer(index, text)}
        />
      ))}
      <SavedState status={status} untouched="Saved as you go." />
    </div>
  )
}

function withoutDate({ id, kind, answers }: Answers): Answers {
  return { id, kind, answers }
}

function asItIs(value: Answers): Answers {
  return value
}
