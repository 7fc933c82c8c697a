import type { Night } from '../../../shared/contract/practices.ts'
import { RESTED_WORDS } from '../../../shared/domain/practices/sleep.ts'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './practices.module.css'
import { useNightForm } from './use-sleep.ts'

type NightFormProps = {
  readonly date: string
  readonly known: Night | undefined
  readonly onSaved: () => void
}

/** One night: how rested first, then about how many hours, then what was so of the three points. */
export function NightForm({ date, known, onSaved }: NightFormProps) {
  const { draft, status, hoursProblem, change } = useNightForm(date, known, onSaved)
  // A night is kept from its first answer on; what could be typed before it would be lost at a lock.
  const isWaiting = draft.rested === null
  return (
    <div className={styles.fields}>
      <RadioChoice
        label="How rested, from 0 to 4"
        orientation="horizontal"
        value={draft.rested === null ? null : String(draft.rested)}
        onChange={(chosen) => change({ rested: Number(chosen) })}
        options={RESTED_WORDS.map((words, rested) => ({
          value: String(rested),
          // Only the ends carry a word, so that the five stay on one line.
          label: rested === 0 || rested === RESTED_WORDS.length - 1 ? `${rested} ${words}` : String(rested),
        }))}
      />
      <TextField
        label="About how many hours"
        description="To the half hour is close enough. You can leave it empty."
        value={draft.hours}
        isShort
        isDisabled={isWaiting}
        onChange={(hours) => change({ hours })}
        {...(hoursProblem === null ? {} : { error: hoursProblem })}
      />
      <div>
        <CheckboxLine
          isDisabled={isWaiting}
          isSelected={draft.sameBedtime}
          onChange={(sameBedtime) => change({ sameBedtime })}
        >
          To bed at about the usual time
        </CheckboxLine>
        <CheckboxLine
          isDisabled={isWaiting}
          isSelected={draft.noScreen}
          onChange={(noScreen) => change({ noScreen })}
        >
          No screen in the last hour
        </CheckboxLine>
        <CheckboxLine
          isDisabled={isWaiting}
          isSelected={draft.coolDarkRoom}
          onChange={(coolDarkRoom) => change({ coolDarkRoom })}
        >
          The room cool and dark
        </CheckboxLine>
      </div>
      <SavedState status={status} untouched="Say how rested you are first; then the rest opens." />
    </div>
  )
}
