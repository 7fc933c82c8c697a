import { RadioChoice } from './radio-choice.tsx'

export type YesOrNo = 'yes' | 'no'

type YesOrNoQuestionProps = {
  readonly label: string
  /** Null while it is not answered. */
  readonly value: YesOrNo | null
  readonly onChange: (value: YesOrNo) => void
}

/** A question with two answers side by side, neither of which is chosen beforehand. */
export function YesOrNoQuestion({ label, value, onChange }: YesOrNoQuestionProps) {
  return (
    <RadioChoice
      label={label}
      orientation="horizontal"
      value={value}
      options={[
        { value: 'yes', label: 'yes' },
        { value: 'no', label: 'no' },
      ]}
      onChange={onChange}
    />
  )
}
