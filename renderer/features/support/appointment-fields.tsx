import type { Appointment } from '../../../shared/contract/support.ts'
import { addDays } from '../../../shared/domain/civil-date.ts'
import { ALARM_MINUTES } from '../../../shared/domain/support/kinds.ts'
import { isPlannedDate } from '../../../shared/domain/support/planned-date.ts'
import { RHYTHMS } from '../../../shared/domain/support/recurrence.ts'
import { DateField } from '../../components/date-field.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import common from '../../styles/common.module.css'
import styles from './support.module.css'
import { RHYTHM_NAMES } from './support-words.ts'

/** How long an appointment may last, in minutes; one of another length keeps it. */
const LENGTHS = [10, 15, 20, 30, 45, 50, 60, 90, 120, 180]
const LINE_LENGTH = 300
/** How far ahead an end is offered: about three months. */
const OFFERED_END_DAYS = 91

const ALARM_NAMES: Readonly<Record<string, string>> = {
  none: 'no reminder',
  '0': 'when it begins',
  '10': 'ten minutes before',
  '60': 'an hour before',
  '1440': 'a day before',
}

type DatesProps = {
  readonly value: Appointment
  readonly today: string
  readonly onChange: (changes: Partial<Appointment>) => void
}

type AppointmentFieldsProps = DatesProps & {
  /** Nothing of another calendar is asked before there is anything to put into one. */
  readonly isNew: boolean
}

/** What, with whom, when, and how often. */
export function AppointmentFields({ value, today, isNew, onChange }: AppointmentFieldsProps) {
  const lengths = [...new Set([...LENGTHS, value.lengthMinutes])].sort((a, b) => a - b)
  return (
    <div className={styles.form}>
      <TextField
        label="What"
        description="It shows here and, on its day, on Today."
        value={value.what}
        maxLength={LINE_LENGTH}
        onChange={(what) => onChange({ what })}
      />
      <TextField
        label="With whom, if with anyone"
        value={value.withWhom}
        maxLength={LINE_LENGTH}
        onChange={(withWhom) => onChange({ withWhom })}
      />
      <div className={styles.pair}>
        <DateField
          label={value.rhythm === 'none' ? 'Day' : 'First day'}
          value={value.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
        />
        <TimeField
          label="Time"
          value={value.startsAtMinute}
          onChange={(startsAtMinute) => onChange({ startsAtMinute })}
        />
        <SelectField
          label="Length"
          value={String(value.lengthMinutes)}
          onChange={(minutes) => onChange({ lengthMinutes: Number(minutes) })}
          options={lengths.map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` }))}
        />
      </div>
      {!isPlannedDate(value.startsOn) && (
        <p role="alert" className={`${common.problem} ${styles.problem}`}>
          That year looks unfinished. The day from before is kept until it is whole.
        </p>
      )}
      <SelectField
        label="How often"
        value={value.rhythm}
        onChange={(rhythm) => onChange(rhythm === 'none' ? { rhythm, endsOn: null } : { rhythm })}
        options={RHYTHMS.map((rhythm) => ({ value: rhythm, label: RHYTHM_NAMES[rhythm] }))}
      />
      {value.rhythm !== 'none' && <EndFields value={value} today={today} onChange={onChange} />}
      {!isNew && (
        <SelectField
          label="Reminder, if you put it into your calendar"
          value={value.alarmMinutes === null ? 'none' : String(value.alarmMinutes)}
          onChange={(chosen) =>
            onChange({ alarmMinutes: ALARM_MINUTES.find((minutes) => String(minutes) === chosen) ?? null })
          }
          options={['none', ...ALARM_MINUTES.map(String)].map((option) => ({
            value: option,
            label: ALARM_NAMES[option] ?? option,
          }))}
        />
      )}
    </div>
  )
}

function EndFields({ value, today, onChange }: DatesProps) {
  const { startsOn, endsOn } = value
  const offered = addDays(startsOn > today && isPlannedDate(startsOn) ? startsOn : today, OFFERED_END_DAYS)
  return (
    <>
      <RadioChoice
        label="How long it goes on"
        orientation="horizontal"
        value={endsOn === null ? 'open' : 'date'}
        onChange={(choice) => onChange({ endsOn: choice === 'open' ? null : offered })}
        options={[
          { value: 'open', label: 'with no end date' },
          { value: 'date', label: 'until a day' },
        ]}
      />
      {endsOn !== null && (
        <div>
          <DateField label="Last day" value={endsOn} onChange={(date) => onChange({ endsOn: date })} />
          {(!isPlannedDate(endsOn) || endsOn < startsOn) && (
            <p role="alert" className={`${common.problem} ${styles.problem}`}>
              The last day lies before the first. The dates from before are kept until they fit.
            </p>
          )}
        </div>
      )}
    </>
  )
}
