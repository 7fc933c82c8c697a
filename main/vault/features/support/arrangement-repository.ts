import type { Arrangement, OwnTherapy, Reflection } from '../../../../shared/contract/support.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { AccountabilityKind } from '../../../../shared/domain/support/kinds.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** What was arranged, at most one of each kind. */
export function listArrangements(db: ReadDb): readonly Arrangement[] {
  return db.all<Arrangement>(
    'SELECT kind, with_whom AS withWhom, starts_on AS startsOn, rhythm FROM arrangement ORDER BY kind',
  )
}

export function writeArrangement(db: WriteDb, arrangement: Arrangement): void {
  db.run(
    `INSERT INTO arrangement (kind, with_whom, starts_on, rhythm) VALUES (:kind, :withWhom, :startsOn, :rhythm)
     ON CONFLICT (kind) DO UPDATE SET with_whom = excluded.with_whom, starts_on = excluded.starts_on,
       rhythm = excluded.rhythm`,
    { ...arrangement },
  )
}

export function deleteArrangement(db: WriteDb, kind: AccountabilityKind): void {
  db.run('DELETE FROM arrangement WHERE kind = :kind', { kind })
}

type ReflectionRow = Omit<Reflection, 'answers'> & {
  readonly first_answer: string
  readonly second_answer: string
  readonly third_answer: string
}

/** What was written for a kind, newest first. */
export function listReflections(db: ReadDb, kind: AccountabilityKind, limit: number): readonly Reflection[] {
  return db
    .all<ReflectionRow>(
      `SELECT id, kind, date, first_answer, second_answer, third_answer FROM reflection
       WHERE kind = :kind ORDER BY date DESC LIMIT :limit`,
      { kind, limit },
    )
    .map(({ id, date, first_answer, second_answer, third_answer }) => ({
      id,
      kind,
      date,
      answers: [first_answer, second_answer, third_answer],
    }))
}

/** Keeps the answers of a day; a kind has one set a day. */
export function writeReflection(
  db: WriteDb,
  { id, kind, answers: [first, second, third] }: Omit<Reflection, 'date'>,
  date: CivilDate,
  nowMs: number,
): void {
  const changed = db.run(
    `UPDATE reflection SET first_answer = :first, second_answer = :second, third_answer = :third,
       saved_at_ms = :nowMs WHERE id = :id`,
    { id, first, second, third, nowMs },
  )
  if (changed > 0) return
  db.run(
    `INSERT INTO reflection (id, kind, date, first_answer, second_answer, third_answer, saved_at_ms)
     VALUES (:id, :kind, :date, :first, :second, :third, :nowMs)
     ON CONFLICT (kind, date) DO UPDATE SET first_answer = excluded.first_answer,
       second_answer = excluded.second_answer, third_answer = excluded.third_answer,
       saved_at_ms = excluded.saved_at_ms`,
    { id, kind, date, first, second, third, nowMs },
  )
}

/** How own therapy or consultation stands; null before anything was chosen. */
export function readOwnTherapy(db: ReadDb): OwnTherapy | null {
  return db.one<OwnTherapy>(
    `SELECT kind, standing, with_whom AS withWhom, next_on AS nextOn, to_bring AS toBring, obstacle
     FROM own_therapy`,
  )
}

export function writeOwnTherapy(db: WriteDb, ownTherapy: OwnTherapy): void {
  db.run(
    `INSERT INTO own_therapy (id, kind, standing, with_whom, next_on, to_bring, obstacle)
     VALUES (1, :kind, :standing, :withWhom, :nextOn, :toBring, :obstacle)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, standing = excluded.standing,
       with_whom = excluded.with_whom, next_on = excluded.next_on, to_bring = excluded.to_bring,
       obstacle = excluded.obstacle`,
    { ...ownTherapy },
  )
}
