import { describeFields } from '../journal/field-words.ts'
import { formOf, type JournalKind } from '../journal/kinds.ts'

/** Keys whose values say what or where something is, and are no words of the person's. */
const NO_WORDS: ReadonlySet<string> = new Set([
  ...['id', 'entryId', 'clientId', 'stepId', 'kind', 'shelf', 'field', 'version', 'paper', 'counting'],
  ...['subject', 'role', 'standing', 'rhythm', 'demand', 'state', 'outcome'],
])

/** Where in its payload a call says which one thing it saves; those not named here save the only one of their kind. */
const TARGETS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'journal.saveEntry': [['id']],
  'journal.putOnShelf': [['id'], ['shelf']],
  'worksheets.save': [['name']],
  'workday.saveDay': [['date']],
  'caseload.saveAdjustment': [['adjustment', 'field']],
  'support.saveEntry': [['entry', 'id']],
  'support.saveAppointment': [['appointment', 'id']],
  'support.saveArrangement': [['arrangement', 'kind']],
  'support.saveReflection': [['reflection', 'id']],
  'practices.saveMovement': [['entry', 'id']],
}
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** What the person typed in the payload of a call that saves text, in the order of its fields. */
export function draftTexts(name: string, payload: Readonly<Record<string, unknown>>): readonly string[] {
  if (name === 'worksheets.save') return wordsIn(payload.fields)
  if (name !== 'journal.saveEntry') return wordsIn(payload)
  const { kind, body, fields } = payload
  const words = typeof kind === 'string' ? wordsOfForm(kind, fields) : ''
  return [words, typeof body === 'string' ? body : ''].filter(isText)
}

/**
 * What a call saves to, so that a second save to the same place is known for one. Two calls with the same target write
 * over each other.
 */
export function draftTarget(name: string, payload: Readonly<Record<string, unknown>>): string {
  return [name, ...(TARGETS[name] ?? []).map((keys) => String(keys.reduce<unknown>(stepInto, payload)))].join(
    ' ',
  )
}

function stepInto(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined
}

function wordsOfForm(kind: string, fields: unknown): string {
  try {
    return describeFields(formOf(kind as JournalKind), isObject(fields) ? (fields as never) : {})
  } catch {
    return wordsIn(fields).join('\n')
  }
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isText(value) && !DATE.test(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, part]) => (NO_WORDS.has(key) ? [] : wordsIn(part)))
}

function isText(value: string): boolean {
  return value.trim() !== ''
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
