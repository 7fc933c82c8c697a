import { createHash } from 'node:crypto'
import { type DigestedTable, quoted } from '../storage/digested-tables.ts'
import type { RowsOfAMoment } from '../storage/rows-of-a-moment.ts'
import type { ReadDb } from '../storage/store.ts'
import { slicesOf, yieldToOthers } from './slices.ts'

/** One table as it goes into an archive, known before its first row is written there. */
export type MeasuredTable = {
  readonly table: DigestedTable
  readonly count: number
  readonly sizeBytes: number
  readonly sha256: string
}

/** Everything a vault holds, as of one moment. */
export type MeasuredRows = {
  readonly tables: readonly MeasuredTable[]
  readonly entryCount: number
  /** Of the pages that are not in the bin. */
  readonly newestEntryDate: string | null
}

/** A row with its columns by name. */
export type NamedRow = Readonly<Record<string, unknown>>

/**
 * Reads every row once, to know what an archive's first lines say of the others, and keeps none. `tell` hears how many
 * rows are done, and may throw to end it.
 */
export async function measureRows(
  moment: RowsOfAMoment,
  tell: (rowsRead: number) => void,
): Promise<MeasuredRows> {
  const tables: MeasuredTable[] = []
  let newest: string | null = null
  let rowsRead = 0
  for (const table of moment.tables) {
    const isOfPages = table.name === 'journal_entry'
    const measured = await measureTable(moment, table, (rows) => {
      rowsRead += rows.length
      tell(rowsRead)
      if (isOfPages) for (const row of rows) newest = later(newest, row)
    })
    tables.push(measured)
  }
  const entryCount = tables.find(({ table }) => table.name === 'journal_entry')?.count ?? 0
  return { tables, entryCount, newestEntryDate: newest }
}

function later(newest: string | null, { date, binned_at_ms: binnedAtMs }: NamedRow): string | null {
  if (binnedAtMs !== null || typeof date !== 'string') return newest
  return newest === null || date > newest ? date : newest
}

/** The same of one table. */
export async function measureTable(
  moment: RowsOfAMoment,
  table: DigestedTable,
  onRows: (rows: readonly NamedRow[]) => void,
): Promise<MeasuredTable> {
  const hash = createHash('sha256')
  let [count, sizeBytes] = [0, 0]
  for await (const rows of namedRows(moment, table)) {
    const lines = linesOf(rows)
    hash.update(lines)
    count += rows.length
    sizeBytes += lines.length
    onRows(rows)
  }
  return { table, count, sizeBytes, sha256: hash.digest('hex') }
}

/**
 * One row a line, columns by name, in pieces of which each is read when it is asked for. Throws where it comes out
 * otherwise than it was measured: such an archive could not be read again.
 */
export async function* tablePieces(
  moment: RowsOfAMoment,
  { table, sha256 }: MeasuredTable,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const rows of namedRows(moment, table)) {
    const lines = linesOf(rows)
    hash.update(lines)
    yield* slicesOf(lines)
  }
  if (hash.digest('hex') !== sha256) throw new Error('Rows of one moment were read differently twice')
}

/** The rows of a table in slices, with everybody's turn between them. */
export async function* namedRows(
  moment: RowsOfAMoment,
  table: DigestedTable,
): AsyncGenerator<readonly NamedRow[]> {
  for (const rows of moment.slices(table)) {
    yield rows.map((values) =>
      Object.fromEntries(table.columns.map((column, place) => [column, plain(values[place])])),
    )
    await yieldToOthers()
  }
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

function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value
}

function linesOf(rows: readonly NamedRow[]): Buffer {
  return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}
