import { useState } from 'react'
import { GATE_QUESTIONS, WEEK_WARNING } from '../../../shared/domain/journal/deep-gate.ts'
import { type WorksheetValues, withValue } from '../../../shared/domain/worksheets/field.ts'
import { WAYS } from '../../../shared/domain/worksheets/forms/short-worksheets.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { Section } from '../../components/section.tsx'
import { type YesOrNo, YesOrNoQuestion } from '../../components/yes-or-no.tsx'
import common from '../../styles/common.module.css'

type ReadinessFormProps = {
  readonly values: WorksheetValues
  readonly onChange: (values: WorksheetValues) => void
}

/**
 * Three questions and a choice (clinical.md, section 2). The gentle way is always open, the deep one after three times
 * "yes"; a single "no" chooses gentle, without an explanation. The answers are kept nowhere.
 */
export function ReadinessForm({ values, onChange }: ReadinessFormProps) {
  const { goTo } = useNavigation()
  const [answers, setAnswers] = useState<readonly (YesOrNo | null)[]>([null, null, null])
  const saysNo = answers.includes('no')
  const mayGoDeep = answers.every((answer) => answer === 'yes') || (values.route === 'deep' && !saysNo)
  const answer = (index: number, given: YesOrNo) => {
    setAnswers(answers.with(index, given))
    if (given === 'no') onChange({ ...values, route: 'gentle' })
  }
  return (
    <>
      <div>
        <p>{WEEK_WARNING}</p>
        <Button kind="plain" onPress={() => goTo({ screen: 'help' })}>
          When to get help
        </Button>
      </div>
      <Section
        title="Three questions"
        description="For the deep way only; the gentle way needs none. Your answers are not kept, only the way you choose."
      >
        {GATE_QUESTIONS.map((question, index) => (
          <YesOrNoQuestion
            key={question}
            label={question}
            value={answers[index] ?? null}
            onChange={(given) => answer(index, given)}
          />
        ))}
      </Section>
      <Section title="Which way">
        <RadioChoice
          label="This week"
          value={wayOf(values)}
          options={WAYS.map((way) => ({ ...way, isDisabled: way.value === 'deep' && !mayGoDeep }))}
          onChange={(way) => onChange(withValue(values, 'route', way))}
        />
        <p role="status" className={common.soft}>
          {saysNo
            ? 'One no is enough for the gentle way. It needs no explanation.'
            : 'You can change this on any day, in either direction.'}
        </p>
      </Section>
    </>
  )
}

function wayOf({ route }: WorksheetValues): (typeof WAYS)[number]['value'] | null {
  return WAYS.find(({ value }) => value === route)?.value ?? null
}
