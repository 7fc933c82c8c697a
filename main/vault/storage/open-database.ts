import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { failureOfSystemError, storageFailureOf } from './system-failures.ts'

/** The connection to an open vault. Only `storage/` touches it; everything else is handed a `Store`. */
export type Connection = Database.Database

/**
 * Settings of the connection, each read back after it was set. Order matters: `temp_store` has to be in force
 * before the first query, and `locking_mode` before `journal_mode`.
 *
 * Security: with `temp_store` left alone, sorts and savepoints write **unencrypted** rows to the temp folder; with
 * `synchronous` left alone, a power cut loses saves that were already acknowledged (both measured, security.md 0).
 */
const SETTINGS: readonly { readonly name: string; readonly set: string; readonly reads: string | number }[] =
  [
    { name: 'temp_store', set: 'temp_store=MEMORY', reads: 2 },
    { name: 'locking_mode', set: 'locking_mode=EXCLUSIVE', reads: 'exclusive' },
    { name: 'journal_mode', set: 'journal_mode=WAL', reads: 'wal' },
    { name: 'synchronous', set: 'synchronous=FULL', reads: 2 },
    { name: 'fullfsync', set: 'fullfsync=ON', reads: 1 },
    { name: 'secure_delete', set: 'secure_delete=ON', reads: 1 },
    { name: 'trusted_schema', set: 'trusted_schema=OFF', reads: 0 },
    { name: 'cell_size_check', set: 'cell_size_check=ON', reads: 1 },
    // Otherwise INSERT OR REPLACE takes rows away without the triggers that keep the digest.
    { name: 'recursive_triggers', set: 'recursive_triggers=ON', reads: 1 },
    { name: 'foreign_keys', set: 'foreign_keys=ON', reads: 1 },
    // 32 MiB of pages: every page read again is a page decrypted again, which made saving a quarter slower.
    { name: 'cache_size', set: 'cache_size=-32768', reads: -32_768 },
    // A ceiling only: `idle-fold.ts` folds the log in when nobody waits for it. Folding 2,000 pages is some 10 ms of work.
    { name: 'wal_autocheckpoint', set: 'wal_autocheckpoint=2000', reads: 2000 },
  ]

/**
 * Of a new vault; older ones keep theirs. A save touches about fifteen pages, most of them in a few bytes, and each is
 * encrypted whole: with half of SQLite's own size a save takes a fifth less time.
 */
const PAGE_SIZE = { name: 'page_size', set: 'page_size=2048', reads: 2048 }

/** In bytes: no page of SQLite's is smaller. */
const SMALLEST_PAGE = 512

const PLAIN_FILE_START = 'SQLite format 3\0'

/**
 * Opens the database of a vault with its 32-byte data key, or makes it where `create` is set. Throws
 * `vault-damaged` when the key does not open it (the header already proved the key), `vault-in-use` when another
 * process holds it, and whatever the disk says. The caller still owns, and wipes, `dataKey`.
 */
export function openDatabase(file: string, dataKey: Uint8Array, create = false): Connection {
  if (!create) refusePlainFile(file)
  refusePlantedLog(file)
  const connection = new Database(file, { fileMustExist: !create, timeout: 500 })
  try {
    unlockPages(connection, dataKey)
    if (create) apply(connection, PAGE_SIZE)
    for (const setting of SETTINGS) apply(connection, setting)
    connection.prepare('SELECT count(*) FROM sqlite_schema').get()
    if (!create) refuseCutFile(connection, file)
    return connection
  } catch (error) {
    connection.close()
    const failure = storageFailureOf(error)
    throw failure === null ? error : new ExpectedFailure(failure)
  }
}

/**
 * Whether another process has a vault's database open. Asked without the key: a lock is met before a page is read. Only
 * to be called where **this** process has it closed, because it ends with closing the file (see `refusePlainFile`).
 */
export function isOpenElsewhere(file: string): boolean {
  refusePlantedLog(file)
  const connection = new Database(file, { fileMustExist: true, readonly: true, timeout: 100 })
  try {
    connection.prepare('SELECT count(*) FROM sqlite_schema').get()
    return false
  } catch (error) {
    return storageFailureOf(error)?.code === 'vault-in-use'
  } finally {
    connection.close()
  }
}

/** Re-encrypts a **copy** of a database under another key; never to be used on the live file. */
export function rekeyDatabase(
  copy: string,
  keys: { readonly current: Uint8Array; readonly next: Uint8Array },
): void {
  const connection = openDatabase(copy, keys.current)
  try {
    withRawKey(keys.next, (raw) => connection.rekey(raw))
  } finally {
    closeDatabase(connection)
  }
}

/**
 * Folds the write-ahead log into the database and closes it: afterwards the vault is one file. Closed even where
 * folding fails; the log then keeps everything for the next opening, and the failure is thrown.
 */
export function closeDatabase(connection: Connection): void {
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    connection.close()
  }
}

/**
 * Begins a new log under the name of one that was taken away, or that something else lies in the place of. What the old
 * one holds, which is still open, is folded in first. Only where the database itself stands where it was opened: what
 * has the log's name there is deleted.
 */
export function beginNewLog(connection: Connection): void {
  try {
    connection.pragma('journal_mode=DELETE')
    for (const setting of SETTINGS) if (setting.name === 'journal_mode') apply(connection, setting)
    // The log is made by whoever reads first.
    connection.prepare('SELECT count(*) FROM sqlite_schema').get()
  } catch (error) {
    throw new ExpectedFailure(failureOfSystemError(error))
  }
}

/**
 * The same where nothing was written: what a crash left in the log may stay there, so that a full disk, on which it cannot
 * be folded in, does not keep a vault from being looked at.
 */
export function closeUnchanged(connection: Connection): void {
  try {
    closeDatabase(connection)
  } catch (error) {
    if (storageFailureOf(error) === null) throw error
  }
}

/**
 * Security: 32 bare bytes would be taken for a passphrase and stretched with a weaker method; the `raw:` form makes
 * them the key itself. Never `PRAGMA key`, whose text cannot be wiped.
 */
function unlockPages(connection: Connection, dataKey: Uint8Array): void {
  connection.pragma("cipher='chacha20'")
  withRawKey(dataKey, (raw) => connection.key(raw))
  const cipher = connection.pragma('cipher', { simple: true })
  if (cipher !== 'chacha20') throw new Error('The page cipher could not be set')
}

function withRawKey(dataKey: Uint8Array, use: (raw: Buffer) => void): void {
  const raw = Buffer.allocUnsafeSlow(36)
  raw.write('raw:')
  raw.set(dataKey, 4)
  try {
    use(raw)
  } finally {
    raw.fill(0)
  }
}

function apply(connection: Connection, setting: (typeof SETTINGS)[number]): void {
  connection.pragma(setting.set)
  const value = connection.pragma(setting.name, { simple: true })
  if (value !== setting.reads) throw new Error(`The setting ${setting.name} did not take`)
}

/**
 * Security: a library clash once made an app write its new vaults in the clear for months; the first bytes tell. A link
 * or a pipe in the database's place is somebody's trap.
 *
 * Only to be called **before** SQLite opens the file: closing any descriptor of it drops every lock this process has on
 * it (POSIX), and a second process would write the same vault. With this after the connection, two processes did, and
 * 150 acknowledged saves of one of them were gone.
 */
function refusePlainFile(file: string): void {
  const start = Buffer.alloc(16)
  const handle = openUnlinked(file)
  try {
    const stats = fstatSync(handle)
    // SQLite takes a file without a page for a new database, under any key: an empty vault in place of the one there was.
    if (!stats.isFile() || stats.size < SMALLEST_PAGE)
      throw new ExpectedFailure({ code: 'vault-damaged', part: 'database' })
    readSync(handle, start, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  if (start.toString('latin1') === PLAIN_FILE_START)
    throw new ExpectedFailure({ code: 'vault-damaged', part: 'database' })
}

/**
 * Security: SQLite opens the files beside the database by their names and empties them. One that is a link, or another
 * name of somebody's letter, would take that letter with it. Looked at by name only, never opened.
 */
function refusePlantedLog(file: string): void {
  for (const end of ['-wal', '-shm', '-journal']) {
    const stats = lstatSync(`${file}${end}`, { throwIfNoEntry: false })
    if (stats !== undefined && !(stats.isFile() && stats.nlink === 1))
      throw new ExpectedFailure({ code: 'vault-altered' })
  }
}

function openUnlinked(file: string): number {
  try {
    return openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    const isLink = error instanceof Error && 'code' in error && error.code === 'ELOOP'
    const failure = isLink ? ({ code: 'vault-damaged', part: 'database' } as const) : storageFailureOf(error)
    throw failure === null ? error : new ExpectedFailure(failure)
  }
}

/**
 * Security: where a file ends in the middle of a page, the cipher cannot check that page and gives back rubbish as the
 * end of a long text, without an error (measured; cut at whole pages SQLite notices itself). A crash can leave such an
 * end too, but then the log still has the page, and folding it in makes the file whole.
 */
function refuseCutFile(connection: Connection, file: string): void {
  const pageSize = Number(connection.pragma('page_size', { simple: true }))
  if (statSync(file).size % pageSize === 0) return
  connection.pragma('wal_checkpoint(TRUNCATE)')
  if (statSync(file).size % pageSize !== 0)
    throw new ExpectedFailure({ code: 'vault-damaged', part: 'database' })
}
