import path from 'node:path'
import type { SessionState } from '../../shared/contract/call.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import type { KeyDerivationCost } from '../../shared/vault-messages.ts'
import type { DeriveKey } from './keys/derive-key.ts'
import { createHeader, openHeader } from './keys/header.ts'
import { readHeader, writeHeader } from './keys/header-file.ts'
import { COST_FOR_WRITING } from './keys/key-derivation-cost.ts'
import { sodium } from './keys/sodium.ts'
import type { FileLayer } from './storage/file-layer.ts'
import { migrate } from './storage/migrate.ts'
import { ALL_MIGRATIONS } from './storage/migrations/all-migrations.ts'
import { type Connection, closeDatabase, openDatabase } from './storage/open-database.ts'
import { createStore, type Store } from './storage/store.ts'
import { storageFailureOf } from './storage/system-failures.ts'
import { type VaultFolder, vaultFolderAt } from './storage/vault-folder.ts'

/** The fewest bytes a new passphrase may have; the page asks for more than length, this is the floor. */
const SHORTEST_PASSPHRASE = 12

/** One vault and where it stands, as one state machine: no-vault or locked, unlocking, unlocked, locking. */
export type Session = {
  readonly state: () => SessionState
  readonly create: (passphrase: Uint8Array, nowMs: number) => Promise<void>
  readonly unlock: (passphrase: Uint8Array) => Promise<void>
  /** The open vault; throws `vault-locked` where there is none. */
  readonly store: () => Store
  /** From here on only flushes of what is being typed are accepted. */
  readonly startLocking: () => void
  /** Goes back to unlocked where a flush failed and the person has to decide. */
  readonly stopLocking: () => void
  /** Folds the log into the database and closes it. The process ends after this. */
  readonly close: () => void
}

export type SessionOptions = {
  readonly folder: string
  readonly files: FileLayer
  readonly deriveKey: DeriveKey
  /** Cost of new passphrase slots; null takes the product's own. Tests choose the floor. */
  readonly keyDerivation: KeyDerivationCost | null
}

/** Makes the session of one vault folder. Nothing is opened until `unlock` or `create`. */
export function createSession(options: SessionOptions): Session {
  const { files, deriveKey } = options
  const vault = vaultFolderAt(options.folder)
  let state: SessionState = files.exists(vault.folder) ? 'locked' : 'no-vault'
  let store: Store | null = null

  const opening = async (work: () => Promise<Store>) => {
    const before = state
    state = 'unlocking'
    try {
      store = await work()
      state = 'unlocked'
    } catch (error) {
      state = before
      throw typedFailure(error)
    }
  }

  return {
    state: () => state,
    create: (passphrase, nowMs) =>
      opening(async () => {
        if (files.exists(vault.folder)) throw new ExpectedFailure({ code: 'vault-exists' })
        if (passphrase.length < SHORTEST_PASSPHRASE) throw new ExpectedFailure({ code: 'weak-passphrase' })
        const cost = options.keyDerivation ?? COST_FOR_WRITING
        const made = await createHeader({ passphrase, cost, deriveKey, createdAtMs: nowMs })
        try {
          buildVaultFolder(files, vault, made)
          return createStore(openMigrated(files, vault, made.dataKey))
        } finally {
          made.dataKey.fill(0)
        }
      }),
    unlock: (passphrase) =>
      opening(async () => {
        const header = readHeader(files, vault)
        if (!files.exists(vault.database))
          throw new ExpectedFailure({ code: 'vault-missing', part: 'database' })
        const dataKey = await openHeader(header, passphrase, deriveKey)
        try {
          return createStore(openMigrated(files, vault, dataKey))
        } finally {
          dataKey.fill(0)
        }
      }),
    store: () => {
      if (store === null) throw new ExpectedFailure({ code: 'vault-locked' })
      return store
    },
    startLocking: () => {
      if (state === 'unlocked') state = 'locking'
    },
    stopLocking: () => {
      if (state === 'locking') state = 'unlocked'
    },
    close: () => {
      state = 'locked'
      store?.close()
      store = null
    },
  }
}

/**
 * Builds a new vault beside its final place and renames it there, so that a full disk or a crash half-way leaves no
 * folder that looks like a vault. What a failed attempt wrote is taken away again; it never held anything.
 */
function buildVaultFolder(
  files: FileLayer,
  vault: VaultFolder,
  made: Awaited<ReturnType<typeof createHeader>>,
): void {
  const partial = vaultFolderAt(`${vault.folder}.${sodium.to_hex(sodium.randombytes_buf(6))}.partial`)
  try {
    files.makeFolder(partial.folder)
    closeDatabase(openMigrated(files, partial, made.dataKey, true))
    writeHeader(files, partial, made.header)
    files.rename(partial.folder, vault.folder)
    files.syncFolder(path.dirname(vault.folder))
  } catch (error) {
    files.remove(partial.folder)
    throw error
  }
}

function openMigrated(files: FileLayer, vault: VaultFolder, dataKey: Uint8Array, create = false): Connection {
  const connection = openDatabase(vault.database, dataKey, create)
  try {
    migrate(connection, ALL_MIGRATIONS, () => copyBeforeMigration(files, connection, vault))
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/**
 * An encrypted copy beside the vault, made by SQLite itself: a live file must never be copied as a file. It gets its
 * final name only when it is whole; a half copy from an earlier crash is written over.
 */
function copyBeforeMigration(files: FileLayer, connection: Connection, vault: VaultFolder): void {
  const version = String(connection.pragma('user_version', { simple: true }))
  const copy = `${vault.database}.before-${version}`
  files.remove(`${copy}.partial`)
  connection.prepare('VACUUM INTO ?').run(`${copy}.partial`)
  files.rename(`${copy}.partial`, copy)
  files.syncFolder(vault.folder)
}

function typedFailure(error: unknown): unknown {
  const failure = storageFailureOf(error)
  return failure === null ? error : new ExpectedFailure(failure)
}
