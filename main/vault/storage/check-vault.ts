import { setTimeout as pause } from 'node:timers/promises'
import type { VaultHealth } from '../../../shared/contract/vault.ts'
import { rowsFitDigest } from './check-rows.ts'
import { quoted } from './digested-tables.ts'
import type { Connection } from './open-database.ts'
import type { RowDigest } from './row-digest.ts'
import { storageFailureOf } from './system-failures.ts'

/** SQLite's own check cannot be cut into slices, so it waits for this many milliseconds without a call. */
export const QUIET_BEFORE_CHECK_MS = 3_000
const LOOK_EVERY_MS = 250

/** What the check needs to know of the vault it runs beside. */
export type CheckSurroundings = {
  readonly isOver: () => boolean
  /** Milliseconds since the last call. */
  readonly quietForMs: () => number
  /** How long that has to be before SQLite's own check is made. */
  readonly quietNeededMs: number
}

/**
 * Looks through the whole vault in the background after it was opened: first every row against the digest, then,
 * when it is quiet, SQLite's own `quick_check` (1.5 s at 100,000 entries) and the index of words against the texts
 * (3 s). Changes nothing. Null where the vault was closed before the end.
 */
export async function checkVault(
  connection: Connection,
  digest: RowDigest,
  surroundings: CheckSurroundings,
): Promise<VaultHealth | null> {
  try {
    const fits = await rowsFitDigest(connection, digest, surroundings.isOver)
    if (fits === null) return null
    if (!fits) return 'older-parts'
    if (!(await isQuiet(surroundings))) return null
    if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') return 'damaged'
    if (!(await isQuiet(surroundings))) return null
    return indexesFit(connection) ? 'sound' : 'older-parts'
  } catch (error) {
    if (surroundings.isOver()) return null
    if (storageFailureOf(error)?.code === 'vault-damaged') return 'damaged'
    throw error
  }
}

/** Waits until nobody asked for anything for a while; false where the vault was closed meanwhile. */
async function isQuiet(surroundings: CheckSurroundings): Promise<boolean> {
  while (surroundings.quietForMs() < surroundings.quietNeededMs) {
    await pause(LOOK_EVERY_MS, null, { ref: false })
    if (surroundings.isOver()) return false
  }
  return true
}

/** Search indexes are no part of the digest, because they follow from the rows; FTS5 compares them itself. */
function indexesFit(connection: Connection): boolean {
  const tables = connection.pragma('table_list') as readonly {
    readonly name: string
    readonly type: string
  }[]
  try {
    for (const { name } of tables.filter(({ type }) => type === 'virtual'))
      connection.exec(`INSERT INTO ${quoted(name)} (${quoted(name)}, rank) VALUES ('integrity-check', 1)`)
    return true
  } catch (error) {
    if (storageFailureOf(error)?.code === 'vault-damaged') return false
    throw error
  }
}
