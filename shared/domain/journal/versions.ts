import type { FieldValue, FieldValues } from './field.ts'

/** A pause this long between two saves ends a sitting; what stood there then is kept as a version. */
const SITTING_ENDS_AFTER_MS = 5 * 60_000
/** So much taken away at once is kept, too, in case it was a slip. */
const MANY_CHARACTERS = 200

/** What a page says: its text and what stands in its form. */
export type PageState = { readonly body: string; readonly fields: FieldValues }

/** What is known when a page is saved over another state of it. */
export type SaveOver = {
  readonly before: PageState
  readonly after: PageState
  readonly oldSavedAtMs: number
  readonly nowMs: number
}

/**
 * Whether the state that is about to be written over is worth keeping. Autosave comes every second, so not every
 * save is a version: the last state of each sitting is, any state from which much was taken away, and any from which a
 * field of its form was emptied.
 */
export function isWorthKeeping({ before, after, oldSavedAtMs, nowMs }: SaveOver): boolean {
  const filled = Object.keys(before.fields).filter((id) => !isEmpty(before.fields[id]))
  const hasText = before.body.trim() !== ''
  if (!hasText && filled.length === 0) return false
  const sameText = before.body === after.body
  if (sameText && filled.every((id) => isSame(before.fields[id], after.fields[id]))) return false
  const textEmptied = hasText && after.body.trim() === ''
  return (
    Math.abs(nowMs - oldSavedAtMs) >= SITTING_ENDS_AFTER_MS ||
    before.body.length - after.body.length >= MANY_CHARACTERS ||
    textEmptied ||
    filled.some((id) => isEmpty(after.fields[id]))
  )
}

function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
