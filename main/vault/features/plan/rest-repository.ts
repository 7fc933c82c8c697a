import type { DayPassed } from '../../../../shared/contract/plan.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { PlanCalendar } from '../../../../shared/domain/plan/calendar.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

type Pause = PlanCalendar['pauses'][number]

/** Single days that do not count, in order. */
export function readDaysOff(db: ReadDb): readonly CivilDate[] {
  return db.all<{ date: CivilDate }>('SELECT date FROM plan_day_off ORDER BY date').map(({ date }) => date)
}

/** Makes a day one that does not count, or takes that back. */
export function writeDayOff(db: WriteDb, date: CivilDate, isOff: boolean): void {
  if (isOff) db.run('INSERT INTO plan_day_off (date) VALUES (:date) ON CONFLICT DO NOTHING', { date })
  else db.run('DELETE FROM plan_day_off WHERE date = :date', { date })
}

/** Every pause, in order; the last one may be open. */
export function readPauses(db: ReadDb): readonly Pause[] {
  return db.all<Pause>(
    'SELECT starts_on AS "from", resumes_on AS until FROM plan_pause ORDER BY starts_on, id',
  )
}

/** Begins a pause whose end is not known. */
export function insertPause(db: WriteDb, from: CivilDate): void {
  db.run('INSERT INTO plan_pause (starts_on) VALUES (:from)', { from })
}

/** Ends the open pause before `until`; one that would have had no day is taken away. Rows changed. */
export function endPause(db: WriteDb, until: CivilDate): number {
  const emptied = db.run('DELETE FROM plan_pause WHERE resumes_on IS NULL AND starts_on >= :until', { until })
  return emptied + db.run('UPDATE plan_pause SET resumes_on = :until WHERE resumes_on IS NULL', { until })
}

/** Why days of a round went by, where that was said. */
export function readDaysPassed(db: ReadDb, round: number): readonly DayPassed[] {
  return db.all<DayPassed>('SELECT day, reason FROM plan_day_passed WHERE round = :round', { round })
}

/** Says why a day went by, or takes that back (null). */
export function writeDayPassed(
  db: WriteDb,
  round: number,
  day: number,
  reason: DayPassed['reason'] | null,
): void {
  if (reason === null)
    db.run('DELETE FROM plan_day_passed WHERE round = :round AND day = :day', { round, day })
  else
    db.run(
      `INSERT INTO plan_day_passed (round, day, reason) VALUES (:round, :day, :reason)
       ON CONFLICT (round, day) DO UPDATE SET reason = excluded.reason`,
      { round, day, reason },
    )
}

/** A round that is over, with the way its days were counted then. */
export type PastRound = Pick<PlanCalendar, 'startsOn' | 'counting' | 'workdays'> & { readonly number: number }

type PastRoundRow = {
  readonly number: number
  readonly starts_on: CivilDate
  readonly counting: PlanCalendar['counting']
  readonly workdays: string
}

/** The rounds that are over, in order. */
export function readPastRounds(db: ReadDb): readonly PastRound[] {
  return db.all<PastRoundRow>('SELECT * FROM plan_past_round ORDER BY number').map((row) => ({
    number: row.number,
    startsOn: row.starts_on,
    counting: row.counting,
    workdays: row.workdays.split('').map(Number) as PlanCalendar['workdays'],
  }))
}

/** Keeps the round that is over, before the next one begins. */
export function insertPastRound(db: WriteDb, round: PastRound): void {
  const { number, startsOn, counting, workdays } = round
  db.run(
    `INSERT INTO plan_past_round (number, starts_on, counting, workdays)
     VALUES (:number, :startsOn, :counting, :workdays)`,
    { number, startsOn, counting, workdays: workdays.join('') },
  )
}

/** The number of the round that is under way, 1 for the first. */
export function currentRound(db: ReadDb): number {
  return (db.one<{ last: number | null }>('SELECT max(number) AS last FROM plan_past_round')?.last ?? 0) + 1
}
