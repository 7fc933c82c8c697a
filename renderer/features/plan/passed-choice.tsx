import type { DayPassed } from '../../../shared/contract/plan.ts'
import { Button } from '../../components/button.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'

type Reason = DayPassed['reason']

/** The three words for a day that went by, as they stand in lists. */
export const PASSED_WORDS: Readonly<Record<Reason, string>> = {
  away: 'away',
  'could-not': 'could not',
  'chose-not': 'chose not to',
}

type PassedChoiceProps = { readonly value: Reason | null; readonly onChange: (reason: Reason | null) => void }

/** Why a day went by without its steps, if the person wants to say. All three are equally good answers. */
export function PassedChoice({ value, onChange }: PassedChoiceProps) {
  return (
    <div>
      <RadioChoice
        label="If you want to say why"
        orientation="horizontal"
        value={value}
        onChange={onChange}
        options={Object.entries(PASSED_WORDS).map(([reason, label]) => ({ value: reason as Reason, label }))}
      />
      {value !== null && (
        <Button kind="plain" onPress={() => onChange(null)}>
          Leave it unsaid
        </Button>
      )}
    </div>
  )
}
