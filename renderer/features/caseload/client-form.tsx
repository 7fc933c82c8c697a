import { type SubmitEvent, useState } from 'react'
import type { CaseloadClient, CaseloadDraftForm } from '../../../shared/contract/caseload.ts'
import { CODE_WORDS, readCode } from '../../../shared/domain/caseload/code.ts'
import { DEMAND_WORDS } from '../../../shared/domain/caseload/figure-words.ts'
import { readSessionsPerWeek, SESSIONS_WORDS } from '../../../shared/domain/caseload/sessions-per-week.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { DateField } from '../../components/date-field.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WaitsFor } from '../../components/waits-for.tsx'
import common from '../../styles/common.module.css'
import styles from './caseload-screen.module.css'
import { RemoveClient } from './remove-client.tsx'
import type { ClientOutcome } from './use-caseload.ts'

const DEMANDS = ([1, 2, 3] as const).map((demand) => ({
  value: String(demand),
  label: `${demand}, ${DEMAND_WORDS[demand]}`,
}))

type ClientFormProps = {
  /** Whether adding is what there is to do here. */
  readonly isFirst?: boolean
  /** As it is kept, or as it is offered: what nobody has said yet is null. */
  readonly start: CaseloadDraftForm
  readonly saveWords: string
  readonly onSave: (client: CaseloadClient) => Promise<ClientOutcome>
  /** What was half typed of this client before, if anything. */
  readonly draft: CaseloadDraftForm | null
  /** Told at every change, and null once there is nothing half typed any more. */
  readonly onDraft: (draft: CaseloadDraftForm | null) => void
  readonly onCancel?: () => void
  readonly onRemove?: () => void
}

/** One client by code. What cannot be kept says why beside its field, and stays typed. */
export function ClientForm(props: ClientFormProps) {
  const { isFirst, start, saveWords, onSave, draft, onDraft, onCancel, onRemove } = props
  // Until something is typed the suggested code stands there, also a newer suggestion once one was added.
  const { id, code, sessions, isTraumaFocused, demand, since } = draft ?? start
  const change = (more: Partial<CaseloadDraftForm>) =>
    onDraft({ id, code, sessions, isTraumaFocused, demand, since, ...more })
  const [problem, setProblem] = useState<{
    readonly field: 'code' | 'sessions'
    readonly words: string
  } | null>(null)

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (demand === null) return
    const readableCode = readCode(code)
    if (readableCode === null) return setProblem({ field: 'code', words: CODE_WORDS })
    const sessionsPerWeek = readSessionsPerWeek(sessions)
    if (sessionsPerWeek === null) return setProblem({ field: 'sessions', words: SESSIONS_WORDS })
    const outcome = await onSave({
      id,
      code: readableCode,
      sessionsPerWeek,
      isTraumaFocused,
      demand,
      since,
    })
    setProblem(problemOf(outcome, readableCode))
    if (outcome === 'saved') onDraft(null)
  }
  const wordsFor = (field: 'code' | 'sessions') => (problem?.field === field ? { error: problem.words } : {})
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <div className={styles.fields}>
        <TextField
          label="Code"
          value={code}
          onChange={(typed) => change({ code: typed })}
          maxLength={20}
          {...wordsFor('code')}
        />
        <TextField
          label="Sessions a week"
          value={sessions}
          onChange={(typed) => change({ sessions: typed })}
          maxLength={6}
          {...wordsFor('sessions')}
        />
        <DateField label="On your list since" value={since} onChange={(date) => change({ since: date })} />
      </div>
      <RadioChoice
        label="How demanding the hour is for you"
        value={demand === null ? null : String(demand)}
        onChange={(value) => change({ demand: value === '3' ? 3 : value === '2' ? 2 : 1 })}
        options={DEMANDS}
        orientation="horizontal"
      />
      <CheckboxLine
        isSelected={isTraumaFocused}
        onChange={(isTicked) => change({ isTraumaFocused: isTicked })}
      >
        The work is trauma-focused
      </CheckboxLine>
      <div className={common.actions}>
        <Button kind={isFirst === true ? 'primary' : 'quiet'} type="submit" isDisabled={demand === null}>
          {saveWords}
        </Button>
        {onCancel !== undefined && (
          <Button kind="plain" onPress={onCancel}>
            Leave as it was
          </Button>
        )}
        {onRemove !== undefined && <RemoveClient code={start.code} onRemove={onRemove} />}
        <WaitsFor isOver={demand !== null}>Say how demanding the hour is first.</WaitsFor>
      </div>
    </form>
  )
}

function problemOf(outcome: ClientOutcome, code: string) {
  if (outcome === 'code-taken')
    return { field: 'code', words: `${code} already stands for someone else on the list.` } as const
  if (outcome === 'list-full')
    return { field: 'code', words: 'The list holds 500 clients at most. Nothing was added.' } as const
  return null
}
