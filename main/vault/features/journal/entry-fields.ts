import { type FieldValues, fitsField } from '../../../../shared/domain/journal/field.ts'
import { formOf, type JournalKind } from '../../../../shared/domain/journal/kinds.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'

/** Refuses a field the kind's form does not have, or a value that does not fit it, by its name. */
export function refuseMisfits(kind: JournalKind, values: FieldValues): void {
  for (const [id, value] of Object.entries(values)) {
    const field = formOf(kind).fields.find((candidate) => candidate.id === id)
    if (field === undefined || !fitsField(field, value))
      throw new ExpectedFailure({ code: 'invalid-input', field: `fields.${id}` })
  }
}

/** What was kept as text; only this file's own writing is ever read. */
export function parseFields(kept: string): FieldValues {
  return JSON.parse(kept) as FieldValues
}
