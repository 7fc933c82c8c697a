import { parseDate } from '@internationalized/date'
import { DateField as AriaDateField } from 'react-aria-components'
import styles from './field.module.css'
import { SegmentedInput } from './segmented-input.tsx'

type DateFieldProps = {
  readonly label: string
  /** YYYY-MM-DD; null while no day is chosen. */
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly description?: string
  /** It was asked for just now, and the typing goes on in it. */
  readonly takesFocus?: boolean
}

/** A date, typed part by part in the order of the person's own language. */
export function DateField({ label, value, onChange, description, takesFocus = false }: DateFieldProps) {
  return (
    <AriaDateField
      className={styles.field ?? ''}
      value={value === null ? null : parseDate(value)}
      autoFocus={takesFocus}
      onChange={(date) => date !== null && onChange(date.toString())}
    >
      <SegmentedInput label={label} description={description} />
    </AriaDateField>
  )
}
