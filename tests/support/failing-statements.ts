import Database from 'better-sqlite3-multiple-ciphers'
import { onTestFinished } from 'vitest'

const USUAL = 'SQLITE_IOERR_WRITE'

type Method = 'run' | 'get' | 'all'

/** Counts every statement that reaches SQLite, and lets one of them fail as a failing disk makes it fail. */
export type FailingStatements = {
  /** How many were executed since the last reset. */
  readonly count: () => number
  /** From now on: the statement of this number fails; before it does anything, or after it has been done. */
  readonly failAt: (number: number, when: 'before' | 'after', code?: string) => void
  /** Nothing fails any more. */
  readonly mend: () => void
}

/**
 * Takes hold of the driver's own statements, those of BEGIN, COMMIT, ROLLBACK and of every pragma included, until the
 * test is over. Only for a test that opens its vaults in this very thread.
 */
export function holdStatements(): FailingStatements {
  const probe = new Database(':memory:')
  const statements = Object.getPrototypeOf(probe.prepare('SELECT 1')) as Record<Method, Executed>
  probe.close()
  let executed = 0
  let failing = { number: 0, when: 'before', code: USUAL }
  const original = { run: statements.run, get: statements.get, all: statements.all }
  const held = (method: Method): Executed =>
    function execute(this: unknown, ...values: unknown[]) {
      executed += 1
      const fails = executed === failing.number
      if (fails && failing.when === 'before') throw diskError(failing.code)
      const result = original[method].apply(this, values)
      if (fails) throw diskError(failing.code)
      return result
    }
  for (const method of ['run', 'get', 'all'] as const) statements[method] = held(method)
  onTestFinished(() => {
    Object.assign(statements, original)
  })
  return {
    count: () => executed,
    failAt: (number, when, code = USUAL) => {
      executed = 0
      failing = { number, when, code }
    },
    mend: () => {
      executed = 0
      failing = { number: 0, when: 'before', code: USUAL }
    },
  }
}

type Executed = (this: unknown, ...values: unknown[]) => unknown

function diskError(code: string): Error {
  return new Database.SqliteError('disk I/O error', code)
}
