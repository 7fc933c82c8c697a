import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** Vaults from before this was kept noted only that a sheet was tried, and not for which recipient it was. */
const ANY_RECIPIENT = ''

/**
 * The day on which somebody showed that the sheet for this recipient is on paper, by typing from it; null where nobody
 * has, so that the only key of every backup may be one that nobody holds.
 */
export function readSheetKeptOn(db: ReadDb, recipient: string): CivilDate | null {
  const row = db.one<{ recipient: string; keptOn: CivilDate }>(
    'SELECT recipient, kept_on AS keptOn FROM recovery_sheet',
  )
  return row !== null && [recipient, ANY_RECIPIENT].includes(row.recipient) ? row.keptOn : null
}

/** Keeps that the sheet for this recipient is on paper. */
export function keepSheet(
  db: WriteDb,
  sheet: { readonly recipient: string; readonly keptOn: CivilDate; readonly nowMs: number },
): void {
  db.run(
    `INSERT INTO recovery_sheet (id, recipient, kept_on, kept_at_ms) VALUES (1, :recipient, :keptOn, :nowMs)
     ON CONFLICT DO UPDATE SET recipient = :recipient, kept_on = :keptOn, kept_at_ms = :nowMs`,
    sheet,
  )
}
