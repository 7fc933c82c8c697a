import { useState } from 'react'
import type { OwnTherapy } from '../../../shared/contract/support.ts'
import type { DueState } from '../../../shared/domain/support/due.ts'
import { isPlannedDate } from '../../../shared/domain/support/planned-date.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import styles from './support.module.css'
import { dueWords } from './support-words.ts'
import { useKept } from './use-kept.ts'
import { saveOwnTherapy, useSupport, useSupportActions } from './use-support.ts'

/** What is filled in before anything was said. Which of the two it is is not asked: nothing depends on it. */
const UNDECIDED: OwnTherapy = {
  kind: 'both',
  standing: 'beginning',
  withWhom: '',
  nextOn: null,
  toBring: '',
  obstacle: '',
}

/** A place that is the person's own: begin, take it up again, or name what stands in the way. */
export function OwnTherapyScreen() {
  const { loaded, reload } = useSupport()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ ownTherapy, today }) => (
        <OwnTherapyForm
          kept={ownTherapy === null ? null : withoutState(ownTherapy)}
          state={ownTherapy?.state ?? null}
          today={today}
          onChanged={reload}
        />
      )}
    </ScreenGate>
  )
}

type OwnTherapyFormProps = {
  /** Null where nothing was said yet. */
  readonly kept: OwnTherapy | null
  readonly state: DueState | null
  readonly today: string
  readonly onChanged: () => void
}

function OwnTherapyForm({ kept, state, today, onChanged }: OwnTherapyFormProps) {
  const start = kept ?? UNDECIDED
  const [hasAnswered, setAnswered] = useState(kept !== null)
  const { value, set, status } = useKept(start, withKnownDate, saveOwnTherapy)
  const { failure, snooze } = useSupportActions(onChanged)
  // The date on screen may be newer than the state that was read with the old one.
  const hasLapsed = value.nextOn !== null && value.nextOn < today && value.standing !== 'not-now'
  return (
    <Screen
      title="Your own therapy or consultation"
      lede="A place where you are the one who is asked. Keep the next date here. Once it has passed, Today asks for the one after it."
    >
      <FailureNotice failure={failure} />
      <div className={styles.form}>
        <RadioChoice
          label="Where you are with it"
          value={hasAnswered ? value.standing : null}
          onChange={(standing) => {
            setAnswered(true)
            set({ standing })
          }}
          options={[
            { value: 'going-on', label: 'I am going' },
            { value: 'beginning', label: 'I want to begin, or begin again' },
            { value: 'not-now', label: 'Not now', description: 'Respite will not ask about it.' },
          ]}
        />
        {hasAnswered && (value.standing === 'going-on' || start.withWhom !== '') && (
          <TextField
            label="With whom"
            value={value.withWhom}
            maxLength={300}
            onChange={(withWhom) => set({ withWhom })}
          />
        )}
        {hasAnswered && value.standing !== 'not-now' && (
          <NextDate value={value} onChange={(nextOn) => set({ nextOn })} />
        )}
        {hasLapsed && (
          <div className={styles.summary}>
            <p>This date has passed. When is the next one?</p>
            {state?.kind === 'snoozed' ? (
              <p className={`${common.small} ${styles.note}`}>{dueWords(state)}</p>
            ) : (
              <Button kind="plain" onPress={() => void snooze('own-therapy', 7)}>
                Ask me again in a week
              </Button>
            )}
          </div>
        )}
        {hasAnswered && (value.standing === 'going-on' || start.toBring !== '') && (
          <TextField
            label="What to bring"
            description="A line is enough. It stays here until you take it out."
            isMultiline
            value={value.toBring}
            onChange={(toBring) => set({ toBring })}
          />
        )}
        {hasAnswered && (value.standing !== 'going-on' || start.obstacle !== '') && (
          <TextField
            label="What stands in the way, if anything"
            description="Money, time, who to ask, being known in town: naming it is a step."
            value={value.obstacle}
            maxLength={300}
            onChange={(obstacle) => set({ obstacle })}
          />
        )}
      </div>
      <div className={common.actions}>
        <WayBack />
        <SavedState status={status} />
      </div>
    </Screen>
  )
}

type NextDateProps = {
  readonly value: OwnTherapy
  readonly onChange: (nextOn: string | null) => void
}

function NextDate({ value, onChange }: NextDateProps) {
  const label = value.standing === 'beginning' ? 'The day you will write or call' : 'Next appointment'
  return (
    <div>
      <DateField label={label} value={value.nextOn} onChange={onChange} />
      {value.nextOn !== null && !isPlannedDate(value.nextOn) && (
        <p role="alert" className={`${common.problem} ${styles.problem}`}>
          That year looks unfinished. The date from before is kept until it is whole.
        </p>
      )}
      {value.nextOn !== null && (
        <Button kind="plain" onPress={() => onChange(null)}>
          No date yet
        </Button>
      )}
    </div>
  )
}

function withoutState({ state: _, ...ownTherapy }: OwnTherapy & { readonly state: unknown }): OwnTherapy {
  return ownTherapy
}

function withKnownDate(value: OwnTherapy, kept: OwnTherapy): OwnTherapy {
  return value.nextOn === null || isPlannedDate(value.nextOn) ? value : { ...value, nextOn: kept.nextOn }
}
