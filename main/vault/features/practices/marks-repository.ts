import type { DayCount, PracticeAct } from '../../../../shared/contract/practices.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { Recorder, RecorderChoice } from '../../../../shared/domain/practices/recorders.ts'
import type { RitualChoice } from '../../../../shared/domain/practices/rituals.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

type RitualRow = {
  readonly walk: number
  readonly threeBreaths: number
  readonly handWashing: number
  readonly ownWords: string
  readonly intention: string
}

/** The chosen rituals; null before the first choice. */
export function readRitual(db: ReadDb): RitualChoice | null {
  const row = db.one<RitualRow>(
    `SELECT walk, three_breaths AS threeBreaths, hand_washing AS handWashing, own_words AS ownWords, intention
     FROM ritual_choice WHERE id = 1`,
  )
  if (row === null) return null
  return {
    walk: row.walk === 1,
    threeBreaths: row.threeBreaths === 1,
    handWashing: row.handWashing === 1,
    ownWords: row.ownWords,
    intention: row.intention,
  }
}

export function writeRitual(db: WriteDb, choice: RitualChoice, nowMs: number): void {
  db.run(
    `INSERT INTO ritual_choice (id, walk, three_breaths, hand_washing, own_words, intention, saved_at_ms)
     VALUES (1, :walk, :threeBreaths, :handWashing, :ownWords, :intention, :nowMs)
     ON CONFLICT (id) DO UPDATE SET walk = excluded.walk, three_breaths = excluded.three_breaths,
       hand_washing = excluded.hand_washing, own_words = excluded.own_words, intention = excluded.intention,
       saved_at_ms = excluded.saved_at_ms`,
    {
      walk: Number(choice.walk),
      threeBreaths: Number(choice.threeBreaths),
      handWashing: Number(choice.handWashing),
      ownWords: choice.ownWords,
      intention: choice.intention,
      nowMs,
    },
  )
}

/** Marks a practice once; an id that is known already changes nothing. */
export function insertMark(
  db: WriteDb,
  mark: PracticeAct & { readonly id: string; readonly date: CivilDate; readonly nowMs: number },
): void {
  const { id, practice, act, date, nowMs } = mark
  db.run(
    `INSERT INTO practice_mark (id, practice, act, date, marked_at_ms) VALUES (:id, :practice, :act, :date, :nowMs)
     ON CONFLICT (id) DO NOTHING`,
    { id, practice, act, date, nowMs },
  )
}

/** Takes a mark back; the number of rows changed. */
export function deleteMark(db: WriteDb, id: string): number {
  return db.run('DELETE FROM practice_mark WHERE id = :id', { id })
}

/** The marks of one day, oldest first. */
export function listMarks(
  db: ReadDb,
  practice: PracticeAct['practice'],
  date: CivilDate,
): readonly { readonly id: string; readonly act: string }[] {
  return db.all<{ id: string; act: string }>(
    'SELECT id, act FROM practice_mark WHERE practice = :practice AND date = :date ORDER BY marked_at_ms, id',
    { practice, date },
  )
}

/** How often a practice was marked on each day from `from` to `until`, newest first; days without any are left out. */
export function countMarks(
  db: ReadDb,
  practice: PracticeAct['practice'],
  from: CivilDate,
  until: CivilDate,
): readonly DayCount[] {
  return db.all<DayCount>(
    `SELECT date, count(*) AS count FROM practice_mark WHERE practice = :practice AND date BETWEEN :from AND :until
     GROUP BY date ORDER BY date DESC`,
    { practice, from, until },
  )
}

/** What was said about each recorder so far. */
export function readRecorderChoices(db: ReadDb): ReadonlyMap<Recorder, RecorderChoice> {
  const rows = db.all<{ recorder: Recorder; choice: RecorderChoice }>(
    'SELECT recorder, choice FROM recorder_choice',
  )
  return new Map(rows.map(({ recorder, choice }) => [recorder, choice]))
}

export function writeRecorderChoice(
  db: WriteDb,
  recorder: Recorder,
  choice: RecorderChoice,
  nowMs: number,
): void {
  db.run(
    `INSERT INTO recorder_choice (recorder, choice, chosen_at_ms) VALUES (:recorder, :choice, :nowMs)
     ON CONFLICT (recorder) DO UPDATE SET choice = excluded.choice, chosen_at_ms = excluded.chosen_at_ms`,
    { recorder, choice, nowMs },
  )
}
