import type { WorksheetValues } from '../../../../shared/domain/worksheets/field.ts'
import type { WorksheetName } from '../../../../shared/domain/worksheets/worksheets.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** What stands in a worksheet; nothing before its first save. */
export function readWorksheet(db: ReadDb, name: WorksheetName): WorksheetValues {
  const row = db.one<{ fields: string }>('SELECT fields FROM worksheet WHERE name = :name', { name })
  // Only this file's own writing is ever read.
  return row === null ? {} : (JSON.parse(row.fields) as WorksheetValues)
}

export function writeWorksheet(
  db: WriteDb,
  name: WorksheetName,
  values: WorksheetValues,
  nowMs: number,
): void {
  db.run(
    `INSERT INTO worksheet (name, fields, saved_at_ms) VALUES (:name, :fields, :nowMs)
     ON CONFLICT (name) DO UPDATE SET fields = excluded.fields, saved_at_ms = excluded.saved_at_ms`,
    { name, fields: JSON.stringify(values), nowMs },
  )
}
