import {
  type FieldValue,
  type FieldValues,
  fitsLine,
  isFurther,
  type JournalField,
  LONGEST_LINE,
} from '../../../shared/domain/journal/field.ts'
import { Details } from '../../components/details.tsx'
import { MinutesField } from '../../components/minutes-field.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { ScaleChoice } from '../../components/scale-choice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WordChoice } from '../../components/word-choice.tsx'
import styles from './entry-form.module.css'

type EntryFormProps = {
  readonly fields: readonly JournalField[]
  readonly values: FieldValues
  /** A field was filled in, or emptied (null). */
  readonly onChange: (id: string, value: FieldValue | null) => void
}

/** The form of a kind, above the page. Every field can be left alone, and emptied again. */
export function EntryForm({ fields, values, onChange }: EntryFormProps) {
  const further = fields.filter(isFurther)
  const rows = (some: readonly JournalField[]) =>
    some.map((field) => (
      <OneField
        key={field.id}
        field={field}
        value={values[field.id] ?? null}
        onChange={(value) => onChange(field.id, value)}
      />
    ))
  return (
    <div className={styles.form}>
      {rows(fields.filter((field) => !isFurther(field)))}
      {further.length > 0 && (
        <Details summary="More, if you want" isOpen={further.some(({ id }) => id in values)}>
          <div className={`${styles.form} ${styles.further}`}>{rows(further)}</div>
        </Details>
      )}
    </div>
  )
}

type OneFieldProps = {
  readonly field: JournalField
  readonly value: FieldValue | null
  readonly onChange: (value: FieldValue | null) => void
}

function OneField({ field, value, onChange }: OneFieldProps) {
  switch (field.type) {
    case 'scale':
      return (
        <ScaleChoice
          label={field.label}
          ends={field.ends}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      )
    case 'minutes':
      return (
        <MinutesField
          label={field.label}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      )
    case 'line':
      return (
        <TextField
          label={field.label}
          value={typeof value === 'string' ? value : ''}
          maxLength={LONGEST_LINE}
          onChange={(text) => {
            if (fitsLine(field, text)) onChange(text)
          }}
          {...(field.description === undefined ? {} : { description: field.description })}
        />
      )
    case 'choice':
      return (
        <RadioChoice
          label={field.label}
          value={typeof value === 'string' ? value : null}
          options={field.options}
          onChange={onChange}
        />
      )
    case 'choices':
      return (
        <WordChoice
          label={field.label}
          options={field.options}
          value={Array.isArray(value) ? value : []}
          onChange={(chosen) => onChange(chosen.length === 0 ? null : chosen)}
        />
      )
  }
}
