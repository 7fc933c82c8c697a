import { z } from 'zod'
import { codesCalls } from '../../../../shared/contract/codes.ts'
import { kindSchema, shelfSchema } from '../../../../shared/contract/entry-filter.ts'
import { journalCalls } from '../../../../shared/contract/journal.ts'
import { transferCalls } from '../../../../shared/contract/transfer.ts'
import type { JournalField } from '../../../../shared/domain/journal/field.ts'
import { formOf, type JournalKind } from '../../../../shared/domain/journal/kinds.ts'
import {
  anyDay,
  count,
  flag,
  id,
  instant,
  json,
  line,
  onlyRow,
  row,
  rowNumber,
  stepId,
  text,
} from './row-values.ts'

const fields = journalCalls['journal.readEntry'].output.shape.entry.shape.fields
const code = codesCalls['codes.list'].output.shape.codes.element
const source = transferCalls['transfer.listImports'].output.shape.imports.element.shape.source
/** A tag, a code, a word folded for comparing. */
const word = z.string().min(1).max(300)

/** The rows of pages and of all that hangs on them. */
export const JOURNAL_ROWS = {
  journal_entry: row({
    text_row: rowNumber,
    id,
    kind: kindSchema,
    step_id: stepId.nullable(),
    date: anyDay,
    plan_day: z.number().int().min(1).max(30).nullable(),
    body: text,
    first_line: z.string().max(10_000),
    words: count,
    revision: count,
    created_at_ms: instant,
    saved_at_ms: instant,
    binned_at_ms: instant.nullable(),
    fields: json(fields),
  }).refine(({ kind, fields: values }) => areOfTheirTypes(kind, values)),
  journal_version: row({
    id: rowNumber,
    entry_id: id,
    body: text,
    words: count,
    saved_at_ms: instant,
    fields: json(fields),
  }),
  journal_setting: row({ only_row: onlyRow, hides_titles: flag }),
  tag: row({ id, name: word, folded_name: word }),
  entry_tag: row({ entry_id: id, tag_id: id }),
  person_code: row({
    id,
    name: word,
    folded_name: word,
    colour: code.shape.colour,
    created_at_ms: instant,
    put_away_at_ms: instant.nullable(),
  }),
  entry_code: row({ entry_id: id, code_id: id }),
  entry_left_word: row({ entry_id: id, folded: word }),
  dismissed_word: row({ folded: word, word, dismissed_at_ms: instant }),
  shelf_item: row({
    entry_id: id,
    shelf: shelfSchema,
    line: line.nullable(),
    put_at_ms: instant,
    taken_on: anyDay.nullable(),
  }),
  import_batch: row({ id, source, taken_at_ms: instant }),
  import_entry: row({ entry_id: id, import_id: id, origin_id: z.string().max(10_000).nullable() }),
  import_code: row({ code_id: id, import_id: id }),
  deletion_trace: row({ id: onlyRow, deleted_at_ms: instant }),
} as const

/** An option that is no longer offered is kept and shown; a word where a figure is counted with is not. */
function areOfTheirTypes(kind: JournalKind, values: unknown): boolean {
  const kept = new Map(Object.entries(values as object))
  return formOf(kind).fields.every((field) => !kept.has(field.id) || isOfType(field, kept.get(field.id)))
}

function isOfType(field: JournalField, value: unknown): boolean {
  if (field.type === 'line' || field.type === 'choice') return typeof value === 'string'
  if (field.type === 'choices') return Array.isArray(value)
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1440
}
