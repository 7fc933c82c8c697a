import type { SetUpDraft } from '../../../shared/contract/plan.ts'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { WeekdayPicker } from '../../components/weekday-picker.tsx'
import common from '../../styles/common.module.css'
import { StartDateField } from './start-date-field.tsx'

/** The choices as they are, and the way to change some of them. */
export type SetUpFieldsProps = {
  readonly draft: SetUpDraft
  readonly onChange: (changes: Partial<SetUpDraft>) => void
}

/** Whether the thirty days go through weekends. */
export function CountingField({ draft, onChange }: SetUpFieldsProps) {
  return (
    <RadioChoice
      label="The thirty days count"
      value={draft.counting}
      onChange={(counting) => onChange({ counting })}
      options={[
        {
          value: 'calendar-days',
          label: 'Every day',
          description: 'About a month, weekends included.',
        },
        {
          value: 'working-days',
          label: 'Workdays only',
          description: 'About six weeks; weekends are not counted.',
        },
      ]}
    />
  )
}

/** Workdays, their hours, where a late evening belongs, and the first day. */
export function HoursFields({ draft, onChange, today }: SetUpFieldsProps & { readonly today: string }) {
  return (
    <>
      <WeekdayPicker
        label="Your workdays"
        description="Respite reminds you and opens by itself only on these days."
        value={draft.workdays}
        onChange={(workdays) => onChange({ workdays: [...workdays] })}
      />
      <div className={common.fromUntil}>
        <TimeField
          label="The workday starts at"
          description="Respite can open by itself at that time, if you switch that on."
          value={draft.workdayStartMinutes}
          onChange={(workdayStartMinutes) => onChange({ workdayStartMinutes })}
        />
        <TimeField
          label="and ends at"
          description="What is due that day can come as a reminder before then."
          value={draft.workdayEndMinutes}
          onChange={(workdayEndMinutes) => onChange({ workdayEndMinutes })}
        />
      </div>
      <TimeField
        label="Until when a late entry counts for the day before"
        description="For evenings that go past midnight."
        value={draft.dayEndsAtMinutes}
        onChange={(dayEndsAtMinutes) => onChange({ dayEndsAtMinutes })}
      />
      <StartDateField value={draft.startsOn} today={today} onChange={(startsOn) => onChange({ startsOn })} />
    </>
  )
}

/** The word the questions use. */
export function ProfessionField({ draft, onChange }: SetUpFieldsProps) {
  return (
    <TextField
      label="The word for your profession"
      description="The thirty questions use it in place of “helper”. Keep it for the month if you can."
      value={draft.professionWord}
      maxLength={40}
      onChange={(professionWord) => onChange({ professionWord })}
      {...(draft.professionWord.trim() === '' ? { error: 'The questions need a word here.' } : {})}
    />
  )
}

/** A crisis line or a person, and where it may show once there is one. */
export function HelpLineFields({ draft, onChange }: SetUpFieldsProps) {
  return (
    <>
      <TextField
        label="A crisis line or person near you"
        description="For example a number and a name. It is shown on the help page, beside the lines that are always there. You can leave it empty."
        value={draft.localHelpLine ?? ''}
        maxLength={300}
        onChange={(line) => onChange({ localHelpLine: line === '' ? null : line })}
      />
      {draft.localHelpLine !== null && (
        <RadioChoice
          label="Where it shows"
          value={draft.showHelpLineWhileLocked ? 'always' : 'unlocked'}
          onChange={(choice) => onChange({ showHelpLineWhileLocked: choice === 'always' })}
          options={[
            {
              value: 'always',
              label: 'Also while locked',
              description: 'It is then kept outside the vault, readable by anyone who uses this account.',
            },
            { value: 'unlocked', label: 'Only while the vault is open' },
          ]}
        />
      )}
    </>
  )
}
