import type { ReadDb, WriteDb } from './store.ts'

/**
 * Autosave writes a page every 600 ms; each state of it would be a copy of the whole page. What stood for this long is
 * always kept, and so are what a row was when the hold began and what it was before it was taken away.
 */
export const HELD_AT_MOST_EVERY_MS = 15 * 60_000

/** One kept state, as it goes into another vault. */
export type HeldRow = {
  readonly id: number
  readonly tableName: string
  readonly rowKey: string
  readonly row: string
  readonly holdSinceMs: number
  readonly heldAtMs: number
}

/** A row as it was before it was changed, or taken away, while a hold was on. */
type EarlierState = {
  readonly table: string
  readonly key: string
  readonly row: string
  readonly isGone: boolean
  readonly sinceMs: number
  readonly nowMs: number
}

/** Keeps an earlier state of a row, unless the newest one kept is the same or the row was kept a moment ago and goes on. */
export function keepState(db: WriteDb, { table, key, row, isGone, sinceMs, nowMs }: EarlierState): void {
  const last = db.one<{ row: string; heldAtMs: number }>(
    `SELECT row, held_at_ms AS heldAtMs FROM held_row
     WHERE table_name = :table AND row_key = :key AND hold_since_ms = :sinceMs ORDER BY id DESC LIMIT 1`,
    { table, key, sinceMs },
  )
  if (last !== null) {
    if (last.row === row) return
    // Both ways: a clock that was set back must not let anything go.
    const isRecent = Math.abs(nowMs - last.heldAtMs) < HELD_AT_MOST_EVERY_MS
    if (isRecent && !isGone) return
  }
  db.run(
    `INSERT INTO held_row (table_name, row_key, row, hold_since_ms, held_at_ms)
     VALUES (:table, :key, :row, :sinceMs, :nowMs)`,
    { table, key, row, sinceMs, nowMs },
  )
}

/** Kept states in their order, read a few at a time. */
export function* heldRows(read: <T>(work: (db: ReadDb) => T) => T): Generator<HeldRow> {
  for (let after = 0; ; ) {
    const rows = read((db) =>
      db.all<HeldRow>(
        `SELECT id, table_name AS tableName, row_key AS rowKey, row, hold_since_ms AS holdSinceMs,
                held_at_ms AS heldAtMs
         FROM held_row WHERE id > :after ORDER BY id LIMIT 20`,
        { after },
      ),
    )
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

/** How many earlier states are kept under a hold, or from one that is over. */
export function countHeld(db: ReadDb): number {
  return db.one<{ count: number }>('SELECT count(*) AS count FROM held_row')?.count ?? 0
}

/** Lets go of all of them. */
export function deleteHeld(db: WriteDb): void {
  db.run('DELETE FROM held_row')
}

/**
 * What is deleted for good while no hold is on goes out of what an earlier one kept as well.
 *
 * Security: "deleted for good" would not be so while the page's text stood among the kept states.
 */
export function forgetGonePages(db: WriteDb): void {
  if (countHeld(db) === 0 || db.one('SELECT 1 FROM legal_hold') !== null) return
  db.run(
    // A draft that waited was put back since, so its text stands in a page as well; whose it was, is not noted. What is of
    // no page stays; of an empty journal, "not in it" would be true of that as well.
    `WITH of_page AS (
       SELECT id, CASE table_name WHEN 'journal_entry' THEN json_extract(row, '$.id')
                  ELSE json_extract(row, '$.entry_id') END AS entry_id FROM held_row)
     DELETE FROM held_row WHERE table_name = 'kept_draft' OR id IN (
       SELECT id FROM of_page WHERE entry_id IS NOT NULL AND entry_id NOT IN (SELECT id FROM journal_entry))`,
  )
}
