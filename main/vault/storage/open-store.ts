import path from 'node:path'
import type { NewHeader } from '../keys/header.ts'
import { writeHeader } from '../keys/header-file.ts'
import { sodium } from '../keys/sodium.ts'
import { digestKeyOf } from './digest-key.ts'
import { openOn, removeQuietly } from './disk-words.ts'
import { type FileLayer, forceFolder } from './file-layer.ts'
import { createHoldGuard } from './hold-guard.ts'
import { clearLeftovers, copiesBeforeMigration } from './leftovers.ts'
import { isNewest, migrate, versionOf } from './migrate.ts'
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts'
import { settleNextDatabase } from './next-database.ts'
import { type Connection, closeDatabase, closeUnchanged, openDatabase } from './open-database.ts'
import { rememberPlace } from './place-of-files.ts'
import { digestOfAllRows, type RowDigest, watchRows } from './row-digest.ts'
import { refuseAltered } from './schema-digest.ts'
import { type ClearCopies, createStore, type Store } from './store.ts'
import { storageFailureOf } from './system-failures.ts'
import { type VaultFolder, vaultFolderAt } from './vault-folder.ts'

/** Opens the rows of a vault, brought to the newest schema. The caller still owns, and wipes, `dataKey`. */
export function openStore(files: FileLayer, vault: VaultFolder, dataKey: Uint8Array): Store {
  return openOn(files, vault, () => {
    settleNextDatabase(files, vault, dataKey)
    const earlierCopies = copiesBeforeMigration(files, vault)
    return storeOf(openMigrated(files, vault, dataKey), { files, vault, dataKey, earlierCopies })
  })
}

/** The same where the schema is this build's already; null, and nothing changed, where it is older. */
export function openIfNewest(files: FileLayer, vault: VaultFolder, dataKey: Uint8Array): Store | null {
  return openOn(files, vault, () => openWhereNewest(files, vault, dataKey))
}

function openWhereNewest(files: FileLayer, vault: VaultFolder, dataKey: Uint8Array): Store | null {
  settleNextDatabase(files, vault, dataKey)
  const earlierCopies = copiesBeforeMigration(files, vault)
  const connection = openDatabase(vault.database, dataKey)
  return whole(connection, () => {
    if (!isNewest(connection, ALL_MIGRATIONS)) {
      closeUnchanged(connection)
      return null
    }
    bringToNewest(connection, files, vault)
    return storeOf(connection, { files, vault, dataKey, earlierCopies })
  })
}

type Opened = {
  readonly files: FileLayer
  readonly vault: VaultFolder
  readonly dataKey: Uint8Array
  readonly earlierCopies: readonly string[]
}

/** Takes the connection: closes it where the rows cannot be taken up. */
function storeOf(connection: Connection, { files, vault, dataKey, earlierCopies }: Opened): Store {
  return whole(connection, () => {
    forgetNextDatabase(files, vault)
    const key = digestKeyOf(dataKey)
    const digest = watchRows(connection, key)
    takeUpDigest(connection, digest, key)
    clearQuietly(files, vault)
    const clearCopies: ClearCopies = (which) => {
      const copies = which === 'earlier' ? earlierCopies : copiesBeforeMigration(files, vault)
      if (!isUnderLegalHold(connection)) for (const copy of copies) files.removeFile(copy)
    }
    return createStore(connection, {
      digest,
      place: rememberPlace(files, vault.database),
      clearCopies,
      guard: createHoldGuard(digest),
    })
  })
}

/** The rows of a vault whose schema is older than this build's, as they are. */
export function openBeforeMigration(files: FileLayer, vault: VaultFolder, dataKey: Uint8Array): Store {
  settleNextDatabase(files, vault, dataKey)
  const connection = openDatabase(vault.database, dataKey)
  return whole(connection, () => {
    refuseAltered(connection)
    const store = createStore(connection, {
      digest: watchRows(connection, digestKeyOf(dataKey)),
      place: rememberPlace(files, vault.database),
      clearCopies: () => undefined,
      guard: null,
    })
    return { ...store, close: () => closeUnchanged(connection) }
  })
}

/** Closes the connection where the work on it fails. */
function whole<T>(connection: Connection, work: () => T): T {
  try {
    return work()
  } catch (error) {
    connection.close()
    throw error
  }
}

/** What is left of a change of keys that was cut off before its header; the live file is the vault. */
function forgetNextDatabase(files: FileLayer, vault: VaultFolder): void {
  for (const end of ['', '-wal', '-shm', '-journal']) {
    const file = `${vault.nextDatabase}${end}`
    if (files.kindOf(file) !== 'folder') files.removeFile(file)
  }
}

/** A folder that cannot be written keeps nobody out; the next opening tries again. */
function clearQuietly(files: FileLayer, vault: VaultFolder): void {
  try {
    clearLeftovers(files, vault)
  } catch (error) {
    if (storageFailureOf(error) === null) throw error
  }
}

/** While it is on, nothing is taken away; the copies stay and are named where the vault is erased. */
function isUnderLegalHold(connection: Connection): boolean {
  return connection.prepare('SELECT 1 FROM legal_hold').get() !== undefined
}

/**
 * Goes on from the kept digest; after a migration there is none, and all rows are read once. Where there is no room to
 * keep it, the next write does, or the next opening reads them again: that shuts nobody out.
 */
function takeUpDigest(connection: Connection, digest: RowDigest, key: Uint8Array): void {
  const kept = connection.prepare('SELECT row_digest FROM vault_state').pluck().get()
  if (typeof kept === 'string') digest.set(kept)
  else {
    digest.set(digestOfAllRows(connection, key))
    keepQuietly(connection, digest)
  }
}

function keepQuietly(connection: Connection, digest: RowDigest): void {
  try {
    connection.prepare('UPDATE vault_state SET row_digest = ?').run(digest.current())
  } catch (error) {
    if (storageFailureOf(error)?.code !== 'storage-full') throw error
  }
}

/**
 * Builds a new vault beside its final place and renames it there, so that a full disk or a crash half-way leaves no
 * folder that looks like a vault. What a failed attempt wrote is taken away again; it never held anything.
 */
export function buildVaultFolder(files: FileLayer, vault: VaultFolder, made: NewHeader): void {
  const partial = vaultFolderAt(`${vault.folder}.${sodium.to_hex(sodium.randombytes_buf(6))}.partial`)
  const built = files.makeNewFolder(partial.folder)
  try {
    closeDatabase(openMigrated(files, partial, made.dataKey, true))
    writeHeader(files, partial, made.header)
    files.rename(partial.folder, vault.folder)
    forceFolder(files, path.dirname(vault.folder))
  } catch (error) {
    files.removeMade(built)
    throw error
  }
}

function openMigrated(files: FileLayer, vault: VaultFolder, dataKey: Uint8Array, create = false): Connection {
  const connection = openDatabase(vault.database, dataKey, create)
  return whole(connection, () => {
    // First: what a kill left half-written may be the room that is needed.
    if (!create) clearQuietly(files, vault)
    bringToNewest(connection, files, vault)
    return connection
  })
}

/** Where the first step finds no room the copy goes again: it is of the vault as it still is, and takes what room is left. */
function bringToNewest(connection: Connection, files: FileLayer, vault: VaultFolder): void {
  refuseAltered(connection)
  const before = versionOf(connection)
  const copies: string[] = []
  try {
    migrate(connection, ALL_MIGRATIONS, () => copies.push(copyBeforeMigration(files, connection, vault)))
  } catch (error) {
    if (versionOf(connection) === before) for (const copy of copies) removeQuietly(files, copy)
    throw error
  }
}

/**
 * An encrypted copy beside the vault, made by SQLite itself: a live file must never be copied as a file. It gets its
 * final name only when it is whole; a half copy from an earlier crash is written over, and one for which there is no room
 * is taken away. Gives its name.
 */
function copyBeforeMigration(files: FileLayer, connection: Connection, vault: VaultFolder): string {
  const copy = `${vault.copyBeforeMigration}${versionOf(connection)}`
  try {
    files.removeFile(`${copy}.partial`)
    connection.prepare('VACUUM INTO ?').run(`${copy}.partial`)
    files.rename(`${copy}.partial`, copy)
  } catch (error) {
    removeQuietly(files, `${copy}.partial`)
    throw error
  }
  forceFolder(files, vault.folder)
  return copy
}
