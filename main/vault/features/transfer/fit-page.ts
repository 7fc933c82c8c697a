import { entrySchema } from '../../../../shared/contract/journal.ts'
import { civilDateSchema } from '../../../../shared/contract/values.ts'
import { outlineOf } from '../../../../shared/domain/journal/entry-outline.ts'
import { type FieldValue, type FieldValues, fitsField } from '../../../../shared/domain/journal/field.ts'
import { describeFields } from '../../../../shared/domain/journal/field-words.ts'
import { formOf, type JournalKind } from '../../../../shared/domain/journal/kinds.ts'
import { addCount, type Counts, type FittedPage, type ImportedPage } from './imported-page.ts'

const { body: bodySchema, stepId: stepIdSchema } = entrySchema.shape
/** What a page has before the vault gives it an id, a revision and a time. */
const pageSchema = entrySchema.omit({ id: true, revision: true, savedAtMs: true }).strip()

/**
 * A page from elsewhere as the contract's own schemas take it, or null where it cannot be one; what is left out is
 * counted. Text is never cut: a line too long for its field goes below the text.
 *
 * Security: what lies in the vault is given back through those schemas, so a page that does not fit them would make
 * its day, its list and its search end in an error until somebody removed it.
 */
export function fitPage(page: ImportedPage, counts: Counts): FittedPage | null {
  if (!civilDateSchema.safeParse(page.date).success) return leftOut(counts, 'undated-pages')
  const { fields, lines, unfit } = fitFields(page.kind, page.fields)
  const body = [page.body, ...lines].filter((part) => part !== '').join('\n\n')
  if (body.trim() === '' && Object.keys(fields).length === 0) return leftOut(counts, 'empty-pages')
  if (!bodySchema.safeParse(body).success) return leftOut(counts, 'long-pages')
  const hasStep = stepIdSchema.safeParse(page.stepId).success
  const fitted = { ...page, body, fields, stepId: hasStep ? page.stepId : null }
  pageSchema.parse(fitted)
  addCount(counts, 'steps', hasStep ? 0 : 1)
  addCount(counts, 'fields', unfit)
  return { ...fitted, ...outlineOf(body.trim() === '' ? describeFields(formOf(page.kind), fields) : body) }
}

function leftOut(counts: Counts, what: 'undated-pages' | 'empty-pages' | 'long-pages'): null {
  addCount(counts, what, 1)
  return null
}

/** The answers that fit the kind's own form, the lines that are too long for it, and how many answers fit nothing. */
function fitFields(
  kind: JournalKind,
  given: FieldValues,
): { readonly fields: FieldValues; readonly lines: readonly string[]; readonly unfit: number } {
  const kept: [string, FieldValue][] = []
  const lines: string[] = []
  let unfit = 0
  for (const [id, value] of Object.entries(given)) {
    const field = formOf(kind).fields.find((candidate) => candidate.id === id)
    if (field !== undefined && fitsField(field, value)) kept.push([id, value])
    else if (field?.type === 'line' && typeof value === 'string') lines.push(`${field.label}: ${value}`)
    else unfit += 1
  }
  return { fields: Object.fromEntries(kept), lines, unfit }
}
