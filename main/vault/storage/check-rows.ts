import { setImmediate as nextTurn } from 'node:timers/promises'
import { sodium } from '../keys/sodium.ts'
import { type DigestedTable, quoted } from './digested-tables.ts'
import type { Connection } from './open-database.ts'
import { columnList, type RowDigest, type Scan, startScan } from './row-digest.ts'

/** Rows read before other work gets its turn; about four milliseconds' worth. */
const ROWS_A_SLICE = 200

/**
 * Whether the rows of the vault are the ones its digest was kept for. Reads everything once, a slice at a time, and
 * lets other work in between; changes made meanwhile are followed. Null where `isOver` said so before the end.
 * Throws what SQLite throws where a page is damaged.
 */
export async function rowsFitDigest(
  connection: Connection,
  digest: RowDigest,
  isOver: () => boolean,
): Promise<boolean | null> {
  const scan = startScan()
  digest.follow(scan)
  try {
    for (const [index, table] of digest.tables.entries()) {
      scan.position.table = index
      scan.position.rowId = Number.NEGATIVE_INFINITY
      const finished = table.hasRowId
        ? await scanBySlices(connection, digest, scan, table, isOver)
        : scanWhole(connection, digest, scan, table)
      if (!finished) return null
      await nextTurn()
      if (isOver()) return null
    }
    return sodium.to_hex(scan.sum) === digest.current()
  } finally {
    digest.follow(null)
  }
}

async function scanBySlices(
  connection: Connection,
  digest: RowDigest,
  scan: Scan,
  table: DigestedTable,
  isOver: () => boolean,
): Promise<boolean> {
  const slice = connection
    .prepare(
      `SELECT rowid, ${columnList(table)} FROM ${quoted(table.name)} WHERE rowid > ? ORDER BY rowid LIMIT ${ROWS_A_SLICE}`,
    )
    .raw()
  for (;;) {
    const after = Math.max(scan.position.rowId, Number.MIN_SAFE_INTEGER)
    const rows = slice.all(after) as readonly (readonly [number, ...unknown[]])[]
    for (const [rowId, ...values] of rows) {
      digest.addRow(scan.sum, table.name, values)
      scan.position.rowId = rowId
    }
    if (rows.length < ROWS_A_SLICE) {
      scan.position.rowId = Number.POSITIVE_INFINITY
      return true
    }
    await nextTurn()
    if (isOver()) return false
  }
}

/** Such a table has no running number to stop at; ours are small. */
function scanWhole(connection: Connection, digest: RowDigest, scan: Scan, table: DigestedTable): true {
  const rows = connection
    .prepare(`SELECT ${columnList(table)} FROM ${quoted(table.name)}`)
    .raw()
    .iterate()
  for (const values of rows) digest.addRow(scan.sum, table.name, values as unknown[])
  scan.position.rowId = Number.POSITIVE_INFINITY
  return true
}
