import type { JournalForm } from './form.ts'
import { COUNTERTRANSFERENCE } from './forms/countertransference.ts'
import { CARETAKING_BELIEFS, OWN_HISTORY, SECONDARY_RESPONSES } from './forms/deep-work.ts'
import { EXPOSURE } from './forms/exposure.ts'
import { EVENING, FREE_PAGE, OWN_WORDS, STEP_PAGE } from './forms/page-forms.ts'
import { BETWEEN_CLIENTS, CONNECTION, LITTLE_REACHED } from './forms/short-forms.ts'

/** Every kind of journal entry with its form. A new kind is a file under `forms/` and a line here. */
const JOURNAL_FORMS = {
  evening: EVENING,
  'between-clients': BETWEEN_CLIENTS,
  exposure: EXPOSURE,
  countertransference: COUNTERTRANSFERENCE,
  'little-reached': LITTLE_REACHED,
  connection: CONNECTION,
  'own-history': OWN_HISTORY,
  'secondary-responses': SECONDARY_RESPONSES,
  'caretaking-beliefs': CARETAKING_BELIEFS,
  'own-words': OWN_WORDS,
  'step-page': STEP_PAGE,
  'free-page': FREE_PAGE,
} as const satisfies Readonly<Record<string, JournalForm>>

export type JournalKind = keyof typeof JOURNAL_FORMS

/** The kinds in the order they are offered. */
export const JOURNAL_KINDS = Object.keys(JOURNAL_FORMS) as [JournalKind, ...JournalKind[]]

/** The kinds that begin behind the readiness gate and end with the landing (clinical.md, section 2). */
const DEEP_KINDS: ReadonlySet<JournalKind> = new Set([
  'countertransference',
  'own-history',
  'secondary-responses',
  'caretaking-beliefs',
])

/** Kinds of which there are several a day, each on a page of its own. */
const SEVERAL_A_DAY: ReadonlySet<JournalKind> = new Set([
  'between-clients',
  'exposure',
  'countertransference',
  'connection',
])

/** The form of a kind. */
export function formOf(kind: JournalKind): JournalForm {
  return JOURNAL_FORMS[kind]
}

/** Whether a kind is deep work. */
export function isDeepWork(kind: JournalKind): boolean {
  return DEEP_KINDS.has(kind)
}

/** Whether opening it begins a new page rather than going on with today's. */
export function startsFresh(kind: JournalKind): boolean {
  return SEVERAL_A_DAY.has(kind)
}
