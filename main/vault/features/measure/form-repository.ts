import type { KeptForm } from '../../../../shared/contract/official-form.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** The kept wording, item 1 first, or null. */
export function readForm(db: ReadDb): KeptForm | null {
  const kept = db.one<{ fileName: string | null; keptOn: CivilDate }>(
    'SELECT file_name AS fileName, kept_on AS keptOn FROM official_form',
  )
  if (kept === null) return null
  const rows = db.all<{ sentence: string }>('SELECT sentence FROM official_form_line ORDER BY item')
  return { lines: rows.map((row) => row.sentence), ...kept }
}

/** Keeps the wording; none may be kept yet. */
export function insertForm(db: WriteDb, form: KeptForm, nowMs: number): void {
  db.run(
    'INSERT INTO official_form (id, file_name, kept_on, kept_at_ms) VALUES (1, :fileName, :keptOn, :nowMs)',
    { fileName: form.fileName, keptOn: form.keptOn, nowMs },
  )
  for (const [index, sentence] of form.lines.entries())
    db.run('INSERT INTO official_form_line (item, sentence) VALUES (:item, :sentence)', {
      item: index + 1,
      sentence,
    })
}

/** Takes the wording out of the vault. */
export function deleteForm(db: WriteDb): void {
  db.run('DELETE FROM official_form_line', {})
  db.run('DELETE FROM official_form', {})
}
