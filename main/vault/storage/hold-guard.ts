import type { DigestedTable } from './digested-tables.ts'
import { keepState } from './held-rows.ts'
import type { RowDigest, RowListener } from './row-digest.ts'
import type { WriteDb } from './store.ts'

/** Tables whose rows are not kept under a legal hold, and why; a guard test asks about every new one. */
export const NEVER_HELD: ReadonlyMap<string, string> = new Map([
  ['held_row', 'what is kept; it is let go by a button of its own, and never while a hold is on'],
  ['legal_hold', 'the hold itself'],
  ['opening_mark', 'marks of openings, of which only the newest count'],
  ['export_under_way', 'work that is going on now'],
  ['deletion_trace', 'work that is still to be done'],
  ['inbox_key', 'a key; an export must not hold one'],
  ['backup_mac_key', 'a key; an export must not hold one'],
  ['recovery_sheet', 'which sheet was typed back last'],
  ['backup_archive', 'a list of files, none of which goes while a hold is on'],
  ['second_backup_folder', 'a place on this computer'],
])

/** Keeps what is taken away while a legal hold is on. */
export type HoldGuard = {
  readonly noteMoment: (nowMs: number) => void
  /** Does the work of one transaction; whatever it changed or took away is kept in the same one. */
  readonly around: <T>(db: WriteDb, work: () => T) => T
}

/** A row as it was before this transaction touched it, and as it is now; null where it is not there. */
type Touched = { readonly table: string; readonly key: string; before: string | null; after: string | null }

/**
 * Security: refusing deletions one by one left a dozen calls that took something away under a legal hold (tags, clients,
 * reviews, emptied fields). This stands under every statement of every feature: the connection itself tells of each row.
 *
 * Whether a hold is on is asked at the start of each transaction, some microseconds of it, so that nobody has to tell.
 */
export function createHoldGuard(digest: RowDigest): HoldGuard {
  const tables = new Map(
    digest.tables.filter(({ name }) => !NEVER_HELD.has(name)).map((table) => [table.name, table]),
  )
  let momentMs = 0
  return {
    noteMoment: (nowMs) => {
      momentMs = nowMs
    },
    around: (db, work) => {
      const hold = db.one<{ sinceMs: number }>('SELECT since_ms AS sinceMs FROM legal_hold')
      if (hold === null) return work()
      const touched = new Map<string, Touched>()
      const stopHearing = digest.hear(noteTouched(tables, touched))
      try {
        const value = work()
        stopHearing()
        for (const { table, key, before, after } of touched.values())
          if (before !== null && before !== after)
            keepState(db, {
              ...{ table, key, row: before, isGone: after === null },
              ...{ sinceMs: hold.sinceMs, nowMs: momentMs },
            })
        return value
      } finally {
        stopHearing()
      }
    },
  }
}

function noteTouched(tables: ReadonlyMap<string, DigestedTable>, touched: Map<string, Touched>): RowListener {
  return (name, side, rowId, values) => {
    const table = tables.get(name)
    if (table === undefined) return
    const row = Object.fromEntries(table.columns.map((column, place) => [column, plain(values[place])]))
    const text = JSON.stringify(row)
    const key = JSON.stringify(
      table.primaryKey.length === 0 ? [rowId] : table.primaryKey.map((column) => row[column]),
    )
    const place = `${name} ${key}`
    const known = touched.get(place)
    const now = side === 'after' ? text : null
    if (known !== undefined) known.after = now
    else touched.set(place, { table: name, key, before: side === 'before' ? text : null, after: now })
  }
}

/** As an archive writes it. */
function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value
}
