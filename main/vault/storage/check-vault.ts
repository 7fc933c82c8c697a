import { setTimeout as pause } from 'node:timers/promises'
import type { VaultHealth } from '../../../shared/contract/vault.ts'
import { rowsFitDigest } from './check-rows.ts'
import type { Connection } from './open-database.ts'
import type { RowDigest } from './row-digest.ts'
import { storageFailureOf } from './system-failures.ts'

/** SQLite's own check cannot be cut into slices, so it waits for this long without a call. */
const QUIET_MS = 3_000
const LOOK_EVERY_MS = 250

/** What the check needs to know of the vault it runs beside. */
export type CheckSurroundings = {
  readonly isOver: () => boolean
  /** Milliseconds since the last call. */
  readonly quietForMs: () => number
}

/**
 * Looks through the whole vault in the background after it was opened: first every row against the digest, then,
 * when it is quiet, SQLite's own `quick_check`. Changes nothing. Null where the vault was closed before the end.
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
    while (surroundings.quietForMs() < QUIET_MS) {
      await pause(LOOK_EVERY_MS, null, { ref: false })
      if (surroundings.isOver()) return null
    }
    return connection.pragma('quick_check(1)', { simple: true }) === 'ok' ? 'sound' : 'damaged'
  } catch (error) {
    if (surroundings.isOver()) return null
    if (storageFailureOf(error)?.code === 'vault-damaged') return 'damaged'
    throw error
  }
}
