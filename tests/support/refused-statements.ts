import Database from 'better-sqlite3-multiple-ciphers'
import { onTestFinished } from 'vitest'

type Run = (this: Database.Statement, ...values: unknown[]) => unknown

/** Where a migration is refused: at its copy, when its steps are committed, when what is in it is noted, at folding. */
export type Refused = 'copy' | 'step' | 'digest' | 'fold'

const BEGINS = {
  copy: 'VACUUM INTO',
  digest: 'UPDATE vault_state SET row_digest = ?',
  fold: 'PRAGMA wal_checkpoint',
} as const

/**
 * Refuses one part of every migration, until the test is over: with what SQLite says on a full disk, or with `error`.
 * Gives the end of it. Only for a test that opens its vaults in this very thread.
 */
export function refuseMigration(
  refused: Refused,
  error: Error = new Database.SqliteError('database or disk is full', 'SQLITE_FULL'),
): () => void {
  const probe = new Database(':memory:')
  const statements = Object.getPrototypeOf(probe.prepare('SELECT 1')) as Record<'run' | 'all', Run>
  probe.close()
  const original = { run: statements.run, all: statements.all }
  const begunAt = new Map<Database.Database, unknown>()
  const isRefused = ({ source, database }: Database.Statement) => {
    if (refused !== 'step') return source.startsWith(BEGINS[refused])
    const version = () => database.pragma('user_version', { simple: true })
    if (source === 'BEGIN') begunAt.set(database, version())
    // Only a step changes the version; other transactions of an opening touch no disk.
    return source === 'COMMIT' && begunAt.get(database) !== version()
  }
  for (const method of ['run', 'all'] as const)
    statements[method] = function watched(...values) {
      if (isRefused(this)) throw error
      return original[method].apply(this, values)
    }
  const mend = () => {
    Object.assign(statements, original)
  }
  onTestFinished(mend)
  return mend
}
