import { ExpectedFailure } from '../../../shared/errors.ts'
import type { Migration } from './migrations/migration.ts'
import type { Connection } from './open-database.ts'

/** The version since which a digest over all rows is kept. */
const DIGEST_SINCE = 2

/**
 * Brings a vault to the newest schema. Each step and its version number commit together, so that a crash leaves a
 * whole version. A vault written by a later version of Respite is refused as `vault-from-newer-app` and not touched.
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
  for (const migration of pending) {
    connection.transaction(() => {
      migration.apply(connection)
      // Triggers are not watching yet, so what a step changed is counted anew when the vault is opened.
      if (migration.version >= DIGEST_SINCE) connection.exec('UPDATE vault_state SET row_digest = NULL')
      connection.pragma(`user_version=${migration.version}`)
    })()
  }
}

/** Whether `migrate` would change nothing; a vault from a later build is for it to refuse. */
export function isNewest(connection: Connection, migrations: readonly Migration[]): boolean {
  return versionOf(connection) >= (migrations.at(-1)?.version ?? 0)
}

function versionOf(connection: Connection): number {
  const version = connection.pragma('user_version', { simple: true })
  return typeof version === 'number' ? version : 0
}
