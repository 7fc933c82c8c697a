/** One of several words to choose from; the value is what is kept, the label is what is read. */
export type FieldOption = { readonly value: string; readonly label: string }

/** A field of an entry's form. Every field may be left alone. */
export type JournalField =
  | {
      readonly type: 'scale'
      readonly id: string
      readonly label: string
      readonly ends: readonly [lowest: string, highest: string]
      /** Asked below the writing, since it is about the time after it. */
      readonly isAfterWriting?: true
    }
  | { readonly type: 'minutes'; readonly id: string; readonly label: string; readonly isFurther?: true }
  | {
      readonly type: 'line'
      readonly id: string
      readonly label: string
      readonly description?: string
      /** A headline cannot become a narrative (clinical.md H5). */
      readonly mostWords?: number
    }
  | {
      readonly type: 'choice' | 'choices'
      readonly id: string
      readonly label: string
      readonly options: readonly FieldOption[]
      /** Folded away until more is wanted: a page asks few things by itself. */
      readonly isFurther?: true
    }

/** Whether a field is folded away until more is wanted. */
export function isFurther(field: JournalField): boolean {
  return 'isFurther' in field && field.isFurther === true
}

/** Whether a field stands below the writing. */
export function isAskedAfterWriting(field: JournalField): boolean {
  return field.type === 'scale' && field.isAfterWriting === true
}

/** What a person put into one field: 0 to 10, minutes, a line, one word, or several. */
export type FieldValue = number | string | readonly string[]

/** What stands in a form, by the id of the field; a field that was left alone is not there. */
export type FieldValues = Readonly<Record<string, FieldValue>>

/** The longest day anything can take, in minutes. */
export const MOST_MINUTES = 1440
/** The longest line of a form, in characters. */
export const LONGEST_LINE = 300

/** Turns words into options whose value is the word itself, joined by hyphens. */
export function optionsOf(...labels: readonly string[]): readonly FieldOption[] {
  return labels.map((label) => ({ value: label.toLowerCase().replaceAll(/[^a-z]+/g, '-'), label }))
}

/** Whether a value fits its field: in range, of the right type, one of the options. */
export function fitsField(field: JournalField, value: unknown): value is FieldValue {
  switch (field.type) {
    case 'scale':
      return isWholeBetween(value, 0, 10)
    case 'minutes':
      return isWholeBetween(value, 0, MOST_MINUTES)
    case 'line':
      return typeof value === 'string' && fitsLine(field, value)
    case 'choice':
      return field.options.some((option) => option.value === value)
    case 'choices':
      return (
        Array.isArray(value) &&
        new Set(value).size === value.length &&
        value.every((one) => field.options.some((option) => option.value === one))
      )
  }
}

/** Those of the values that a form still takes; a field or an option that is no longer offered would be refused. */
export function fittingFields(fields: readonly JournalField[], values: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(values).filter(([id, value]) =>
      fields.some((field) => field.id === id && fitsField(field, value)),
    ),
  )
}

/** Whether a line is short enough for its field. */
export function fitsLine(field: JournalField & { readonly type: 'line' }, text: string): boolean {
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length
  return text.length <= LONGEST_LINE && words <= (field.mostWords ?? Number.POSITIVE_INFINITY)
}

function isWholeBetween(value: unknown, lowest: number, highest: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest
}
