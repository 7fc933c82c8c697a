import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { OtherDay } from '../../components/other-day.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import styles from './practices.module.css'
import { type MovementDraft, useMovementForm } from './use-movement.ts'

type MovementFormProps = {
  readonly start: MovementDraft
  readonly today: string
  readonly onSaved: () => void
  readonly onNext: () => void
}

/** One movement: what, and the rest only where it is wanted. */
export function MovementForm({ start, today, onSaved, onNext }: MovementFormProps) {
  const { draft, status, flush, problems, change } = useMovementForm(start, today, onSaved)
  // An entry is kept once it says what it was; what could be typed before it would be lost at a lock.
  const isWaiting = draft.what.trim() === ''
  const isKept = status.kind === 'saved' || status.kind === 'unchanged'
  const goOn = async () => {
    if (await flush()) onNext()
  }
  return (
    <Section title={start.what === '' ? 'Something you liked, or tried' : 'Changing an entry'}>
      <div className={styles.fields}>
        <TextField
          label="What it was"
          description="Walked to the post box. Danced in the kitchen. Sat outside."
          value={draft.what}
          onChange={(what) => change({ what })}
          {...(problems.what === null ? {} : { error: problems.what })}
        />
        <TextField
          label="Minutes, if you want to"
          value={draft.minutes}
          isShort
          isDisabled={isWaiting}
          onChange={(minutes) => change({ minutes })}
          {...(problems.minutes === null ? {} : { error: problems.minutes })}
        />
        <div>
          <CheckboxLine
            isDisabled={isWaiting}
            isSelected={draft.outdoors}
            onChange={(outdoors) => change({ outdoors })}
          >
            Outdoors, or at an open window
          </CheckboxLine>
          <CheckboxLine
            isDisabled={isWaiting}
            isSelected={draft.enjoyed}
            onChange={(enjoyed) => change({ enjoyed })}
          >
            I liked it
          </CheckboxLine>
        </div>
        <OtherDay
          label="Day"
          value={draft.date}
          usual={today}
          askWords="On another day"
          onChange={(date) => change({ date })}
        />
        {problems.date !== null && <p role="alert">{problems.date}</p>}
        <div className={common.actions}>
          <SavedState status={status} untouched="Say what it was first; then the rest opens." />
          {!isWaiting && isKept && problems.minutes === null && problems.date === null && (
            <Button kind="quiet" onPress={() => void goOn()}>
              Note another
            </Button>
          )}
        </div>
      </div>
    </Section>
  )
}
