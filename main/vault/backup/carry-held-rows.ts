import type { HeldRow } from '../storage/held-rows.ts'
import type { Connection } from '../storage/open-database.ts'
import { yieldToOthers } from './slices.ts'

const ROWS_A_SLICE = 50

/**
 * Takes what holds have kept in the present vault into the one that is restored, which may have some of it already.
 *
 * Security: going back to an older backup must not be a way around a hold.
 */
export async function carryHeldRows(connection: Connection, held: Iterable<HeldRow>): Promise<void> {
  const insert = connection.prepare(
    `INSERT INTO held_row (table_name, row_key, row, hold_since_ms, held_at_ms)
     SELECT :tableName, :rowKey, :row, :holdSinceMs, :heldAtMs WHERE NOT EXISTS (
       SELECT 1 FROM held_row WHERE table_name = :tableName AND row_key = :rowKey AND held_at_ms = :heldAtMs
         AND hold_since_ms = :holdSinceMs AND row = :row)`,
  )
  let count = 0
  for (const row of held) {
    insert.run(row)
    count += 1
    if (count % ROWS_A_SLICE === 0) await yieldToOthers()
  }
}
