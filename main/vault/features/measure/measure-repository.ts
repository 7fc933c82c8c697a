import type { Correction, MeasureDraft, SubmittedMeasure } from '../../../../shared/contract/measure.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

type Answers = MeasureDraft['answers']

/** The open measure without its answers. */
export type OpenMeasure = { readonly id: string; readonly startedOn: CivilDate; readonly profession: string }

/** A handed-in measure without its answers. */
export type SubmittedLine = Omit<SubmittedMeasure, 'answers'>

/** The measure that is open, or null; there is never more than one. */
export function readOpen(db: ReadDb): OpenMeasure | null {
  return db.one<OpenMeasure>(
    `SELECT id, started_on AS startedOn, profession FROM measure
     WHERE submitted_on IS NULL AND discarded_at_ms IS NULL`,
  )
}

/** Every handed-in measure, oldest first. */
export function listSubmitted(db: ReadDb): readonly SubmittedLine[] {
  return db.all<SubmittedLine>(
    `SELECT id, submitted_on AS submittedOn, profession FROM measure
     WHERE submitted_on IS NOT NULL ORDER BY submitted_at_ms, id`,
  )
}

/** The answers of a measure by item number. */
export function readAnswers(db: ReadDb, id: string): Answers {
  const rows = db.all<{ item: number; answer: Answers[string] }>(
    'SELECT item, answer FROM measure_answer WHERE measure_id = :id ORDER BY item',
    { id },
  )
  return Object.fromEntries(rows.map((row) => [String(row.item), row.answer]))
}

/** Opens a measure. */
export function insertMeasure(db: WriteDb, measure: OpenMeasure & { readonly nowMs: number }): void {
  db.run(
    'INSERT INTO measure (id, profession, started_on, started_at_ms) VALUES (:id, :profession, :startedOn, :nowMs)',
    measure,
  )
}

/** Keeps one answer. */
export function writeAnswer(db: WriteDb, id: string, item: number, answer: number, nowMs: number): void {
  db.run(
    `INSERT INTO measure_answer (measure_id, item, answer, answered_at_ms) VALUES (:id, :item, :answer, :nowMs)
     ON CONFLICT (measure_id, item) DO UPDATE SET answer = excluded.answer, answered_at_ms = excluded.answered_at_ms`,
    { id, item, answer, nowMs },
  )
}

/** Hands a measure in. */
export function submitMeasure(db: WriteDb, id: string, submittedOn: CivilDate, nowMs: number): void {
  db.run('UPDATE measure SET submitted_on = :submittedOn, submitted_at_ms = :nowMs WHERE id = :id', {
    id,
    submittedOn,
    nowMs,
  })
}

/** Puts a measure aside for good. Its answers stay in the vault and are never shown or scored. */
export function discardMeasure(db: WriteDb, id: string, nowMs: number): void {
  db.run('UPDATE measure SET discarded_at_ms = :nowMs WHERE id = :id', { id, nowMs })
}

/** The newest correction of each corrected line of a measure, by line. */
export function listCorrections(db: ReadDb, id: string): readonly Correction[] {
  return db.all<Correction>(
    `SELECT item, answer, corrected_on AS correctedOn FROM measure_correction AS newest
     WHERE measure_id = :id AND id = (
       SELECT max(id) FROM measure_correction WHERE measure_id = :id AND item = newest.item
     ) ORDER BY item`,
    { id },
  )
}

/** Notes a correction; earlier ones of the same line stay in the vault. */
export function insertCorrection(
  db: WriteDb,
  id: string,
  { item, answer, correctedOn }: Correction,
  nowMs: number,
): void {
  db.run(
    `INSERT INTO measure_correction (measure_id, item, answer, corrected_on, corrected_at_ms)
     VALUES (:id, :item, :answer, :correctedOn, :nowMs)`,
    { id, item, answer, correctedOn, nowMs },
  )
}

/** Takes every correction of a line back. */
export function deleteCorrections(db: WriteDb, id: string, item: number): void {
  db.run('DELETE FROM measure_correction WHERE measure_id = :id AND item = :item', { id, item })
}
