import { createHash } from 'node:crypto'
import { type DigestedTable, quoted } from '../storage/digested-tables.ts'
import type { ReadDb, Store } from '../storage/store.ts'
import { yieldToOthers } from './slices.ts'

/** One table as it goes into the archive. */
type CollectedTable = {
  readonly name: string
  readonly count: number
  /** One row a line, columns by name; in pieces, because all of them may be hundreds of megabytes. */
  readonly pieces: readonly Buffer[]
  readonly sizeBytes: number
  readonly sha256: string
}

/** Everything a vault holds, of one and the same moment. */
export type CollectedRows = {
  readonly schemaVersion: number
  readonly tables: readonly CollectedTable[]
  readonly entryCount: number
  /** Of the pages that are not in the bin. */
  readonly newestEntryDate: string | null
}

/** Neighbouring rows of a table: those with a running number above `after` and up to `until`. */
type Slice = {
  readonly table: DigestedTable
  readonly after: number
  until: number
  lines: Buffer
  count: number
}

const ROWS_A_SLICE = 100
/** So many slices are read again in one go at the end, some milliseconds each. */
const LAST_SLICES = 8
/** Somebody may write without end; after so many rounds what is left is read in one go, however much it is. */
const MOST_ROUNDS = 100

/**
 * Reads every row of every table as of one moment, in slices between which saves go on. What is written meanwhile is
 * remembered and its slices are read again, until so few are left that the last of them can be read without a pause.
 * `tell` hears how much is done, from 0 to 1, and may throw to end it.
 */
export async function collectRows(store: Store, tell: (share: number) => void): Promise<CollectedRows> {
  const { schemaVersion, tables } = store.shape()
  const slices = new Map<string, Slice[]>(tables.map(({ name }) => [name, []]))
  const stale = new Set<Slice>()
  const stopWatching = store.watch((table, rowId) => {
    const touched = slices.get(table)?.find((slice) => rowId <= slice.until)
    if (touched !== undefined) stale.add(touched)
  })
  try {
    const rowsInAll = store.read((db) => estimateRows(db, tables))
    let rowsRead = 0
    for (const table of tables) {
      for (const slice of readSlices(store, table)) {
        slices.get(table.name)?.push(slice)
        rowsRead += slice.count
        tell(Math.min(1, rowsRead / rowsInAll))
        await yieldToOthers()
      }
    }
    for (let round = 0; stale.size > LAST_SLICES && round < MOST_ROUNDS; round += 1)
      for (const slice of [...stale]) {
        stale.delete(slice)
        store.read((db) => readAgain(db, slice))
        await yieldToOthers()
      }
    const newest = store.read((db) => {
      for (const slice of stale) readAgain(db, slice)
      // Of what is not in the bin, because only there the index answers; otherwise every page would be read once more.
      return db.one<{ date: string | null }>(
        'SELECT max(date) AS date FROM journal_entry WHERE binned_at_ms IS NULL',
      )
    })
    stopWatching()
    const collected: CollectedTable[] = []
    for (const [name, read] of slices) collected.push(await joinedTable(name, read))
    return {
      schemaVersion,
      tables: collected,
      entryCount: collected.find(({ name }) => name === 'journal_entry')?.count ?? 0,
      newestEntryDate: newest?.date ?? null,
    }
  } finally {
    stopWatching()
  }
}

/** The last slice of a table has no end, so that a row added later belongs to it. */
function* readSlices(store: Store, table: DigestedTable): Generator<Slice> {
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const slice: Slice = { table, after, until: Number.POSITIVE_INFINITY, lines: Buffer.alloc(0), count: 0 }
    const isLast = store.read((db) => {
      const rows = rowsOf(db, slice, table.hasRowId ? ROWS_A_SLICE : null)
      keep(slice, rows)
      if (!table.hasRowId || rows.length < ROWS_A_SLICE) return true
      slice.until = Number(rows.at(-1)?.['row id'])
      return false
    })
    yield slice
    if (isLast) return
    after = slice.until
  }
}

function readAgain(db: ReadDb, slice: Slice): void {
  keep(slice, rowsOf(db, slice, null))
}

function keep(slice: Slice, rows: readonly Row[]): void {
  slice.lines = Buffer.from(rows.map((row) => lineOf(slice.table, row)).join(''))
  slice.count = rows.length
}

type Row = Readonly<Record<string, unknown>>

function rowsOf(db: ReadDb, { table, after, until }: Slice, limit: number | null): readonly Row[] {
  const columns = table.columns.map(quoted).join(', ')
  if (!table.hasRowId) return db.all<Row>(`SELECT ${columns} FROM ${quoted(table.name)}`)
  const upTo = until === Number.POSITIVE_INFINITY ? Number.MAX_SAFE_INTEGER : until
  return db.all<Row>(
    `SELECT rowid AS "row id", ${columns} FROM ${quoted(table.name)}
     WHERE rowid > :after AND rowid <= :upTo ORDER BY rowid LIMIT :limit`,
    { after, upTo, limit: limit ?? -1 },
  )
}

/** About how many rows there are: the highest running number of each table, which is found without counting. */
export function estimateRows(db: ReadDb, tables: readonly DigestedTable[]): number {
  let count = 1
  for (const { name, hasRowId } of tables)
    if (hasRowId)
      count +=
        db.one<{ highest: number | null }>(`SELECT max(rowid) AS highest FROM ${quoted(name)}`)?.highest ?? 0
  return count
}

async function joinedTable(name: string, slices: readonly Slice[]): Promise<CollectedTable> {
  const hash = createHash('sha256')
  let [count, sizeBytes] = [0, 0]
  for (const slice of slices) {
    hash.update(slice.lines)
    count += slice.count
    sizeBytes += slice.lines.length
    await yieldToOthers()
  }
  return { name, count, pieces: slices.map(({ lines }) => lines), sizeBytes, sha256: hash.digest('hex') }
}

function lineOf(table: DigestedTable, row: Row): string {
  const named = table.columns.map((column) => [column, plain(row[column])])
  return `${JSON.stringify(Object.fromEntries(named))}\n`
}

function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value
}
