import type { Statement } from 'better-sqlite3-multiple-ciphers'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { type Connection, closeDatabase } from './open-database.ts'
import { storageFailureOf } from './system-failures.ts'

/** A value SQLite stores. */
type SqlValue = string | number | null
type SqlParameters = Readonly<Record<string, SqlValue>>

/** Reading: what a repository function needs that changes nothing. */
export type ReadDb = {
  /** The first row, or null. */
  readonly one: <Row>(sql: string, parameters?: SqlParameters) => Row | null
  readonly all: <Row>(sql: string, parameters?: SqlParameters) => readonly Row[]
}

/** Writing: only to be had inside `Store.write`, so that nothing is written outside a transaction. */
export type WriteDb = ReadDb & {
  /** Runs a statement and gives the number of rows it changed. */
  readonly run: (sql: string, parameters?: SqlParameters) => number
}

/** The open vault's rows. Throws typed storage failures; a failed write leaves nothing behind. */
export type Store = {
  readonly read: <T>(work: (db: ReadDb) => T) => T
  /** One transaction: durable when this returns, undone when it throws. */
  readonly write: <T>(work: (db: WriteDb) => T) => T
  readonly close: () => void
}

/** Wraps a connection. Statements are prepared once per text and kept for the life of the connection. */
export function createStore(connection: Connection): Store {
  const prepared = new Map<string, Statement<unknown[]>>()
  const statement = (sql: string) => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const fresh = connection.prepare(sql)
    prepared.set(sql, fresh)
    return fresh
  }
  const db: WriteDb = {
    one: <Row>(sql: string, parameters: SqlParameters = {}) =>
      (statement(sql).get(parameters) as Row | undefined) ?? null,
    all: <Row>(sql: string, parameters: SqlParameters = {}) => statement(sql).all(parameters) as Row[],
    run: (sql, parameters = {}) => statement(sql).run(parameters).changes,
  }
  const inTransaction = connection.transaction((work: () => unknown) => {
    const value = work()
    // Counted in the same transaction as the change itself, so that an older file can be told from a newer one.
    db.run('UPDATE vault_state SET commit_count = commit_count + 1')
    return value
  })
  return {
    read: (work) => withTypedFailures(() => work(db)),
    write: <T>(work: (db: WriteDb) => T) =>
      withTypedFailures(() => inTransaction.immediate(() => work(db)) as T),
    close: () => closeDatabase(connection),
  }
}

function withTypedFailures<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const failure = storageFailureOf(error)
    throw failure === null ? error : new ExpectedFailure(failure)
  }
}
