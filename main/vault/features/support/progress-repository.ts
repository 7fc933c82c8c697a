import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { Progress } from '../../../../shared/domain/support/due.ts'
import type { SkipReason } from '../../../../shared/domain/support/kinds.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** One occurrence that was done or let go of. */
export type Settlement = {
  readonly subject: string
  readonly on: CivilDate
  readonly outcome: 'done' | 'skipped'
  readonly reason: SkipReason | null
  readonly note: string
}

/** How far a subject is settled and whether it was put off. */
export function readProgress(db: ReadDb, subject: string): Progress {
  const settled = db.one<{ on: CivilDate | null }>(
    'SELECT max(occurrence_on) AS "on" FROM settlement WHERE subject = :subject',
    { subject },
  )
  const snooze = db.one<{ until: CivilDate }>('SELECT until FROM snooze WHERE subject = :subject', {
    subject,
  })
  return { settledThrough: settled?.on ?? null, snoozedUntil: snooze?.until ?? null }
}

/** Settles an occurrence; the newest word on it counts. */
export function writeSettlement(
  db: WriteDb,
  settlement: Settlement,
  settledOn: CivilDate,
  nowMs: number,
): void {
  db.run(
    `INSERT INTO settlement (subject, occurrence_on, outcome, reason, note, settled_on, settled_at_ms)
     VALUES (:subject, :on, :outcome, :reason, :note, :settledOn, :nowMs)
     ON CONFLICT (subject, occurrence_on) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason,
       note = excluded.note, settled_on = excluded.settled_on, settled_at_ms = excluded.settled_at_ms`,
    { ...settlement, settledOn, nowMs },
  )
}

export function deleteSettlement(db: WriteDb, subject: string, on: CivilDate): void {
  db.run('DELETE FROM settlement WHERE subject = :subject AND occurrence_on = :on', { subject, on })
}

/** Puts a subject off until a date; null brings it back. */
export function writeSnooze(db: WriteDb, subject: string, until: CivilDate | null): void {
  if (until === null) db.run('DELETE FROM snooze WHERE subject = :subject', { subject })
  else
    db.run(
      'INSERT INTO snooze (subject, until) VALUES (:subject, :until) ON CONFLICT (subject) DO UPDATE SET until = excluded.until',
      { subject, until },
    )
}
