import type { FieldValues } from '../../../shared/domain/journal/field.ts'
import { describeFields } from '../../../shared/domain/journal/field-words.ts'
import type { JournalForm } from '../../../shared/domain/journal/form.ts'
import { DefinitionLine } from '../../components/definition-line.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { EarlierText } from './version-difference.tsx'

/** What stood in a page's form; nothing where it has none, or nothing stood in it. */
export function FormLine({ form, fields }: { readonly form: JournalForm; readonly fields: FieldValues }) {
  const words = describeFields(form, fields)
  return words === '' ? null : <EarlierText>{words}</EarlierText>
}

type FormDifferenceProps = {
  readonly form: JournalForm
  readonly earlier: FieldValues
  readonly now: FieldValues
}

/** The fields of a form that stand otherwise now, each as it was and as it is. */
export function FormDifference({ form, earlier, now }: FormDifferenceProps) {
  const changed = form.fields
    .map((field) => ({ field, was: oneField(form, field.id, earlier), is: oneField(form, field.id, now) }))
    .filter(({ was, is }) => was !== is)
  if (changed.length === 0) return null
  return (
    <DefinitionList>
      {changed.map(({ field, was, is }) => (
        <DefinitionLine key={field.id} term={field.label}>
          <del>{was === '' ? 'empty' : was}</del> <ins>{is === '' ? 'empty' : is}</ins>
        </DefinitionLine>
      ))}
    </DefinitionList>
  )
}

function oneField(form: JournalForm, id: string, values: FieldValues): string {
  const value = values[id]
  return value === undefined ? '' : describeFields(form, { [id]: value })
}
