import { DEMANDING } from '../caseload/figures.ts'
import { type DaySession, endOf, inOrder, timeWords } from './day-session.ts'

/** What a demanding hour asks for afterwards (product.md S6). */
export const BUFFER_MINUTES = 15

/** With an hour or more between them two demanding ones are not in a row: lunch parts them. */
const PARTING_MINUTES = 60

/** Something about two sessions of a day, by their places in the order of the day. */
export type DayWarning = {
  readonly kind: 'overlap' | 'in-a-row' | 'short-gap'
  readonly first: number
  readonly second: number
  /** Minutes between them; negative where they overlap. */
  readonly gapMinutes: number
}

/** Whether a session counts as demanding; one whose demand nobody said does not. */
export function isDemanding(session: DaySession): boolean {
  return session.demand === DEMANDING
}

/** Whether two demanding sessions with this much between them stand in a row. */
export function isInARow(gapMinutes: number): boolean {
  return gapMinutes < PARTING_MINUTES
}

/** Whether this is less than a demanding session asks for after it. */
export function isShortGap(gapMinutes: number): boolean {
  return gapMinutes < BUFFER_MINUTES
}

/** Overlaps, two demanding ones in a row, and less than 15 minutes after one; in the order of the day. */
export function dayWarnings(sessions: readonly DaySession[]): readonly DayWarning[] {
  const warnings: DayWarning[] = []
  const ordered = inOrder(sessions)
  let latest: { readonly place: number; readonly end: number } | null = null
  for (const [second, session] of ordered.entries()) {
    if (latest !== null && session.startsAtMinutes < latest.end)
      warnings.push({
        kind: 'overlap',
        first: latest.place,
        second,
        gapMinutes: session.startsAtMinutes - latest.end,
      })
    if (latest === null || endOf(session) > latest.end) latest = { place: second, end: endOf(session) }
    const first = second - 1
    const before = ordered[first]
    if (before === undefined || !isDemanding(before)) continue
    const gapMinutes = session.startsAtMinutes - endOf(before)
    if (isDemanding(session) && isInARow(gapMinutes))
      warnings.push({ kind: 'in-a-row', first, second, gapMinutes })
    if (isShortGap(gapMinutes)) warnings.push({ kind: 'short-gap', first, second, gapMinutes })
  }
  return warnings
}

/** A warning as a sentence that informs and asks for nothing. */
export function warningWords(warning: DayWarning, sessions: readonly DaySession[]): string {
  const ordered = inOrder(sessions)
  const [first, second] = [nameOf(ordered[warning.first]), nameOf(ordered[warning.second])]
  switch (warning.kind) {
    case 'overlap':
      return `${first} and ${second} overlap by ${-warning.gapMinutes} minutes.`
    case 'in-a-row':
      return `${first} and ${second}, both demanding, follow each other.`
    default:
      return warning.gapMinutes <= 0
        ? `There is no gap after ${first}.`
        : `After ${first} there are ${warning.gapMinutes} minutes; a demanding hour asks for ${BUFFER_MINUTES}.`
  }
}

function nameOf(session: DaySession | undefined): string {
  if (session === undefined) return 'one'
  const time = timeWords(session.startsAtMinutes)
  return session.code === null ? `the one at ${time}` : `${session.code} at ${time}`
}
