import { ExpectedFailure } from '../../../shared/errors.ts'
import { type DigestedTable, quoted } from '../storage/digested-tables.ts'
import type { Connection } from '../storage/open-database.ts'
import { shapeOf } from '../storage/store.ts'
import { type OpenedArchive, parse, refuse } from './read-archive.ts'
import { yieldToOthers } from './slices.ts'

const ROWS_A_SLICE = 500

/**
 * Fills a fresh database of the archive's own schema version. The tables and columns are those of the database; an
 * archive that has others, or a value SQLite would not store there, is refused and nothing is kept.
 */
export async function fillFromArchive(
  connection: Connection,
  archive: OpenedArchive,
  tell: (share: number) => void,
): Promise<void> {
  const { tables } = shapeOf(connection)
  const known = new Set(tables.map(({ name }) => name))
  const archived = Object.keys(archive.manifest.counts)
  if (archived.length !== known.size || !archived.every((name) => known.has(name))) refuse('unknown-content')
  const rowsInAll = Object.values(archive.manifest.counts).reduce((sum, count) => sum + count, 1)
  let rowsFilled = 0
  const onRows = (count: number) => {
    rowsFilled += count
    tell(rowsFilled / rowsInAll)
  }
  connection.exec('BEGIN IMMEDIATE')
  try {
    // Rows come table by table in the order of the names, so what they point to may come later.
    connection.pragma('defer_foreign_keys=ON')
    for (const table of tables) await fillTable(connection, table, archive.linesOf(table.name) ?? [], onRows)
    connection.exec('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw isAboutRows(error)
      ? new ExpectedFailure({ code: 'archive-refused', why: 'unknown-content' })
      : error
  }
}

async function fillTable(
  connection: Connection,
  table: DigestedTable,
  lines: Iterable<string>,
  onRows: (count: number) => void,
): Promise<void> {
  connection.exec(`DELETE FROM ${quoted(table.name)}`)
  const columns = table.columns.map(quoted).join(', ')
  const places = table.columns.map(() => '?').join(', ')
  const insert = connection.prepare(`INSERT INTO ${quoted(table.name)} (${columns}) VALUES (${places})`)
  let count = 0
  for (const line of lines) {
    insert.run(valuesOf(table, parse(line)))
    count += 1
    if (count % ROWS_A_SLICE !== 0) continue
    onRows(ROWS_A_SLICE)
    await yieldToOthers()
  }
}

type Value = string | number | null | Buffer

function valuesOf(table: DigestedTable, row: unknown): readonly Value[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return refuse('unknown-content')
  const named = new Map<string, unknown>(Object.entries(row))
  if (named.size !== table.columns.length) refuse('unknown-content')
  return table.columns.map((column) =>
    named.has(column) ? storedValue(named.get(column)) : refuse('unknown-content'),
  )
}

function storedValue(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  const isBytes = typeof value === 'object' && 'hex' in value && typeof value.hex === 'string'
  if (!isBytes || !/^(?:[0-9a-f]{2})*$/.test(String(value.hex))) return refuse('unknown-content')
  return Buffer.from(String(value.hex), 'hex')
}

/** What SQLite says of rows that do not fit: constraints, kinds of values, sizes. */
function isAboutRows(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false
  return /^SQLITE_(?:CONSTRAINT|MISMATCH|TOOBIG|RANGE)/.test(String(error.code))
}
