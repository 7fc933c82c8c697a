import { ExpectedFailure } from '../../../shared/errors.ts'
import type { DigestedTable } from './digested-tables.ts'
import { isAfter, type Key } from './key-order.ts'
import type { Connection } from './open-database.ts'
import { keyReader, type RowDigest } from './row-digest.ts'
import { readSlice } from './row-slices.ts'

/** The values of a row, in the order of its table's columns. */
type Values = readonly unknown[]

/** Every row of the vault as of one moment. */
export type RowsOfAMoment = {
  readonly tables: readonly DigestedTable[]
  /**
   * The rows of a table in their order, a slice of some milliseconds at a time, each read when it is asked for. May be
   * asked for again and gives the same again. Throws `vault-locked` once the vault is closed, and `not-now` where too
   * much of it was changed meanwhile.
   */
  readonly slices: (table: DigestedTable) => Generator<readonly Values[]>
  /** Nothing is kept any more, and nothing can be read. */
  readonly end: () => void
}

/** A row as it was at the moment; null where it was not there. */
type Before = { readonly key: Key; readonly values: Values | null }

type Kept = { readonly keyOf: ReturnType<typeof keyReader>; readonly rows: Map<string, Before> }

/** About so many bytes of rows that were changed meanwhile are kept; only deleting most of a large vault changes more. */
const MOST_KEPT = 96 * 1024 * 1024
/** What a kept row takes beside its text. */
const BYTES_A_ROW = 200

/**
 * Holds one moment without a copy of it: rows are read as they are now, and of each that is changed from here on its
 * first state is kept, as the digest's triggers tell it, and read in its place. What a transaction undone later told is
 * right as well: it is the state that came back. Takes memory for what others change meanwhile, not for what there is.
 */
export function holdMoment(
  connection: Connection,
  digest: RowDigest,
  readNow: <T>(work: () => T) => T,
): RowsOfAMoment {
  const { tables } = digest
  const kept = new Map<string, Kept>(
    tables.map((table) => [table.name, { keyOf: keyReader(table), rows: new Map() }]),
  )
  let keptBytes = 0
  let state: 'held' | 'too-much' | 'ended' = 'held'
  const stopHearing = digest.hear((name, side, rowId, values) => {
    const table = kept.get(name)
    if (table === undefined) return
    const key = table.keyOf(rowId, values)
    const named = JSON.stringify(key)
    if (table.rows.has(named)) return
    table.rows.set(named, { key, values: side === 'before' ? values : null })
    keptBytes += BYTES_A_ROW + (side === 'before' ? sizeOf(values) : 0)
    // Never thrown here: this is in the middle of somebody's save.
    if (keptBytes > MOST_KEPT) letGo('too-much')
  })
  const letGo = (why: 'too-much' | 'ended') => {
    stopHearing()
    kept.clear()
    if (state === 'held') state = why
  }
  const readOne = (table: DigestedTable, after: Key | null) =>
    readNow(() => {
      if (state === 'too-much') throw new ExpectedFailure({ code: 'not-now' })
      if (state === 'ended') throw new Error('A moment was read after its end')
      const now: Before[] = []
      const { upTo } = readSlice(connection, table, after, (key, values) => now.push({ key, values }))
      return { upTo, rows: asBefore(now, kept.get(table.name)?.rows ?? new Map(), { after, upTo }) }
    })
  return {
    tables,
    slices: function* (table) {
      for (let after: Key | null = null; ; ) {
        const { upTo, rows }: ReturnType<typeof readOne> = readOne(table, after)
        yield rows
        if (upTo === null) return
        after = upTo
      }
    },
    end: () => letGo('ended'),
  }
}

type Bounds = { readonly after: Key | null; readonly upTo: Key | null }

/** A slice as it was: what was not touched since, and of what was touched the first state, in one order. */
function asBefore(
  now: readonly Before[],
  kept: ReadonlyMap<string, Before>,
  bounds: Bounds,
): readonly Values[] {
  if (kept.size === 0) return now.map(({ values }) => values ?? [])
  const rows = now.filter(({ key }) => !kept.has(JSON.stringify(key)))
  const untouched = rows.length
  for (const row of kept.values()) if (row.values !== null && isWithin(row.key, bounds)) rows.push(row)
  if (rows.length > untouched) rows.sort((one, other) => (isAfter(one.key, other.key) ? 1 : -1))
  return rows.map(({ values }) => values ?? [])
}

function isWithin(key: Key, { after, upTo }: Bounds): boolean {
  return (after === null || isAfter(key, after)) && (upTo === null || !isAfter(key, upTo))
}

function sizeOf(values: Values): number {
  let bytes = 0
  for (const value of values)
    if (typeof value === 'string') bytes += value.length * 2
    else if (value instanceof Uint8Array) bytes += value.length
  return bytes
}
