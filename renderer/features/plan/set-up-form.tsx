import type { SetUp } from '../../../shared/contract/plan.ts'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { WeekdayPicker } from '../../components/weekday-picker.tsx'
import { StartDateField } from './start-date-field.tsx'

/** The choices being made, with the one that lies outside the vault. */
export type SetUpDraft = SetUp & { readonly showHelpLineWhileLocked: boolean }

type SetUpFormProps = {
  readonly draft: SetUpDraft
  readonly today: string
  readonly onChange: (changes: Partial<SetUpDraft>) => void
  readonly showsStartDate: boolean
}

/** How the thirty days count, when the workday is, and the words used: the same form at set-up and in settings. */
export function SetUpForm({ draft, today, onChange, showsStartDate }: SetUpFormProps) {
  return (
    <>
      <Section title="Your days">
        <RadioChoice
          label="The thirty days count"
          value={draft.counting}
          onChange={(counting) => onChange({ counting })}
          options={[
            {
              value: 'calendar-days',
              label: 'every day',
              description: 'About a month, days off among them.',
            },
            {
              value: 'working-days',
              label: 'workdays only',
              description: 'About six weeks; days off do not count.',
            },
          ]}
        />
        <WeekdayPicker
          label="Your workdays"
          description="Reminders, and opening by itself, keep to these days."
          value={draft.workdays}
          onChange={(workdays) => onChange({ workdays: [...workdays] })}
        />
        <TimeField
          label="The workday starts at"
          description="Respite can open by itself at that time, if you switch that on."
          value={draft.workdayStartMinutes}
          onChange={(workdayStartMinutes) => onChange({ workdayStartMinutes })}
        />
        <TimeField
          label="and ends at"
          description="What is due that day can be reminded of before then, if you switch that on."
          value={draft.workdayEndMinutes}
          onChange={(workdayEndMinutes) => onChange({ workdayEndMinutes })}
        />
        <TimeField
          label="A late entry belongs to the day before until"
          description="For evenings that go past midnight."
          value={draft.dayEndsAtMinutes}
          onChange={(dayEndsAtMinutes) => onChange({ dayEndsAtMinutes })}
        />
        {showsStartDate && (
          <StartDateField
            value={draft.startsOn}
            today={today}
            onChange={(startsOn) => onChange({ startsOn })}
          />
        )}
      </Section>
      <Section title="Your words">
        <TextField
          label="The word for your profession"
          description="It stands where the questions say helper. Keep the same word for the whole month."
          value={draft.professionWord}
          onChange={(professionWord) => onChange({ professionWord })}
          {...(draft.professionWord.trim() === '' ? { error: 'The questions need a word here.' } : {})}
        />
      </Section>
      <Section title="Help nearby">
        <TextField
          label="A crisis line or person near you"
          description="For example a number and a name. It stands on the help page, beside the lines that are always there."
          value={draft.localHelpLine ?? ''}
          onChange={(line) => onChange({ localHelpLine: line === '' ? null : line })}
        />
        <RadioChoice
          label="Where it shows"
          value={draft.showHelpLineWhileLocked ? 'always' : 'unlocked'}
          onChange={(choice) => onChange({ showHelpLineWhileLocked: choice === 'always' })}
          options={[
            {
              value: 'always',
              label: 'also while locked',
              description: 'It is then kept outside the vault, readable by anyone who uses this account.',
            },
            { value: 'unlocked', label: 'only while the vault is open' },
          ]}
        />
      </Section>
    </>
  )
}
