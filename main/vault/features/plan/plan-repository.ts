import type { CheckIn } from '../../../../shared/contract/plan.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** A step that carries its mark, and the day it was done on. */
export type DoneStep = { readonly stepId: string; readonly doneOn: CivilDate }

/** A line someone left for a later day. */
export type CarriedLine = { readonly id: string; readonly text: string }

/** Every step of a round that was done, in the order it was done. */
export function readDoneSteps(db: ReadDb, round: number): readonly DoneStep[] {
  return db.all<DoneStep>(
    `SELECT step_id AS stepId, done_on AS doneOn FROM step_done WHERE round = :round
     ORDER BY done_at_ms, step_id`,
    { round },
  )
}

/** Marks a step of a round; a second mark keeps the first date. */
export function markStepDone(
  db: WriteDb,
  step: {
    readonly round: number
    readonly stepId: string
    readonly doneOn: CivilDate
    readonly nowMs: number
  },
): void {
  db.run(
    `INSERT INTO step_done (round, step_id, done_on, done_at_ms) VALUES (:round, :stepId, :doneOn, :nowMs)
     ON CONFLICT DO NOTHING`,
    step,
  )
}

/** Takes the mark of a step back. */
export function unmarkStep(db: WriteDb, round: number, stepId: string): void {
  db.run('DELETE FROM step_done WHERE round = :round AND step_id = :stepId', { round, stepId })
}

/** The check-in of a day, or null. */
export function readCheckIn(db: ReadDb, date: CivilDate): CheckIn | null {
  return (
    db.one<{ answer: CheckIn }>('SELECT answer FROM check_in WHERE date = :date', { date })?.answer ?? null
  )
}

/** How often each answer was given. */
export function countCheckIns(
  db: ReadDb,
  from = '0000-01-01',
  until = '9999-12-31',
): Readonly<Record<CheckIn, number>> {
  const rows = db.all<{ answer: CheckIn; times: number }>(
    'SELECT answer, count(*) AS times FROM check_in WHERE date BETWEEN :from AND :until GROUP BY answer',
    { from, until },
  )
  const times = (answer: CheckIn) => rows.find((row) => row.answer === answer)?.times ?? 0
  return { depleted: times('depleted'), 'all-right': times('all-right'), well: times('well') }
}

/** Keeps the newest check-in of a day. */
export function writeCheckIn(db: WriteDb, date: CivilDate, answer: CheckIn, answeredAtMs: number): void {
  db.run(
    `INSERT INTO check_in (date, answer, answered_at_ms) VALUES (:date, :answer, :answeredAtMs)
     ON CONFLICT (date) DO UPDATE SET answer = excluded.answer, answered_at_ms = excluded.answered_at_ms`,
    { date, answer, answeredAtMs },
  )
}

/** The newest line written before `date`, and on `since` or later, that nobody crossed out. */
export function readCarriedLine(db: ReadDb, since: CivilDate, date: CivilDate): CarriedLine | null {
  return db.one<CarriedLine>(
    `SELECT id, text FROM carried_line
     WHERE written_on < :date AND written_on >= :since AND crossed_out_on IS NULL ORDER BY written_on DESC LIMIT 1`,
    { date, since },
  )
}

/** The line left on `date`; empty where there is none. */
export function readLineLeftOn(db: ReadDb, date: CivilDate): string {
  return (
    db.one<{ text: string }>('SELECT text FROM carried_line WHERE written_on = :date', { date })?.text ?? ''
  )
}

/** Leaves, changes or (when empty) takes back the line of a day. */
export function leaveLine(db: WriteDb, id: string, date: CivilDate, text: string): void {
  if (text === '') db.run('DELETE FROM carried_line WHERE written_on = :date', { date })
  else
    db.run(
      `INSERT INTO carried_line (id, written_on, text) VALUES (:id, :date, :text)
       ON CONFLICT (written_on) DO UPDATE SET text = excluded.text`,
      { id, date, text },
    )
}

/** Crosses out every line up to and with the one shown: older ones would otherwise come up behind it. */
export function crossOutLine(db: WriteDb, id: string, date: CivilDate): void {
  db.run(
    `UPDATE carried_line SET crossed_out_on = :date
     WHERE crossed_out_on IS NULL AND written_on <= (SELECT written_on FROM carried_line WHERE id = :id)`,
    { id, date },
  )
}
