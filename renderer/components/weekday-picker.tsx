import { useId } from 'react'
import { Label, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Weekday } from '../../shared/domain/civil-date.ts'
import styles from './choice.module.css'

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const short = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' })

type WeekdayPickerProps = {
  readonly label: string
  readonly description?: string
  readonly value: readonly Weekday[]
  readonly onChange: (value: readonly Weekday[]) => void
}

/** Days of the week, Monday first, by the names of the person's own language. At least one stays chosen. */
export function WeekdayPicker({ label, description, value, onChange }: WeekdayPickerProps) {
  const id = useId()
  return (
    <div className={styles.group}>
      <Label id={id} className={styles.label ?? ''} elementType="span">
        {label}
      </Label>
      {description !== undefined && <span className={styles.description}>{description}</span>}
      <ToggleButtonGroup
        aria-labelledby={id}
        className={styles.weekdays ?? ''}
        selectionMode="multiple"
        disallowEmptySelection
        selectedKeys={value.map(String)}
        onSelectionChange={(keys) => onChange(WEEKDAYS.filter((weekday) => keys.has(String(weekday))))}
      >
        {WEEKDAYS.map((weekday) => (
          <ToggleButton key={weekday} id={String(weekday)} className={styles.weekday ?? ''}>
            {short.format(dateOf(weekday))}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}

/** Some date that falls on a weekday: 1 January 2024 was a Monday. */
function dateOf(weekday: Weekday): Date {
  return new Date(Date.UTC(2024, 0, weekday))
}
