import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './choice.module.css'

/** Side by side, as far as a line of reading holds them. */
const MOST_IN_A_LINE = 5

type RadioChoiceProps<Value extends string> = {
  readonly label: string
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly {
    readonly value: Value
    readonly label: ReactNode
    readonly description?: string
    readonly isDisabled?: boolean
  }[]
  readonly orientation?: 'horizontal' | 'vertical'
}

/** One of a few. */
export function RadioChoice<Value extends string>(props: RadioChoiceProps<Value>) {
  const { label, value, onChange, options, orientation } = props
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      orientation={orientation ?? 'vertical'}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div
        className={styles.options}
        data-horizontal={orientation === 'horizontal'}
        data-many={orientation === 'horizontal' && options.length > MOST_IN_A_LINE}
      >
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={styles.option ?? ''}
            isDisabled={option.isDisabled ?? false}
          >
            <span className={`${styles.mark} ${styles.round}`} />
            <span>{option.label}</span>
            {option.description !== undefined && (
              <span className={styles.description}>{option.description}</span>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
