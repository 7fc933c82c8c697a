import type { Statement } from 'better-sqlite3-multiple-ciphers'
import type { VaultHealth } from '../../../shared/contract/vault.ts'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { checkVault } from './check-vault.ts'
import { type DigestedTable, digestedTables } from './digested-tables.ts'
import type { HoldGuard } from './hold-guard.ts'
import { createIdleFold } from './idle-fold.ts'
import { beginNewLog, type Connection, closeDatabase } from './open-database.ts'
import type { PlaceOfFiles } from './place-of-files.ts'
import { digestOfAllRows, type RowDigest } from './row-digest.ts'
import { holdMoment, type RowsOfAMoment } from './rows-of-a-moment.ts'
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
  /** True where nothing can be written: every write throws `opened-for-reading`. */
  readonly isForReading: boolean
  readonly read: <T>(work: (db: ReadDb) => T) => T
  /**
   * One transaction: durable when this returns, undone when it throws. Throws `vault-not-in-place` where the files are
   * not those that were opened.
   */
  readonly write: <T>(work: (db: WriteDb) => T) => T
  /** Looks through the whole vault in the background, changing nothing; null where it was closed before the end. */
  readonly check: (quietNeededMs: number) => Promise<VaultHealth | null>
  /** How many transactions there were in the vault's whole life. Counted in memory once it was read: it's asked after every call. */
  readonly commits: () => number
  /** What became of the vault's files; null where they lie where they were opened. */
  readonly lost: PlaceOfFiles['lost']
  /** Throws `vault-not-in-place` where they do not. */
  readonly refuseLost: () => void
  /** The moment of the call that is answered now; a store has no clock, and what is kept under a legal hold is dated. */
  readonly noteMoment: (nowMs: number) => void
  /** Every row as it is now, to be read in slices while others go on writing. The caller ends it. */
  readonly holdMoment: () => RowsOfAMoment
  /** Folds the write-ahead log into the database, so that nothing deleted is left in it. */
  readonly foldLog: () => void
  /**
   * Takes away the copies made before migrations, unless a legal hold is on: those that lay there when the vault was
   * opened, or all of them.
   */
  readonly clearCopies: ClearCopies
  /** Writes an encrypted copy, under the same key, into a new file. */
  readonly copyInto: (file: string) => void
  /** The digest of all rows under another key, for proving that a copy holds the same. */
  readonly digestUnder: (key: Uint8Array) => string
  /** Every table with rows of its own, and the version of their schema. */
  readonly shape: () => StoreShape
  /** Closes the vault whatever happens; throws a typed failure where the log could not be folded in and stays. */
  readonly close: () => void
}

export type ClearCopies = (which: 'earlier' | 'all') => void

/** What a vault's tables look like; an archive is written by it and nothing else is ever read into a vault. */
export type StoreShape = { readonly schemaVersion: number; readonly tables: readonly DigestedTable[] }

/** What a store needs beside its connection. */
type StoreParts = {
  readonly digest: RowDigest
  readonly place: PlaceOfFiles
  readonly clearCopies: ClearCopies
  /** Null where nothing is ever written: before a migration. */
  readonly guard: HoldGuard | null
}

/**
 * Wraps a connection whose rows are watched by `digest`. Statements are prepared once per text and kept for the life
 * of the connection.
 */
export function createStore(
  connection: Connection,
  { digest, place, clearCopies, guard }: StoreParts,
): Store {
  let isClosed = false
  let isLogLost = false
  let commits: number | null = null
  let usedAt = performance.now()
  const idleFold = createIdleFold(() => {
    if (connection.open && !connection.inTransaction) connection.pragma('wal_checkpoint(TRUNCATE)')
  })
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
    const value = guard === null ? work() : guard.around(db, work)
    // Counted in the same transaction as the change itself, so that an older file can be told from a newer one.
    db.run('UPDATE vault_state SET commit_count = commit_count + 1, row_digest = :digest WHERE id = 1', {
      digest: digest.current(),
    })
    // Refused before it is done, so that it is done once when the files are back and the same is saved again.
    isLogLost = place.lost() !== null
    if (isLogLost) refuseLost()
    return value
  })
  /** Whether the rows are those of the digest as it is now: a commit can be made and its answer still be an error. */
  const isKept = () => {
    try {
      const kept = db.one<{ digest: string }>('SELECT row_digest AS digest FROM vault_state')
      return !connection.inTransaction && kept?.digest === digest.current()
    } catch {
      return false
    }
  }
  /** Long work may go on a moment after a lock, or after everything was encrypted anew into another file. */
  const refuseClosed = () => {
    if (isClosed) throw new ExpectedFailure({ code: 'vault-locked' })
  }
  /** A log that is lost is begun anew, so it is no loss by itself. */
  const lost = () => (place.hasDatabase() ? null : place.lost())
  const refuseLost = () => {
    const failure = place.lost() === null ? null : lost()
    if (failure !== null) throw new ExpectedFailure(failure)
  }
  /** What a disk says that was pulled out is anything, "damaged" too; that it is gone is what there is to say. */
  const typedHere = (error: unknown) => {
    const failure = storageFailureOf(error)
    return failure === null ? error : new ExpectedFailure(lost() ?? failure)
  }
  const withTypedFailures = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw typedHere(error)
    }
  }
  const whileOpen = <T>(work: () => T): T => {
    refuseClosed()
    return withTypedFailures(work)
  }
  const readCommits = () =>
    whileOpen(
      () => db.one<{ commits: number }>('SELECT commit_count AS commits FROM vault_state')?.commits ?? 0,
    )
  /** Where only the log is lost, what it holds is folded in before anything is acknowledged, and a new one is begun. */
  const mendLog = () => {
    if (!isLogLost) return
    refuseLost()
    beginNewLog(connection)
    place.learnLog()
  }
  return {
    isForReading: false,
    read: (work) => {
      refuseClosed()
      usedAt = performance.now()
      return withTypedFailures(() => work(db))
    },
    write: <T>(work: (db: WriteDb) => T) => {
      refuseClosed()
      usedAt = performance.now()
      const restoreDigest = digest.save()
      try {
        // A transaction that an earlier failure left open would swallow this one as a part of itself, never committed.
        if (connection.inTransaction) connection.exec('ROLLBACK')
        const value = inTransaction.immediate(() => work(db)) as T
        mendLog()
        if (commits !== null) commits += 1
        idleFold.written()
        return value
      } catch (error) {
        commits = null
        if (!isKept()) restoreDigest()
        throw typedHere(error)
      }
    },
    commits: () => {
      commits ??= readCommits()
      return commits
    },
    lost,
    refuseLost,
    check: (quietNeededMs) =>
      checkVault(connection, digest, {
        quietNeededMs,
        isOver: () => isClosed,
        quietForMs: () => performance.now() - usedAt,
      }),
    noteMoment: (nowMs) => guard?.noteMoment(nowMs),
    holdMoment: () =>
      holdMoment(connection, digest, (work) => {
        usedAt = performance.now()
        return whileOpen(work)
      }),
    foldLog: () => whileOpen(() => connection.pragma('wal_checkpoint(TRUNCATE)')),
    // Another vault's copies may lie there by now.
    clearCopies: (which) =>
      whileOpen(() => {
        refuseLost()
        clearCopies(which)
      }),
    copyInto: (file) => whileOpen(() => connection.prepare('VACUUM INTO ?').run(file)),
    digestUnder: (key) => whileOpen(() => digestOfAllRows(connection, key)),
    shape: () => whileOpen(() => shapeOf(connection)),
    close: () => {
      isClosed = true
      idleFold.end()
      withTypedFailures(() => closeDatabase(connection))
    },
  }
}

/** The tables of an open database and the version of their schema. */
export function shapeOf(connection: Connection): StoreShape {
  const version = connection.pragma('user_version', { simple: true })
  return {
    schemaVersion: typeof version === 'number' ? version : 0,
    tables: digestedTables(connection),
  }
}
