import { createHash } from 'node:crypto'
import { type DigestedTable, quoted } from '../storage/digested-tables.ts'
import type { ReadDb, Store } from '../storage/store.ts'
import { yieldToOthers } from './slices.ts'

/** One table as it goes into the archive. */
type CollectedTable = {
  readonly name: string
  readonly count: number
  /** One row a line, columns by name. */
  readonly lines: Buffer
  readonly sha256: string
}

/** Everything a vault holds, of one and the same moment. */
export type CollectedRows = {
  readonly schemaVersion: number
  readonly tables: readonly CollectedTable[]
  readonly entryCount: number
  readonly newestEntryDate: string | null
}

const ROWS_A_SLICE = 100
/** After so many readings that a save came into, the rows are read in one go: they must be of one moment. */
const TRIES_IN_SLICES = 3

/**
 * Reads every row of every table, in slices of 100 rows between which saves go on. Where the vault changed
 * meanwhile the reading begins anew, and at the fourth time it is done in one go.
 */
export async function collectRows(store: Store): Promise<CollectedRows> {
  for (let attempt = 0; attempt < TRIES_IN_SLICES; attempt += 1) {
    const before = store.read(commitsOf)
    const steps = store.read((db) => readTables(db, store))
    let step = store.read(() => steps.next())
    while (step.done !== true) {
      await yieldToOthers()
      step = store.read(() => steps.next())
    }
    if (store.read(commitsOf) === before) return step.value
  }
  return store.read((db) => {
    const steps = readTables(db, store)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    return step.value
  })
}

function* readTables(db: ReadDb, store: Store): Generator<undefined, CollectedRows> {
  const { schemaVersion, tables } = store.shape()
  const collected: CollectedTable[] = []
  for (const table of tables) collected.push(yield* readTable(db, table))
  const newest = db.one<{ count: number; date: string | null }>(
    'SELECT count(*) AS count, max(date) AS date FROM journal_entry',
  )
  return {
    schemaVersion,
    tables: collected,
    entryCount: newest?.count ?? 0,
    newestEntryDate: newest?.date ?? null,
  }
}

function* readTable(db: ReadDb, table: DigestedTable): Generator<undefined, CollectedTable> {
  const pieces: Buffer[] = []
  let count = 0
  for (const rows of slicesOf(db, table)) {
    pieces.push(Buffer.from(rows.map((row) => lineOf(table, row)).join('')))
    count += rows.length
    yield
  }
  const lines = Buffer.concat(pieces)
  return { name: table.name, count, lines, sha256: createHash('sha256').update(lines).digest('hex') }
}

type Row = Readonly<Record<string, unknown>>

function* slicesOf(db: ReadDb, table: DigestedTable): Generator<readonly Row[]> {
  const columns = table.columns.map(quoted).join(', ')
  if (!table.hasRowId) {
    yield db.all<Row>(`SELECT ${columns} FROM ${quoted(table.name)}`)
    return
  }
  const sql = `SELECT rowid AS "row id", ${columns} FROM ${quoted(table.name)}
    WHERE rowid > :after ORDER BY rowid LIMIT ${ROWS_A_SLICE}`
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = db.all<Row>(sql, { after })
    if (rows.length === 0) return
    yield rows
    after = Number(rows.at(-1)?.['row id'])
  }
}

function lineOf(table: DigestedTable, row: Row): string {
  const named = table.columns.map((column) => [column, plain(row[column])])
  return `${JSON.stringify(Object.fromEntries(named))}\n`
}

function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value
}

function commitsOf(db: ReadDb): number {
  return db.one<{ commits: number }>('SELECT commit_count AS commits FROM vault_state')?.commits ?? 0
}
