import type { FieldValue, JournalField } from './field.ts'
import type { JournalForm } from './form.ts'

/** What stands in a form, as one line for a list: "Load 7 of 10 · chest, jaw". Empty where nothing stands in it. */
export function describeFields(form: JournalForm, values: Readonly<Record<string, FieldValue>>): string {
  return form.fields
    .map((field) => describeField(field, values[field.id]))
    .filter((words) => words !== '')
    .join(' · ')
}

function describeField(field: JournalField, value: FieldValue | undefined): string {
  if (value === undefined || value === '') return ''
  switch (field.type) {
    case 'scale':
      return `${field.label} ${String(value)} of 10`
    case 'minutes':
      return `${String(value)} minutes`
    case 'line':
      return String(value)
    case 'choice':
    case 'choices': {
      const chosen = Array.isArray(value) ? value : [value]
      return field.options
        .filter((option) => chosen.includes(option.value))
        .map((option) => option.label)
        .join(', ')
    }
  }
}
