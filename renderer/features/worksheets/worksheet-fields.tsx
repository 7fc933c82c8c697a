import { addDays, type CivilDate } from '../../../shared/domain/civil-date.ts'
import { fieldProblem, SWITCHED_ON, type WorksheetField } from '../../../shared/domain/worksheets/field.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { DateField } from '../../components/date-field.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'

/** More options than this stand in a list that opens. */
const MOST_RADIOS = 4

type WorksheetFieldLineProps = {
  readonly field: WorksheetField
  /** Null where nothing stands in it. */
  readonly value: string | null
  readonly today: CivilDate
  readonly onChange: (value: string | null) => void
}

/** One field of a worksheet, drawn by its type. */
export function WorksheetFieldLine({ field, value, today, onChange }: WorksheetFieldLineProps) {
  const problem = value === null ? null : fieldProblem(field, value)
  switch (field.type) {
    case 'line':
    case 'text':
      return (
        <TextField
          label={field.label}
          value={value ?? ''}
          isMultiline={field.type === 'text'}
          onChange={onChange}
          {...(field.description !== undefined && { description: field.description })}
          {...(problem !== null && { error: problem })}
        />
      )
    case 'choice':
      return field.options.length > MOST_RADIOS ? (
        <SelectField label={field.label} value={value} options={field.options} onChange={onChange} />
      ) : (
        <RadioChoice label={field.label} value={value} options={field.options} onChange={onChange} />
      )
    case 'switch':
      return (
        <CheckboxLine
          isSelected={value === SWITCHED_ON}
          onChange={(isOn) => onChange(isOn ? SWITCHED_ON : null)}
          {...(field.description !== undefined && { description: field.description })}
        >
          {field.label}
        </CheckboxLine>
      )
    case 'date':
      if (value === null)
        return (
          <Button kind="quiet" onPress={() => onChange(addDays(today, 7))}>
            Give it a date
          </Button>
        )
      return (
        <div>
          <DateField label={field.label} value={value} onChange={onChange} />
          {problem !== null && (
            <p role="alert" className={common.problem}>
              {problem} The date from before is kept until it is whole.
            </p>
          )}
          <Button kind="plain" onPress={() => onChange(null)}>
            No date
          </Button>
        </div>
      )
  }
}
