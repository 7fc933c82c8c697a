import { useState } from 'react'
import type { WorksheetValues } from '../../../shared/domain/worksheets/field.ts'
import { READINESS } from '../../../shared/domain/worksheets/forms/short-worksheets.ts'
import { Section } from '../../components/section.tsx'
import { type YesOrNo, YesOrNoQuestion } from '../../components/yes-or-no.tsx'
import { WorksheetParts } from './worksheet-parts.tsx'

const QUESTIONS = [
  'Can you stop when you decide to?',
  'Is there one person you could speak to today?',
  'Are there at least two hours before the next session or bed?',
] as const

type ReadinessFormProps = {
  readonly values: WorksheetValues
  readonly today: string
  readonly onChange: (values: WorksheetValues) => void
}

/**
 * Three questions and a choice (clinical.md, section 2). The gentle way is always open, the deep one after three times
 * "yes"; a single "no" chooses gentle, without an explanation. The answers are kept nowhere.
 */
export function ReadinessForm({ values, today, onChange }: ReadinessFormProps) {
  const [answers, setAnswers] = useState<readonly (YesOrNo | null)[]>([null, null, null])
  const saysNo = answers.includes('no')
  const mayGoDeep = answers.every((answer) => answer === 'yes') || (values.route === 'deep' && !saysNo)
  const answer = (index: number, given: YesOrNo) => {
    setAnswers(answers.with(index, given))
    if (given === 'no') onChange({ ...values, route: 'gentle' })
  }
  return (
    <>
      <Section
        title="Three questions"
        description="For the deep way only. What you answer is kept nowhere; the gentle way can be chosen without them."
      >
        {QUESTIONS.map((question, index) => (
          <YesOrNoQuestion
            key={question}
            label={question}
            value={answers[index] ?? null}
            onChange={(given) => answer(index, given)}
          />
        ))}
      </Section>
      {saysNo && <p role="status">One no is enough for the gentle way. It needs no explanation.</p>}
      <WorksheetParts
        form={mayGoDeep ? READINESS : GENTLE_ONLY}
        values={values}
        today={today}
        onChange={onChange}
      />
    </>
  )
}

const GENTLE_ONLY: typeof READINESS = {
  ...READINESS,
  parts: READINESS.parts.map((part) => ({
    ...part,
    fields: part.fields.map((field) =>
      field.type === 'choice'
        ? { ...field, options: field.options.filter(({ value }) => value === 'gentle') }
        : field,
    ),
  })),
}
