import { useState } from 'react'
import type { DueState } from '../../../shared/domain/support/due.ts'
import { SKIP_REASONS, type SkipReason } from '../../../shared/domain/support/kinds.ts'
import { Button } from '../../components/button.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import styles from './support.module.css'
import { SKIP_REASON_NAMES } from './support-words.ts'
import type { SupportActions } from './use-support.ts'

type DueActionsProps = {
  readonly subject: string
  /** What it is called where several stand below each other. */
  readonly name: string
  readonly state: DueState
  readonly actions: SupportActions
  readonly doneWord: string
}

/** Done, put off, or let go of this time: what can be done with what has come due. */
export function DueActions({ subject, name, state, actions, doneWord }: DueActionsProps) {
  const [isSkipping, setSkipping] = useState(false)
  if (state.kind === 'ended' || state.kind === 'ahead') return null
  const { on } = state
  if (isSkipping)
    return (
      <SkipForm
        onKeep={(reason, note) =>
          void actions
            .settle({ subject, on, outcome: 'skipped', reason, note })
            .then((kept) => setSkipping(!kept))
        }
        onCancel={() => setSkipping(false)}
      />
    )
  return (
    <div className={common.actions}>
      <Button
        kind="quiet"
        label={`${doneWord}: ${name}`}
        onPress={() => void actions.settle({ subject, on, outcome: 'done', reason: null, note: '' })}
      >
        {doneWord}
      </Button>
      {state.kind === 'snoozed' ? (
        <Button kind="plain" label={`Bring back: ${name}`} onPress={() => void actions.snooze(subject, 0)}>
          Bring it back
        </Button>
      ) : (
        <>
          <Button kind="plain" label={`Tomorrow: ${name}`} onPress={() => void actions.snooze(subject, 1)}>
            Tomorrow
          </Button>
          <Button kind="plain" label={`In a week: ${name}`} onPress={() => void actions.snooze(subject, 7)}>
            In a week
          </Button>
        </>
      )}
      <Button kind="plain" label={`Not this time: ${name}`} onPress={() => setSkipping(true)}>
        Not this time
      </Button>
    </div>
  )
}

type SkipFormProps = {
  readonly onKeep: (reason: SkipReason, note: string) => void
  readonly onCancel: () => void
}

function SkipForm({ onKeep, onCancel }: SkipFormProps) {
  const [reason, setReason] = useState<SkipReason>('could-not')
  const [note, setNote] = useState('')
  return (
    <div className={styles.form}>
      <RadioChoice
        label="Not this time, because"
        orientation="horizontal"
        value={reason}
        onChange={setReason}
        options={SKIP_REASONS.map((value) => ({ value, label: SKIP_REASON_NAMES[value] }))}
      />
      <TextField label="A few words, if you like" value={note} maxLength={300} onChange={setNote} />
      <div className={common.actions}>
        <Button kind="quiet" onPress={() => onKeep(reason, note)}>
          Let it go this time
        </Button>
        <Button kind="plain" onPress={onCancel}>
          Leave it open
        </Button>
      </div>
    </div>
  )
}
