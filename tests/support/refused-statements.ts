import Database from 'better-sqlite3-multiple-ciphers'
import { onTestFinished } from 'vitest'

type Run = (this: Database.Statement, ...values: unknown[]) => unknown

/** Where a migration is refused: at its copy, or when one of its steps is committed. */
export type Refused = 'copy' | 'step'

/**
 * Refuses one part of every migration, until the test is over: with what SQLite says on a full disk, or with `error`.
 * Gives the end of it. Only for a test that opens its vaults in this very thread.
 */
export function refuseMigration(
  refused: Refused,
  error: Error = new Database.SqliteError('database or disk is full', 'SQLITE_FULL'),
): () => void {
  const probe = new Database(':memory:')
  const statements = Object.getPrototypeOf(probe.prepare('SELECT 1')) as { run: Run }
  probe.close()
  const { run } = statements
  const begunAt = new Map<Database.Database, unknown>()
  statements.run = function watched(...values) {
    const { source, database } = this
    const version = () => database.pragma('user_version', { simple: true })
    if (source === 'BEGIN') begunAt.set(database, version())
    // Only a step changes the version; other transactions of an opening touch no disk.
    const isStep = source === 'COMMIT' && begunAt.get(database) !== version()
    if (refused === 'copy' ? source.startsWith('VACUUM INTO') : isStep) throw error
    return run.apply(this, values)
  }
  const mend = () => {
    statements.run = run
  }
  onTestFinished(mend)
  return mend
}
