import { isCivilDate } from '../civil-date.ts'
import { isPlannedDate } from '../support/planned-date.ts'

/** One of a few words; the value is what is kept, the label is what is read. */
type WorksheetOption = {
  readonly value: string
  readonly label: string
  readonly description?: string
}

/** A field of a worksheet. Every field can be left alone, and emptied again. */
export type WorksheetField =
  | {
      readonly type: 'line' | 'text'
      readonly id: string
      readonly label: string
      readonly description?: string
    }
  | {
      readonly type: 'choice'
      readonly id: string
      readonly label: string
      readonly options: readonly WorksheetOption[]
    }
  /** Kept as `yes` while it is on, and not at all while it is off. */
  | { readonly type: 'switch'; readonly id: string; readonly label: string; readonly description?: string }
  | { readonly type: 'date'; readonly id: string; readonly label: string }

/** What stands in a worksheet, by the id of the field; a field that was left alone is not there. */
export type WorksheetValues = Readonly<Record<string, string>>

/** The longest line, in characters. */
const LONGEST_WORKSHEET_LINE = 300
/** The longest text of several lines, in characters: about three pages. */
export const LONGEST_WORKSHEET_TEXT = 6000

/** What a switch that is on is kept as. */
export const SWITCHED_ON = 'yes'

/** Why a value cannot be kept, in words for the one who typed it; null where it can. */
export function fieldProblem(field: WorksheetField, value: string): string | null {
  switch (field.type) {
    case 'line':
      return value.length > LONGEST_WORKSHEET_LINE
        ? `A line here has at most ${LONGEST_WORKSHEET_LINE} characters.`
        : null
    case 'text':
      return value.length > LONGEST_WORKSHEET_TEXT
        ? `There is room for ${LONGEST_WORKSHEET_TEXT} characters here. A longer text has its place in the journal.`
        : null
    case 'choice':
      return field.options.some((option) => option.value === value) ? null : 'That is not one of the choices.'
    case 'switch':
      return value === SWITCHED_ON ? null : 'This is on or off.'
    case 'date':
      if (!isCivilDate(value)) return 'There is no such date.'
      return isPlannedDate(value) ? null : 'That year looks unfinished.'
  }
}

/** Puts a value into a field; an emptied one leaves no trace. */
export function withValue(values: WorksheetValues, id: string, value: string | null): WorksheetValues {
  const others = Object.fromEntries(Object.entries(values).filter(([other]) => other !== id))
  return value === null || value === '' ? others : { ...others, [id]: value }
}
