import { setImmediate as nextTurn } from 'node:timers/promises'
import { type DigestedTable, quoted } from './digested-tables.ts'
import { isAfter } from './key-order.ts'
import type { Connection } from './open-database.ts'
import type { RowDigest } from './row-digest.ts'
import { keyColumns, type Slice, within } from './row-slices.ts'

/** So many slices are read again in one go at the end, some milliseconds each. */
const LAST_SLICES = 8
/** Somebody may write without end; after so many rounds what is left is read in one go, however much it is. */
const MOST_ROUNDS = 10

/** An index, and the condition of a partial one ("TRUE" where it holds every row). */
type Index = { readonly name: string; readonly columns: readonly string[]; readonly condition: string }

type Seen = { readonly slice: Slice; readonly fitting: Map<string, number>; isStale: boolean }

/** Compares every ordinary index with its table, while the rows are read for their digest. */
export type IndexCheck = {
  /** Looks for the rows of a slice in every index of their table. */
  readonly onSlice: (table: DigestedTable, slice: Slice) => void
  /** Once all rows were seen: whether the indexes hold them and nothing else. Null where `isOver` said so. */
  readonly finish: (isOver: () => boolean) => Promise<boolean | null>
  readonly end: () => void
}

/**
 * Security: an index's old page put back hides rows from lists, or doubles them, and no digest over rows tells. Where
 * every row is in the index exactly as it is, and the index holds no more entries than that, it is right; each slice is
 * compared within one turn, and what is written meanwhile has its slice compared again.
 */
export function createIndexCheck(connection: Connection, digest: RowDigest): IndexCheck {
  const indexes = new Map(digest.tables.map((table) => [table.name, indexesOf(connection, table)]))
  const seen = new Map<string, Seen[]>(digest.tables.map(({ name }) => [name, []]))
  let doesFit = true
  const stopWatching = digest.watch((name, rowId) => {
    const table = digest.tables.find((one) => one.name === name)
    for (const one of seen.get(name) ?? []) {
      if (table?.hasRowId === true && !holds(one.slice, rowId)) continue
      one.isStale = true
      if (table?.hasRowId === true) return
    }
  })
  const compare = (table: DigestedTable, one: Seen) => {
    one.isStale = false
    for (const index of indexes.get(table.name) ?? []) {
      const { rows, found } = countFitting(connection, table, index, one.slice)
      if (rows !== found) doesFit = false
      one.fitting.set(index.name, rows)
    }
  }
  const finishTable = async (table: DigestedTable, isOver: () => boolean): Promise<boolean | null> => {
    const slices = seen.get(table.name) ?? []
    for (const index of indexes.get(table.name) ?? []) {
      let stale = slices.filter(({ isStale }) => isStale)
      for (let round = 0; stale.length > LAST_SLICES && round < MOST_ROUNDS; round += 1) {
        for (const one of stale) {
          compare(table, one)
          await nextTurn()
          if (isOver()) return null
        }
        stale = slices.filter(({ isStale }) => isStale)
      }
      for (const one of stale) compare(table, one)
      const rows = slices.reduce((sum, { fitting }) => sum + (fitting.get(index.name) ?? 0), 0)
      if (!doesFit || countEntries(connection, table, index) !== rows) return false
      await nextTurn()
      if (isOver()) return null
    }
    return true
  }
  return {
    onSlice: (table, slice) => {
      const one: Seen = { slice, fitting: new Map(), isStale: false }
      seen.get(table.name)?.push(one)
      compare(table, one)
    },
    finish: async (isOver) => {
      for (const table of digest.tables) {
        const fits = await finishTable(table, isOver)
        if (fits !== true) return fits
      }
      return true
    },
    end: stopWatching,
  }
}

function holds({ after, upTo }: Slice, rowId: number): boolean {
  return (after === null || isAfter([rowId], after)) && (upTo === null || !isAfter([rowId], upTo))
}

/** Of a slice: the rows an index should hold, and how many of them it holds as they are. */
function countFitting(
  connection: Connection,
  table: DigestedTable,
  { name, columns, condition }: Index,
  slice: Slice,
): { readonly rows: number; readonly found: number } {
  const key = keyColumns(table)
  const equal = [...new Set([...columns.map(quoted), ...key])].map((column) => `i.${column} IS r.${column}`)
  const { sql, values } = within(table, slice, 'r.')
  const onto = quoted(table.name)
  return connection
    .prepare<unknown[]>(
      `SELECT count(*) AS rows, coalesce(sum(EXISTS (
         SELECT 1 FROM ${onto} AS i INDEXED BY ${quoted(name)} WHERE ${equal.join(' AND ')} AND (${condition})
       )), 0) AS found
       FROM ${onto} AS r NOT INDEXED WHERE ${sql} AND (${condition})`,
    )
    .get(...values) as { rows: number; found: number }
}

/** How many entries an index holds; from the index alone, which is quick (10 ms at 60,000 entries). */
function countEntries(connection: Connection, table: DigestedTable, { name, condition }: Index): number {
  return connection
    .prepare(`SELECT count(*) FROM ${quoted(table.name)} INDEXED BY ${quoted(name)} WHERE (${condition})`)
    .pluck()
    .get() as number
}

type ListedIndex = { readonly name: string; readonly origin: string; readonly partial: number }

/** Not the primary key of a table without running numbers, which is the table; nor one over no column (one row at most). */
function indexesOf(connection: Connection, table: DigestedTable): readonly Index[] {
  const listed = connection.pragma(`index_list(${quoted(table.name)})`) as readonly ListedIndex[]
  return listed
    .filter(({ origin }) => table.hasRowId || origin !== 'pk')
    .map(({ name, partial }) => ({
      name,
      columns: columnsOf(connection, name),
      condition: partial === 1 ? conditionOf(connection, name) : 'TRUE',
    }))
    .filter(({ columns }) => columns.length > 0)
}

function columnsOf(connection: Connection, index: string): readonly string[] {
  const columns = connection.pragma(`index_info(${quoted(index)})`) as readonly {
    readonly name: string | null
  }[]
  return columns.flatMap(({ name }) => (name === null ? [] : [name]))
}

/** The text after WHERE in the statement that made the index; the statements are our own migrations'. */
function conditionOf(connection: Connection, index: string): string {
  const sql = connection.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(index)
  return /\bWHERE\b([\s\S]*)$/i.exec(String(sql))?.[1] ?? 'TRUE'
}
