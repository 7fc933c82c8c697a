import type { Appointment } from '../../../../shared/contract/support.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** An appointment as it is kept: with its zone and how often it was changed. */
export type KeptAppointment = Appointment & { readonly timeZone: string; readonly revision: number }

const COLUMNS = `id, what, with_whom AS withWhom, starts_on AS startsOn, starts_at_minute AS startsAtMinute,
  length_minutes AS lengthMinutes, time_zone AS timeZone, rhythm, ends_on AS endsOn, alarm_minutes AS alarmMinutes,
  revision`

/** Every appointment that was not removed, by its first date and hour. */
export function listAppointments(db: ReadDb): readonly KeptAppointment[] {
  return db.all<KeptAppointment>(
    `SELECT ${COLUMNS} FROM appointment WHERE removed_at_ms IS NULL ORDER BY starts_on, starts_at_minute, id`,
  )
}

/** One appointment, also a removed one; null where there is none. */
export function findAppointment(db: ReadDb, id: string): KeptAppointment | null {
  return db.one<KeptAppointment>(`SELECT ${COLUMNS} FROM appointment WHERE id = :id`, { id })
}

/** Adds an appointment or changes it; a change counts its revision up, which calendars read as "newer". */
export function writeAppointment(
  db: WriteDb,
  appointment: Appointment & { readonly timeZone: string },
  nowMs: number,
): void {
  db.run(
    `INSERT INTO appointment (id, what, with_whom, starts_on, starts_at_minute, length_minutes, time_zone, rhythm,
       ends_on, alarm_minutes, revision, created_at_ms)
     VALUES (:id, :what, :withWhom, :startsOn, :startsAtMinute, :lengthMinutes, :timeZone, :rhythm,
       :endsOn, :alarmMinutes, 0, :nowMs)
     ON CONFLICT (id) DO UPDATE SET what = excluded.what, with_whom = excluded.with_whom,
       starts_on = excluded.starts_on, starts_at_minute = excluded.starts_at_minute,
       length_minutes = excluded.length_minutes, time_zone = excluded.time_zone, rhythm = excluded.rhythm,
       ends_on = excluded.ends_on, alarm_minutes = excluded.alarm_minutes, revision = revision + 1`,
    { ...appointment, nowMs },
  )
}

/** Removes it (a moment) or puts it back (null); false where there is no such appointment. */
export function setAppointmentRemoved(db: WriteDb, id: string, removedAtMs: number | null): boolean {
  return db.run('UPDATE appointment SET removed_at_ms = :removedAtMs WHERE id = :id', { id, removedAtMs }) > 0
}
