import { ExpectedFailure } from '../../../shared/errors.ts'
import { sodium } from '../keys/sodium.ts'
import { askDisk } from './disk-words.ts'
import { type FileLayer, forceFolder } from './file-layer.ts'
import { copiesBeforeMigration } from './leftovers.ts'
import { closeDatabase, closeUnchanged, openDatabase, rekeyDatabase } from './open-database.ts'
import { digestOfAllRows } from './row-digest.ts'
import type { Store } from './store.ts'
import type { VaultFolder } from './vault-folder.ts'

/**
 * Writes the whole vault under another data key into a file beside the live one, and proves that the copy holds
 * exactly the same rows, before it gets its name. The live file is never re-encrypted in place. Throws typed storage
 * failures; the live vault is untouched either way.
 */
export function writeNextDatabase(
  files: FileLayer,
  vault: VaultFolder,
  store: Store,
  keys: { readonly current: Uint8Array; readonly next: Uint8Array },
): void {
  const partial = `${vault.nextDatabase}.partial`
  removeDatabase(files, partial)
  try {
    store.copyInto(partial)
    rekeyDatabase(partial, keys)
    proveSameRows(partial, keys.next, store)
    writeNextCopies(files, vault, store, keys)
    files.rename(partial, vault.nextDatabase)
    forceFolder(files, vault.folder)
  } catch (error) {
    removeDatabase(files, partial)
    for (const copy of copiesBeforeMigration(files, vault)) removeDatabase(files, nextOf(copy))
    throw error
  }
}

/**
 * While a legal hold is on, the copies from before migrations go along under the new key; otherwise they go with the old
 * one. A copy that the present key does not open is nobody's any more.
 */
function writeNextCopies(
  files: FileLayer,
  vault: VaultFolder,
  store: Store,
  keys: { readonly current: Uint8Array; readonly next: Uint8Array },
): void {
  // What an attempt before left would take the place of its copy under a key that nobody has.
  for (const copy of copiesBeforeMigration(files, vault)) removeDatabase(files, nextOf(copy))
  if (store.read((db) => db.one('SELECT 1 FROM legal_hold')) === null) return
  for (const copy of copiesBeforeMigration(files, vault)) {
    if (!opens(files, vault, copy, keys.current)) continue
    const next = nextOf(copy)
    const connection = openDatabase(copy, keys.current)
    try {
      connection.prepare('VACUUM INTO ?').run(next)
    } finally {
      closeDatabase(connection)
    }
    rekeyDatabase(next, keys)
    proveWhole(next, keys.next)
  }
}

function nextOf(copy: string): string {
  return `${copy}.next`
}

/** The copies under the new key take their places; what the new key does not open goes. Cut off, it goes on anew. */
function settleCopies(files: FileLayer, vault: VaultFolder, dataKey: Uint8Array): void {
  for (const copy of copiesBeforeMigration(files, vault)) {
    const next = nextOf(copy)
    if (files.kindOf(next) === 'file') files.rename(next, copy)
    else if (!opens(files, vault, copy, dataKey)) files.removeFile(copy)
  }
  forceFolder(files, vault.folder)
}

function removeDatabase(files: FileLayer, file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) files.removeFile(`${file}${end}`)
}

/**
 * Finishes or forgets a change of the data key that was cut off. Where `dataKey`, which comes from the header,
 * opens the file beside the live one, the header is already the new one and that file is the vault; otherwise the
 * header is still the old one and the live file is.
 *
 * Security: an empty file of this name once took the place of a whole vault, because SQLite takes it for a new one.
 */
export function settleNextDatabase(files: FileLayer, vault: VaultFolder, dataKey: Uint8Array): void {
  if (files.kindOf(vault.nextDatabase) !== 'file') return
  // Where the key opens the live file, that is the vault, whatever lies beside it under this name.
  if (files.kindOf(vault.database) === 'file' && opens(files, vault, vault.database, dataKey)) return
  if (!opens(files, vault, vault.nextDatabase, dataKey)) return
  settleCopies(files, vault, dataKey)
  for (const leftover of ['-wal', '-journal']) files.removeFile(`${vault.database}${leftover}`)
  // The old log has to be gone for good before the new file has the name it belongs to: on a stick whose file system keeps
  // no order, a power cut left the log of the old key beside the file under the new one, and the two open as nothing.
  forceFolder(files, vault.folder)
  files.rename(vault.nextDatabase, vault.database)
  forceFolder(files, vault.folder)
}

/**
 * Whether this key opens the file. Only what the key or the file itself says counts as no: a vault that another process
 * has open, or a disk that does not answer, must not make another file the vault.
 */
function opens(files: FileLayer, vault: VaultFolder, file: string, dataKey: Uint8Array): boolean {
  try {
    closeUnchanged(openDatabase(file, dataKey))
    return true
  } catch (error) {
    if (!(error instanceof ExpectedFailure) || error.failure.code !== 'vault-damaged') throw error
    // A disk that was pulled out gives back what SQLite calls damage.
    const failure = askDisk(files, vault, error.failure)
    if (failure.code === 'vault-damaged') return false
    throw new ExpectedFailure(failure)
  }
}

function proveWhole(file: string, key: Uint8Array): void {
  const connection = openDatabase(file, key)
  try {
    if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      throw new ExpectedFailure({ code: 'vault-damaged', part: 'database' })
  } finally {
    closeDatabase(connection)
  }
}

/** Compares by one digest under a key made for this: equal digests of all rows, and a file SQLite calls whole. */
function proveSameRows(file: string, key: Uint8Array, store: Store): void {
  const proofKey = sodium.randombytes_buf(32)
  const connection = openDatabase(file, key)
  try {
    const isWhole = connection.pragma('integrity_check(1)', { simple: true }) === 'ok'
    const isSame = digestOfAllRows(connection, proofKey) === store.digestUnder(proofKey)
    // A copy that is not whole was made of a vault that is not.
    if (!isWhole) throw new ExpectedFailure({ code: 'vault-damaged', part: 'database' })
    if (!isSame) throw new Error('The copy under the new key does not hold the same rows')
    // It belongs to the old key; the next opening reads all rows once and keeps one under the new key.
    connection.exec('UPDATE vault_state SET row_digest = NULL')
  } finally {
    closeDatabase(connection)
  }
}
