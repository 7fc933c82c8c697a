import { ExpectedFailure } from '../../../shared/errors.ts'
import { quoted } from './digested-tables.ts'
import type { Migration } from './migrations/migration.ts'
import type { Connection } from './open-database.ts'
import { wordIndexes } from './word-indexes.ts'

/** The version since which a digest over all rows is kept. */
const DIGEST_SINCE = 2

/**
 * Brings a vault to the newest schema. All steps and their version numbers commit together, so that a crash or a full
 * disk leaves the vault as it was. A vault written by a later version of Respite is refused as `vault-from-newer-app` and not touched.
 * `beforeFirstStep` runs once, before anything changes in a vault that already holds data.
 */
export function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  beforeFirstStep: () => void,
): void {
  const current = versionOf(connection)
  const newest = migrations.at(-1)?.version ?? 0
  if (current > newest) throw new ExpectedFailure({ code: 'vault-from-newer-app' })
  const pending = migrations.filter((migration) => migration.version > current)
  if (pending.length > 0 && current > 0) beforeFirstStep()
  // All or none: half of them on a full disk would take room, and the copy from before could not be let go.
  connection.transaction(() => {
    for (const migration of pending) {
      migration.apply(connection)
      // Triggers are not watching yet, so what a step changed is counted anew when the vault is opened.
      if (migration.version >= DIGEST_SINCE) connection.exec('UPDATE vault_state SET row_digest = NULL')
      connection.pragma(`user_version=${migration.version}`)
    }
  })()
  if (current === 0) fitIndexesToPages(connection)
}

/** Of one leaf of a full-text index, as FTS5 makes them unless asked. */
const USUAL_LEAF_BYTES = 4050
/** What the page keeps for itself, the cipher and the row's own head. */
const TAKEN_OF_PAGE = 98

/** In a new database with smaller pages, a leaf of the usual size would take three of them instead of one. */
function fitIndexesToPages(connection: Connection): void {
  const room = Number(connection.pragma('page_size', { simple: true })) - TAKEN_OF_PAGE
  if (room > USUAL_LEAF_BYTES - TAKEN_OF_PAGE) return
  for (const { name } of wordIndexes(connection))
    connection.exec(`INSERT INTO ${quoted(name)} (${quoted(name)}, rank) VALUES ('pgsz', ${room})`)
}

/** Whether `migrate` would change nothing; a vault from a later build is for it to refuse. */
export function isNewest(connection: Connection, migrations: readonly Migration[]): boolean {
  return versionOf(connection) >= (migrations.at(-1)?.version ?? 0)
}

/** The schema version of an open database; 0 where it is new. */
export function versionOf(connection: Connection): number {
  const version = connection.pragma('user_version', { simple: true })
  return typeof version === 'number' ? version : 0
}
