import type { LikedMovements, Movement, Night } from '../../../../shared/contract/practices.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { SleepPlan } from '../../../../shared/domain/practices/sleep.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

type NightRow = Pick<Night, 'date' | 'rested' | 'quarterHours'> & {
  readonly sameBedtime: number
  readonly noScreen: number
  readonly coolDarkRoom: number
}

/** The nights from a date on, newest first. */
export function listNights(db: ReadDb, from: CivilDate): readonly Night[] {
  return db
    .all<NightRow>(
      `SELECT date, rested, quarter_hours AS quarterHours, same_bedtime AS sameBedtime, no_screen AS noScreen,
         cool_dark_room AS coolDarkRoom FROM sleep_night WHERE date >= :from ORDER BY date DESC`,
      { from },
    )
    .map((row) => ({
      ...row,
      sameBedtime: row.sameBedtime === 1,
      noScreen: row.noScreen === 1,
      coolDarkRoom: row.coolDarkRoom === 1,
    }))
}

/** Writes the night of a date, or writes over it. */
export function writeNight(db: WriteDb, night: Night, nowMs: number): void {
  db.run(
    `INSERT INTO sleep_night (date, rested, quarter_hours, same_bedtime, no_screen, cool_dark_room, saved_at_ms)
     VALUES (:date, :rested, :quarterHours, :sameBedtime, :noScreen, :coolDarkRoom, :nowMs)
     ON CONFLICT (date) DO UPDATE SET rested = excluded.rested, quarter_hours = excluded.quarter_hours,
       same_bedtime = excluded.same_bedtime, no_screen = excluded.no_screen,
       cool_dark_room = excluded.cool_dark_room, saved_at_ms = excluded.saved_at_ms`,
    {
      ...night,
      sameBedtime: Number(night.sameBedtime),
      noScreen: Number(night.noScreen),
      coolDarkRoom: Number(night.coolDarkRoom),
      nowMs,
    },
  )
}

/** Removes a night; the number of rows changed. */
export function deleteNight(db: WriteDb, date: CivilDate): number {
  return db.run('DELETE FROM sleep_night WHERE date = :date', { date })
}

type MovementRow = Omit<Movement, 'outdoors' | 'enjoyed'> & {
  readonly outdoors: number
  readonly enjoyed: number
}

/** The movements from a date on, newest first. */
export function listMovements(db: ReadDb, from: CivilDate): readonly Movement[] {
  return db
    .all<MovementRow>(
      `SELECT id, date, what, minutes, outdoors, enjoyed FROM movement_entry WHERE date >= :from
       ORDER BY date DESC, saved_at_ms DESC, id`,
      { from },
    )
    .map((row) => ({ ...row, outdoors: row.outdoors === 1, enjoyed: row.enjoyed === 1 }))
}

/** Writes a movement, or writes over the one with its id. */
export function writeMovement(db: WriteDb, entry: Movement, nowMs: number): void {
  db.run(
    `INSERT INTO movement_entry (id, date, what, minutes, outdoors, enjoyed, saved_at_ms)
     VALUES (:id, :date, :what, :minutes, :outdoors, :enjoyed, :nowMs)
     ON CONFLICT (id) DO UPDATE SET date = excluded.date, what = excluded.what, minutes = excluded.minutes,
       outdoors = excluded.outdoors, enjoyed = excluded.enjoyed`,
    { ...entry, outdoors: Number(entry.outdoors), enjoyed: Number(entry.enjoyed), nowMs },
  )
}

/** Removes a movement; the number of rows changed. */
export function deleteMovement(db: WriteDb, id: string): number {
  return db.run('DELETE FROM movement_entry WHERE id = :id', { id })
}

/** The evening that was planned; null before anything was set. */
export function readSleepPlan(db: ReadDb): SleepPlan | null {
  return db.one<SleepPlan>(
    `SELECT bedtime_minute_of_day AS bedtimeMinutes, screens_off_minute_of_day AS screensOffMinutes, point
     FROM sleep_plan WHERE id = 1`,
  )
}

export function writeSleepPlan(db: WriteDb, plan: SleepPlan, nowMs: number): void {
  db.run(
    `INSERT INTO sleep_plan (id, bedtime_minute_of_day, screens_off_minute_of_day, point, saved_at_ms)
     VALUES (1, :bedtimeMinutes, :screensOffMinutes, :point, :nowMs)
     ON CONFLICT (id) DO UPDATE SET bedtime_minute_of_day = excluded.bedtime_minute_of_day,
       screens_off_minute_of_day = excluded.screens_off_minute_of_day, point = excluded.point,
       saved_at_ms = excluded.saved_at_ms`,
    { ...plan, nowMs },
  )
}

/** The three liked movements, empty where none was written. */
export function readLiked(db: ReadDb): LikedMovements {
  const rows = db.all<{ place: number; what: string }>('SELECT place, what FROM liked_movement')
  const at = (place: number) => rows.find((row) => row.place === place)?.what ?? ''
  return [at(1), at(2), at(3)]
}

export function writeLiked(db: WriteDb, liked: LikedMovements): void {
  for (const [index, what] of liked.entries())
    db.run(
      `INSERT INTO liked_movement (place, what) VALUES (:place, :what)
       ON CONFLICT (place) DO UPDATE SET what = excluded.what`,
      { place: index + 1, what },
    )
}
