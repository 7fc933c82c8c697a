import { Input, Label, NumberField } from 'react-aria-components'
import { MOST_MINUTES } from '../../shared/domain/journal/field.ts'
import styles from './field.module.css'

type MinutesFieldProps = {
  readonly label: string
  /** 0 to 1440; null while nothing stands there. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** Minutes, typed; what cannot be a number of minutes of one day does not get in. */
export function MinutesField({ label, value, onChange }: MinutesFieldProps) {
  return (
    <NumberField
      className={styles.field ?? ''}
      minValue={0}
      maxValue={MOST_MINUTES}
      step={1}
      value={value ?? Number.NaN}
      onChange={(minutes) => onChange(Number.isNaN(minutes) ? null : minutes)}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={`${styles.input} ${styles.short}`} spellCheck={false} autoComplete="off" />
    </NumberField>
  )
}
