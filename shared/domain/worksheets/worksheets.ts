import { fieldProblem, type WorksheetField, type WorksheetValues } from './field.ts'
import type { WorksheetForm } from './form.ts'
import { DRAINING_MOMENTS } from './forms/draining-moments.ts'
import { NEXT_PHASE, PURPOSE, READINESS, WARNING_SIGNS } from './forms/short-worksheets.ts'
import { WHAT_CONTINUES } from './forms/what-continues.ts'

/** Every worksheet; the name is also what a step of the plan opens it by, and the key it is kept under. */
export const WORKSHEETS = [
  'draining-moments',
  'readiness',
  'purpose',
  'warning-signs',
  'what-continues',
  'next-phase',
] as const
export type WorksheetName = (typeof WORKSHEETS)[number]

const FORMS: Readonly<Record<WorksheetName, WorksheetForm>> = {
  'draining-moments': DRAINING_MOMENTS,
  readiness: READINESS,
  purpose: PURPOSE,
  'warning-signs': WARNING_SIGNS,
  'what-continues': WHAT_CONTINUES,
  'next-phase': NEXT_PHASE,
}

/** How a worksheet is declared. */
export function worksheetForm(name: WorksheetName): WorksheetForm {
  return FORMS[name]
}

/** All fields of a worksheet, in reading order. */
export function worksheetFields(name: WorksheetName): readonly WorksheetField[] {
  return worksheetForm(name).parts.flatMap((part) => part.fields)
}

/** The first value that cannot be kept, by its field, with the reason in words; null where all can. */
export function worksheetProblem(
  name: WorksheetName,
  values: WorksheetValues,
): { readonly field: string; readonly words: string } | null {
  const fields = worksheetFields(name)
  for (const [id, value] of Object.entries(values)) {
    const field = fields.find((candidate) => candidate.id === id)
    const words = field === undefined ? 'There is no such field.' : fieldProblem(field, value)
    if (words !== null) return { field: id, words }
  }
  return null
}

/** Lets a ranked part and the one before it change places; the first stays first. */
export function movedUp(form: WorksheetForm, values: WorksheetValues, position: number): WorksheetValues {
  const part = form.parts[position]
  const before = form.parts[position - 1]
  if (part === undefined || before === undefined) return values
  const renamed = Object.entries(values).map(([id, value]) => [swapped(id, part.id, before.id), value])
  return Object.fromEntries(renamed)
}

function swapped(id: string, one: string, other: string): string {
  if (id.startsWith(`${one}-`)) return other + id.slice(one.length)
  return id.startsWith(`${other}-`) ? one + id.slice(other.length) : id
}
