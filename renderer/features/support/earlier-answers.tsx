import { useState } from 'react'
import type { Reflection } from '../../../shared/contract/support.ts'
import { plainDate } from '../../app/date-words.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import styles from './support.module.css'

type EarlierAnswersProps = {
  readonly questions: readonly [string, string, string]
  readonly earlier: readonly Reflection[]
}

/** What was written on earlier days, shown when asked for. */
export function EarlierAnswers({ questions, earlier }: EarlierAnswersProps) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <Button kind="plain" onPress={() => setOpen(true)}>
        Show earlier answers
      </Button>
    )
  return (
    <Section title="Earlier answers">
      {earlier.map((reflection) => (
        <article key={reflection.id} className={styles.earlier}>
          <h3 className={styles.name}>{plainDate(reflection.date)}</h3>
          <dl>
            {questions.map((question, index) => {
              const answer = reflection.answers[index] ?? ''
              return answer.trim() === '' ? null : (
                <div key={question}>
                  <dt>{question}</dt>
                  <dd>{answer}</dd>
                </div>
              )
            })}
          </dl>
        </article>
      ))}
    </Section>
  )
}
