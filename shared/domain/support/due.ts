import { addDays, type CivilDate } from '../civil-date.ts'
import { latestOccurrence, nextOccurrence, type Recurrence } from './recurrence.ts'

/** What became of a recurring thing so far. */
export type Progress = {
  /** The latest occurrence that was done or let go; null before the first. Everything before it counts as settled. */
  readonly settledThrough: CivilDate | null
  /** It stays quiet until this date; null where nobody put it off. */
  readonly snoozedUntil: CivilDate | null
}

/** Where a recurring thing stands on a day. `on` is the occurrence meant. */
export type DueState =
  | { readonly kind: 'ahead'; readonly on: CivilDate }
  | { readonly kind: 'due'; readonly on: CivilDate }
  | { readonly kind: 'overdue'; readonly on: CivilDate }
  | { readonly kind: 'snoozed'; readonly on: CivilDate; readonly until: CivilDate }
  | { readonly kind: 'ended' }

/**
 * Where it stands today. Only the newest open occurrence is ever meant: those that passed before it are neither shown
 * nor counted, so that three weeks away leave one line and not three.
 */
export function dueStateOn(recurrence: Recurrence, progress: Progress, today: CivilDate): DueState {
  const { settledThrough, snoozedUntil } = progress
  const latest = latestOccurrence(recurrence, today)
  const isOpen = latest !== null && (settledThrough === null || latest > settledThrough)
  const on = isOpen ? latest : nextOccurrence(recurrence, firstOpenDay(settledThrough, today))
  if (on === null) return { kind: 'ended' }
  if (on > today) return { kind: 'ahead', on }
  if (snoozedUntil !== null && snoozedUntil > today) return { kind: 'snoozed', on, until: snoozedUntil }
  return on === today ? { kind: 'due', on } : { kind: 'overdue', on }
}

/** Whether it asks for a look today. */
export function asksForALook(state: DueState): state is Extract<DueState, { kind: 'due' | 'overdue' }> {
  return state.kind === 'due' || state.kind === 'overdue'
}

function firstOpenDay(settledThrough: CivilDate | null, today: CivilDate): CivilDate {
  return settledThrough !== null && settledThrough >= today ? addDays(settledThrough, 1) : addDays(today, 1)
}
