import { useState } from 'react'
import { AnswerRow } from '../../../renderer/components/answer-row.tsx'
import { Button } from '../../../renderer/components/button.tsx'
import { CheckboxLine } from '../../../renderer/components/checkbox-line.tsx'
import { KeyHint } from '../../../renderer/components/key-hint.tsx'
import { ProgressLine } from '../../../renderer/components/progress-line.tsx'
import { Screen } from '../../../renderer/components/screen.tsx'
import { ANCHORS, type Answer, ITEMS } from '../../../shared/domain/measure/items.ts'
import { SampleShell } from './sample-shell.tsx'

const FIRST_ANSWERS: Readonly<Record<number, Answer>> = { 1: 4, 2: 3, 3: 4, 4: 2, 5: 5, 6: 1 }

/** The sheet of thirty answers, six of them given. */
export function AnswersSample() {
  const [answers, setAnswers] = useState(FIRST_ANSWERS)
  const [hasForm, setHasForm] = useState(true)
  const answered = Object.keys(answers).length
  return (
    <SampleShell current="Measure">
      <Screen
        title="Thirty answers"
        lede="Read each sentence on the official form; here is only its topic, to keep the lines apart."
      >
        <CheckboxLine isSelected={hasForm} onChange={setHasForm}>
          The official form is in front of me
        </CheckboxLine>
        <KeyHint keys={['1', '2', '3', '4', '5']}>answer and go on to the next line</KeyHint>
        <div>
          {ITEMS.map((item) => (
            <AnswerRow
              key={item.number}
              number={item.number}
              cue={item.cue}
              choices={ANCHORS}
              value={answers[item.number] ?? null}
              onChange={(value) => setAnswers({ ...answers, [item.number]: value })}
            />
          ))}
        </div>
        <ProgressLine value={answered} total={ITEMS.length} label={`${answered} of 30 answered`} />
        <Button kind="primary" isDisabled={answered < ITEMS.length}>
          Finish this measure
        </Button>
      </Screen>
    </SampleShell>
  )
}
