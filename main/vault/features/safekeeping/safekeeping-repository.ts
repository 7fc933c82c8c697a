import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** The day the recovery sheet was last tried, or null. */
export function readLastRehearsal(db: ReadDb): CivilDate | null {
  return db.one<{ date: CivilDate | null }>('SELECT max(date) AS date FROM recovery_rehearsal')?.date ?? null
}

/** Keeps that the recovery sheet was tried and holds. */
export function insertRehearsal(db: WriteDb, date: CivilDate, nowMs: number): void {
  db.run('INSERT INTO recovery_rehearsal (date, rehearsed_at_ms) VALUES (:date, :nowMs)', { date, nowMs })
}

/** Since when a legal hold stops deletion, or null where there is none. */
export function readLegalHold(db: ReadDb): CivilDate | null {
  return db.one<{ since: CivilDate }>('SELECT since FROM legal_hold')?.since ?? null
}

/** Whether a legal hold is on. */
export function isHeld(db: ReadDb): boolean {
  return readLegalHold(db) !== null
}

/** The legal hold as it is kept, or null; for carrying it into a vault that takes this one's place. */
export function readHold(db: ReadDb): { readonly since: CivilDate; readonly sinceMs: number } | null {
  return db.one('SELECT since, since_ms AS sinceMs FROM legal_hold')
}

/** Begins a legal hold; one that is on keeps its date. */
export function beginLegalHold(db: WriteDb, since: CivilDate, nowMs: number): void {
  db.run('INSERT INTO legal_hold (id, since, since_ms) VALUES (1, :since, :nowMs) ON CONFLICT DO NOTHING', {
    since,
    nowMs,
  })
}

/** Ends a legal hold. */
export function endLegalHold(db: WriteDb): void {
  db.run('DELETE FROM legal_hold')
}
