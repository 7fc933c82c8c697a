import { useState } from 'react'
import type { Arrangement } from '../../../shared/contract/support.ts'
import { addDays } from '../../../shared/domain/civil-date.ts'
import type { AccountabilityKind } from '../../../shared/domain/support/kinds.ts'
import { isPlannedDate } from '../../../shared/domain/support/planned-date.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import { ACCOUNTABILITY_WORDS } from './accountability-words.ts'
import styles from './support.module.css'
import { arrangementSentence, RHYTHM_NAMES } from './support-words.ts'
import { useKept } from './use-kept.ts'
import { saveArrangement } from './use-support.ts'

/** The rhythms each kind may have: the measure asks about thirty days, so it comes no more often than that. */
const RHYTHM_CHOICES: Readonly<Record<AccountabilityKind, readonly Arrangement['rhythm'][]>> = {
  'check-in': ['weekly', 'every-two-weeks', 'monthly'],
  review: ['every-two-weeks', 'monthly', 'quarterly'],
  measure: ['monthly', 'quarterly'],
}
/** How many days ahead the first date is offered. */
const FIRST_IN_DAYS: Readonly<Record<AccountabilityKind, number>> = { 'check-in': 7, review: 28, measure: 30 }

type ArrangementFormProps = {
  readonly kind: AccountabilityKind
  readonly arrangement: Arrangement | null
  readonly today: string
  readonly onChanged: () => void
}

/** With whom, from when and how often. Once arranged, every change is kept by itself. */
export function ArrangementForm({ kind, arrangement, today, onChanged }: ArrangementFormProps) {
  const words = ACCOUNTABILITY_WORDS[kind]
  const start: Arrangement =
    arrangement === null
      ? { kind, withWhom: '', startsOn: addDays(today, FIRST_IN_DAYS[kind]), rhythm: words.rhythm }
      : withoutState(arrangement)
  const { value, set, status, flush } = useKept(start, withKnownDate, saveArrangement)
  const { failure, arrange } = useArranging(onChanged)
  return (
    <div className={styles.form}>
      {words.withWhom !== null && (
        <TextField
          label={words.withWhom.label}
          description={words.withWhom.hint}
          value={value.withWhom}
          maxLength={300}
          onChange={(withWhom) => set({ withWhom })}
        />
      )}
      <div className={styles.pair}>
        <DateField label="First day" value={value.startsOn} onChange={(startsOn) => set({ startsOn })} />
        <SelectField
          label="How often"
          value={value.rhythm}
          onChange={(rhythm) => set({ rhythm })}
          options={RHYTHM_CHOICES[kind].map((rhythm) => ({ value: rhythm, label: RHYTHM_NAMES[rhythm] }))}
        />
      </div>
      {isPlannedDate(value.startsOn) ? (
        <p className={styles.summary}>{arrangementSentence(value)}</p>
      ) : (
        <p role="alert" className={`${common.problem} ${styles.problem}`}>
          That year looks unfinished. The day from before is kept until it is whole.
        </p>
      )}
      <FailureNotice failure={failure} />
      <div className={common.actions}>
        {arrangement === null && (
          <Button
            kind={words.questions === null || words.withWhom !== null ? 'primary' : 'quiet'}
            onPress={() => void arrange(flush, withKnownDate(value, start))}
          >
            Set these dates
          </Button>
        )}
        <SavedState status={status} />
      </div>
    </div>
  )
}

function useArranging(onChanged: () => void) {
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const arrange = async (flush: () => Promise<boolean>, arrangement: Arrangement) => {
    if (!(await flush())) return
    const result = await saveArrangement(arrangement)
    setFailure(result.ok ? null : errorWords(result.error))
    if (result.ok) onChanged()
  }
  return { failure, arrange }
}

function withoutState({ kind, withWhom, startsOn, rhythm }: Arrangement): Arrangement {
  return { kind, withWhom, startsOn, rhythm }
}

function withKnownDate(value: Arrangement, kept: Arrangement): Arrangement {
  return isPlannedDate(value.startsOn) ? value : { ...value, startsOn: kept.startsOn }
}
