import { useState } from 'react'
import type { Correction, SubmittedMeasure } from '../../../shared/contract/measure.ts'
import {
  ANCHORS,
  type Answer,
  ITEMS,
  SUBSCALE_NAMES,
  SUBSCALES,
} from '../../../shared/domain/measure/items.ts'
import { scoreProQol } from '../../../shared/domain/measure/scoring.ts'
import { scoreText } from '../../../shared/domain/measure/wording.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { plainDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { AnswerRow } from '../../components/answer-row.tsx'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Section } from '../../components/section.tsx'
import { SelectField } from '../../components/select-field.tsx'
import common from '../../styles/common.module.css'

type CorrectionsSectionProps = {
  readonly measure: SubmittedMeasure
  readonly corrections: readonly Correction[]
  readonly onChanged: () => void
}

/** Answers that were meant otherwise: kept beside the original with their date; the result stays the original's. */
export function CorrectionsSection({ measure, corrections, onChanged }: CorrectionsSectionProps) {
  const [isOpen, setOpen] = useState(false)
  const [item, setItem] = useState<string | null>(null)
  const [meant, setMeant] = useState<Answer | null>(null)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const choose = (line: string | null) => {
    setItem(line)
    setMeant(null)
  }
  const note = async (number: number, answer: Answer) => {
    const result = await call('measure.correctAnswer', { id: measure.id, item: number, answer })
    setFailure(result.ok ? null : errorWords(result.error))
    if (result.ok) choose(null)
    onChanged()
  }
  const chosen = ITEMS.find(({ number }) => String(number) === item)
  const corrected = corrections.find((correction) => correction.item === chosen?.number)
  if (!isOpen && corrections.length === 0)
    return (
      <Button kind="plain" onPress={() => setOpen(true)}>
        Note a slip in your answers
      </Button>
    )
  return (
    <Section
      title="Answers meant otherwise"
      description="A slip can be noted here. The answer you gave stays, and so do the scores and every comparison."
    >
      {corrections.length > 0 && <Corrected measure={measure} corrections={corrections} />}
      <FailureNotice failure={failure} />
      <SelectField
        label="Which line"
        value={item}
        onChange={choose}
        placeholder="Choose a line"
        options={ITEMS.map(({ number, cue }) => ({ value: String(number), label: `${number}. ${cue}` }))}
      />
      {chosen !== undefined && (
        <>
          <AnswerRow
            number={chosen.number}
            cue={chosen.cue}
            choices={ANCHORS}
            value={meant ?? corrected?.answer ?? measure.answers[chosen.number] ?? null}
            onChange={setMeant}
          />
          <div className={common.actions}>
            <Button
              kind="quiet"
              isDisabled={meant === null}
              onPress={() => {
                if (meant !== null) void note(chosen.number, meant)
              }}
            >
              Note it
            </Button>
            <Button kind="plain" onPress={() => choose(null)}>
              Leave it as it was
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}

type CorrectedProps = Omit<CorrectionsSectionProps, 'onChanged'>

function Corrected({ measure, corrections }: CorrectedProps) {
  const meant = Object.fromEntries(corrections.map(({ item, answer }) => [String(item), answer]))
  const scores = scoreProQol({ ...measure.answers, ...meant })
  return (
    <>
      <DataTable
        caption="Answered, and meant"
        columns={['Line', 'Answered', 'Meant', 'Noted on']}
        rows={corrections.map(({ item, answer, correctedOn }) => [
          `${item}. ${ITEMS[item - 1]?.cue ?? ''}`,
          anchorOf(measure.answers[item]),
          anchorOf(answer),
          plainDate(correctedOn),
        ])}
      />
      <p>
        As meant, the scales would read:{' '}
        {SUBSCALES.map((subscale) => `${SUBSCALE_NAMES[subscale]} ${scoreText(scores[subscale])}`).join('; ')}
        .
      </p>
    </>
  )
}

function anchorOf(answer: Answer | undefined): string {
  return ANCHORS.find((anchor) => anchor.answer === answer)?.label ?? 'left open'
}
