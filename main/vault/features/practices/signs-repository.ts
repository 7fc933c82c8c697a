import type { SignsCheck } from '../../../../shared/contract/practices.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { SignId } from '../../../../shared/domain/practices/signs.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** Every check, newest first, with its signs in the order of their names. */
export function listChecks(db: ReadDb): readonly SignsCheck[] {
  const signs = db.all<{ date: CivilDate; sign: SignId }>(
    'SELECT date, sign FROM signs_check_sign ORDER BY date, sign',
  )
  return db
    .all<{ date: CivilDate }>('SELECT date FROM signs_check ORDER BY date DESC')
    .map(({ date }) => ({ date, signs: signs.filter((row) => row.date === date).map(({ sign }) => sign) }))
}

/** Writes the check of a day in place of an earlier one of the same day. */
export function writeCheck(db: WriteDb, date: CivilDate, signs: readonly SignId[], nowMs: number): void {
  db.run(
    `INSERT INTO signs_check (date, saved_at_ms) VALUES (:date, :nowMs)
     ON CONFLICT (date) DO UPDATE SET saved_at_ms = excluded.saved_at_ms`,
    { date, nowMs },
  )
  db.run('DELETE FROM signs_check_sign WHERE date = :date', { date })
  for (const sign of new Set(signs))
    db.run('INSERT INTO signs_check_sign (date, sign) VALUES (:date, :sign)', { date, sign })
}
