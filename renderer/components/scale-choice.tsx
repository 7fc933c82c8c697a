import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './scale-choice.module.css'

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

type ScaleChoiceProps = {
  readonly label: string
  readonly ends: readonly [lowest: string, highest: string]
  /** Null while nothing was chosen: a scale never begins with an answer. */
  readonly value: number | null
  readonly onChange: (value: number) => void
}

/** 0 to 10 in a row, chosen with one key or one press. */
export function ScaleChoice({ label, ends, value, onChange }: ScaleChoiceProps) {
  const [lowest, highest] = ends
  return (
    <RadioGroup
      className={styles.group ?? ''}
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.steps}>
        {STEPS.map((step) => (
          <Radio key={step} value={String(step)} className={styles.step ?? ''}>
            {step}
          </Radio>
        ))}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{lowest}</span>
        <span>{highest}</span>
      </div>
    </RadioGroup>
  )
}
