import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { DaySession } from '../../../../shared/domain/workday/day-session.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

type SessionRow = Omit<DaySession, 'isFixed'> & { readonly isFixed: 0 | 1 }

/** The sessions of a day in the order they begin; none where the day has no sheet. */
export function listSessions(db: ReadDb, date: CivilDate): DaySession[] {
  return db
    .all<SessionRow>(
      `SELECT starts_at_minutes AS startsAtMinutes, length_minutes AS lengthMinutes, code, demand, is_fixed AS isFixed
       FROM day_session WHERE date = :date ORDER BY position`,
      { date },
    )
    .map((row) => ({ ...row, isFixed: row.isFixed === 1 }))
}

/** What was typed for a day and could not be read; '' where there is nothing. */
export function readUnread(db: ReadDb, date: CivilDate): string {
  return db.one<{ unread: string }>('SELECT unread FROM day_sheet WHERE date = :date', { date })?.unread ?? ''
}

/** Keeps a whole day in the place of what was there. */
export function writeDay(
  db: WriteDb,
  day: { readonly date: CivilDate; readonly sessions: readonly DaySession[]; readonly unread: string },
  nowMs: number,
): void {
  const { date, sessions, unread } = day
  db.run(
    `INSERT INTO day_sheet (date, unread, saved_at_ms) VALUES (:date, :unread, :nowMs)
     ON CONFLICT (date) DO UPDATE SET unread = excluded.unread, saved_at_ms = excluded.saved_at_ms`,
    { date, unread, nowMs },
  )
  db.run('DELETE FROM day_session WHERE date = :date', { date })
  for (const [position, session] of sessions.entries())
    db.run(
      `INSERT INTO day_session (date, position, starts_at_minutes, length_minutes, code, demand, is_fixed)
       VALUES (:date, :position, :startsAtMinutes, :lengthMinutes, :code, :demand, :isFixed)`,
      { ...session, date, position, isFixed: session.isFixed ? 1 : 0 },
    )
}

/** Minutes a session usually takes; null before anyone said. */
export function readUsualLength(db: ReadDb): number | null {
  return (
    db.one<{ minutes: number }>('SELECT usual_length_minutes AS minutes FROM workday_settings')?.minutes ??
    null
  )
}

/** Keeps how long a session usually takes. */
export function writeUsualLength(db: WriteDb, minutes: number): void {
  db.run(
    `INSERT INTO workday_settings (id, usual_length_minutes) VALUES (1, :minutes)
     ON CONFLICT (id) DO UPDATE SET usual_length_minutes = excluded.usual_length_minutes`,
    { minutes },
  )
}
