import { type DaySession, endOf, inOrder } from './day-session.ts'
import { BUFFER_MINUTES, isDemanding } from './day-warnings.ts'

/** A line of the day as it is shown: a session, or what follows a demanding one. */
export type DayRow =
  | { readonly kind: 'session'; readonly place: number; readonly session: DaySession }
  | {
      readonly kind: 'buffer'
      readonly place: number
      readonly startsAtMinutes: number
      /** 0 to 15; below 15 the buffer is cut short by the next session. */
      readonly minutes: number
    }

/** The sessions of a day in their order, with the buffer after each demanding one marked, present or cut short. */
export function dayRows(sessions: readonly DaySession[]): readonly DayRow[] {
  const ordered = inOrder(sessions)
  return ordered.flatMap((session, place): DayRow[] => {
    const row = { kind: 'session', place, session } as const
    if (!isDemanding(session)) return [row]
    const next = ordered[place + 1]
    const gap = next === undefined ? BUFFER_MINUTES : next.startsAtMinutes - endOf(session)
    const minutes = Math.max(0, Math.min(BUFFER_MINUTES, gap))
    return [row, { kind: 'buffer', place, startsAtMinutes: endOf(session), minutes }]
  })
}
