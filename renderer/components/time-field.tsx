import { Time } from '@internationalized/date'
import { TimeField as AriaTimeField } from 'react-aria-components'
import styles from './field.module.css'
import { SegmentedInput } from './segmented-input.tsx'

type TimeFieldProps = {
  readonly label: string
  /** Minutes of the day, 0 to 1439. */
  readonly value: number
  readonly onChange: (minutes: number) => void
  readonly description?: string
}

/** A time of day, typed part by part. */
export function TimeField({ label, value, onChange, description }: TimeFieldProps) {
  return (
    <AriaTimeField
      className={styles.field ?? ''}
      value={new Time(Math.floor(value / 60), value % 60)}
      onChange={(time) => time !== null && onChange(time.hour * 60 + time.minute)}
    >
      <SegmentedInput label={label} description={description} />
    </AriaTimeField>
  )
}
