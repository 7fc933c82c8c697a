import type { Demand } from '../caseload/figures.ts'

/** One session of a day, with the clock on the wall as its only clock. It never runs past midnight. */
export type DaySession = {
  /** 0 to 1439. */
  readonly startsAtMinutes: number
  /** 5 to 480. */
  readonly lengthMinutes: number
  /** Null where only the time is known. */
  readonly code: string | null
  /** Null where nobody said; then no warning is built on it. */
  readonly demand: Demand | null
  /** Whether this hour has to stay where it is. */
  readonly isFixed: boolean
}

/** How long a session is where nothing else is said. */
export const USUAL_LENGTH_MINUTES = 50
export const SHORTEST_MINUTES = 5
export const LONGEST_MINUTES = 480
export const MINUTES_OF_A_DAY = 1440
export const MOST_SESSIONS_A_DAY = 40

/** When a session is over, in minutes of the day; 1440 at midnight. */
export function endOf(session: DaySession): number {
  return session.startsAtMinutes + session.lengthMinutes
}

/** Sessions in the order they begin. The given order stands between two that begin together. */
export function inOrder(sessions: readonly DaySession[]): readonly DaySession[] {
  return sessions.toSorted((one, other) => one.startsAtMinutes - other.startsAtMinutes)
}

/** A time as it is read and typed: 9:00, 11:30, 24:00. */
export function timeWords(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
