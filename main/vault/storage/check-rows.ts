import { setImmediate as nextTurn } from 'node:timers/promises'
import { sodium } from '../keys/sodium.ts'
import type { DigestedTable } from './digested-tables.ts'
import type { Connection } from './open-database.ts'
import { type RowDigest, startScan } from './row-digest.ts'
import { readSlice, type Slice } from './row-slices.ts'

/**
 * Whether the rows of the vault are the ones its digest was kept for. Reads everything once, a slice at a time, and
 * lets other work in between; changes made meanwhile are followed. `onSlice` hears of every slice right after it was
 * read, before anything can be written. Null where `isOver` said so before the end. Throws what SQLite throws where a
 * page is damaged.
 */
export async function rowsFitDigest(
  connection: Connection,
  digest: RowDigest,
  isOver: () => boolean,
  onSlice: (table: DigestedTable, slice: Slice) => void,
): Promise<boolean | null> {
  const scan = startScan()
  const { position } = scan
  digest.follow(scan)
  try {
    for (const [index, table] of digest.tables.entries()) {
      position.table = index
      position.key = 'none'
      for (let isLast = false; !isLast; ) {
        const after = position.key === 'none' || position.key === 'all' ? null : position.key
        const slice = readSlice(connection, table, after, (_, values) =>
          digest.addRow(scan.sum, table.name, values),
        )
        isLast = slice.upTo === null
        position.key = slice.upTo ?? 'all'
        onSlice(table, slice)
        await nextTurn()
        if (isOver()) return null
      }
    }
    return sodium.to_hex(scan.sum) === digest.current()
  } finally {
    digest.follow(null)
  }
}
