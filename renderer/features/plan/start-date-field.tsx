import { daysBetween, isCivilDate } from '../../../shared/domain/civil-date.ts'
import { longDate } from '../../app/date-words.ts'
import { DateField } from '../../components/date-field.tsx'

type StartDateFieldProps = {
  readonly value: string
  readonly today: string
  readonly onChange: (value: string) => void
}

/** An earlier day is one that is still being typed. */
export const EARLIEST_START = '2000-01-01'

/** When day 1 is: today unless another day is chosen. */
export function StartDateField({ value, today, onChange }: StartDateFieldProps) {
  const days = isCivilDate(value) ? daysBetween(today, value) : 0
  const note =
    value < EARLIEST_START
      ? 'That year looks unfinished.'
      : days === 0
        ? 'That is today.'
        : days > 0
          ? `Day 1 is ${longDate(value)}.`
          : `Day 1 was ${longDate(value)}; steps of days already behind you can be done later.`
  return <DateField label="Day 1" description={note} value={value} onChange={onChange} />
}
