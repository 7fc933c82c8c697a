import { type DigestedTable, quoted } from './digested-tables.ts'
import type { Key } from './key-order.ts'
import type { Connection } from './open-database.ts'
import { columnList } from './row-digest.ts'

/** Neighbouring rows of a table: those after the key `after` and up to `upTo`; null is the table's own end. */
export type Slice = {
  readonly after: Key | null
  readonly upTo: Key | null
  /** The key of the last row that was read; null where there was none. */
  readonly last: Key | null
  readonly rows: number
  readonly bytes: number
}

/** Rows and bytes of text read before other work gets its turn; some milliseconds' worth. One long page may be more. */
const ROWS_A_SLICE = 200
const BYTES_A_SLICE = 256 * 1024

/** The key of a table as SQL names it, with a prefix for each column. */
export function keyColumns(table: DigestedTable, prefix = ''): readonly string[] {
  return table.hasRowId ? [`${prefix}rowid`] : table.key.map((column) => `${prefix}${quoted(column)}`)
}

/** What narrows a SELECT to a slice, and the values for its question marks, in their order. */
export function within(
  table: DigestedTable,
  { after, upTo }: Pick<Slice, 'after' | 'upTo'>,
  prefix = '',
): { readonly sql: string; readonly values: readonly unknown[] } {
  const columns = keyColumns(table, prefix)
  const marks = columns.map(() => '?').join(', ')
  const bound = (comparison: string) => `(${columns.join(', ')}) ${comparison} (${marks})`
  return {
    sql: [after === null ? 'TRUE' : bound('>'), upTo === null ? 'TRUE' : bound('<=')].join(' AND '),
    values: [...(after ?? []), ...(upTo ?? [])],
  }
}

/**
 * Reads the rows after `after`, at most a slice of them, and hands each to `take`. The statement is closed when this
 * returns, whatever `take` does, so that nothing holds up a save.
 */
export function readSlice(
  connection: Connection,
  table: DigestedTable,
  after: Key | null,
  take: (key: Key, values: readonly unknown[]) => void,
): Slice {
  const key = keyColumns(table)
  const { sql, values } = within(table, { after, upTo: null })
  const rows = connection
    .prepare<unknown[]>(
      `SELECT ${key.join(', ')}, ${columnList(table)} FROM ${quoted(table.name)} WHERE ${sql} ORDER BY ${key.join(', ')}`,
    )
    .raw()
    .iterate(...values) as Iterable<readonly unknown[]>
  let [count, bytes] = [0, 0]
  let last: Key | null = null
  for (const row of rows) {
    last = row.slice(0, key.length)
    const read = row.slice(key.length)
    take(last, read)
    count += 1
    for (const value of read)
      if (typeof value === 'string' || value instanceof Uint8Array) bytes += value.length
    if (count >= ROWS_A_SLICE || bytes >= BYTES_A_SLICE)
      return { after, upTo: last, last, rows: count, bytes }
  }
  return { after, upTo: null, last, rows: count, bytes }
}
