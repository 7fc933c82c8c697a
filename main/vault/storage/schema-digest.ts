import { createHash } from 'node:crypto'
import { ExpectedFailure } from '../../../shared/errors.ts'
import type { Connection } from './open-database.ts'
import { SCHEMA_DIGESTS } from './schema-digests.ts'

/** One thing a schema is made of; the tables under an index of words are things of their own. */
type SchemaPart = {
  readonly type: string
  readonly name: string
  readonly tbl_name: string
  readonly sql: string | null
}

/**
 * One hash over everything the schema of an open database is made of: tables, indexes, triggers, views. Only read, so
 * nothing that stands in it has run.
 */
export function schemaDigestOf(connection: Connection): string {
  const parts = connection
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
    .all() as readonly SchemaPart[]
  const hash = createHash('sha256')
  for (const { type, name, tbl_name, sql } of parts) hash.update(JSON.stringify([type, name, tbl_name, sql]))
  return hash.digest('hex')
}

/**
 * Throws `vault-altered` where the schema is not the one this build's migrations make for its version. To be called
 * after opening and before the first write; a vault of a later build is for `migrate` to refuse.
 *
 * Security: whoever had the passphrase once, or made the vault, could leave a trigger in it that keeps the text of each
 * page deleted for good, or one that never ends; they survived "encrypt everything anew".
 */
export function refuseAltered(connection: Connection): void {
  const version = Number(connection.pragma('user_version', { simple: true }))
  const expected = SCHEMA_DIGESTS.get(version)
  if (expected === undefined && version > Math.max(...SCHEMA_DIGESTS.keys())) return
  if (expected !== schemaDigestOf(connection)) throw new ExpectedFailure({ code: 'vault-altered' })
}
