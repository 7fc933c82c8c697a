import type { Restored } from '../../shared/contract/backup.ts'
import type { SessionState } from '../../shared/contract/call.ts'
import type { Freshness, VaultHealth } from '../../shared/contract/vault.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import type { KeyDerivationCost } from '../../shared/vault-messages.ts'
import { archiveBeforeMigration, type MadeArchive } from './backup/archive-before-migration.ts'
import { type BackupTarget, backupFolderOf } from './backup/backup-target.ts'
import type { Progress } from './backup/progress.ts'
import { restoreInPlace } from './backup/restore-in-place.ts'
import { eraseVault } from './erase-vault.ts'
import type { DeriveKey } from './keys/derive-key.ts'
import { createHeader, openWithPassphrase } from './keys/header.ts'
import { readHeader, settleHeaderCopies } from './keys/header-file.ts'
import { recipientOf } from './keys/header-format.ts'
import { changePassphrase, recover, refuseWeak, rehearseRecovery, renewRecovery } from './keys/key-changes.ts'
import { COST_FOR_WRITING } from './keys/key-derivation-cost.ts'
import { renewDataKey } from './renew-data-key.ts'
import { QUIET_BEFORE_CHECK_MS } from './storage/check-vault.ts'
import type { FileLayer } from './storage/file-layer.ts'
import { buildVaultFolder, openStore } from './storage/open-store.ts'
import type { Store } from './storage/store.ts'
import { storageFailureOf } from './storage/system-failures.ts'
import { type VaultFolder, vaultFolderAt } from './storage/vault-folder.ts'
import { vaultsSetAside } from './vaults-beside.ts'

/** One vault and where it stands, as one state machine: no-vault or locked, unlocking, unlocked, locking. */
export type Session = {
  /** The file system this vault lies in. */
  readonly files: FileLayer
  readonly vault: VaultFolder
  readonly state: () => SessionState
  /** Makes the vault and gives its recovery secret, to be shown once. */
  readonly create: (passphrase: Uint8Array, nowMs: number) => Promise<string>
  /** Gives the backup that was made first where an earlier build's tables had to be changed; null otherwise. */
  readonly unlock: (passphrase: Uint8Array, nowMs: number) => Promise<MadeArchive | null>
  /** Opens the vault by its recovery secret and sets a new passphrase. */
  readonly recover: (secret: string, next: Uint8Array) => Promise<void>
  readonly changePassphrase: (current: Uint8Array, next: Uint8Array) => Promise<void>
  /** Throws `wrong-passphrase` where this one would not open the vault. Changes nothing. */
  readonly confirmPassphrase: (passphrase: Uint8Array) => Promise<void>
  /** A new recovery secret in place of the old one. */
  readonly renewRecovery: (passphrase: Uint8Array) => Promise<string>
  /** Throws `wrong-recovery-secret` where what was typed would not open the vault. */
  readonly rehearseRecovery: (typed: string) => Promise<void>
  /** Encrypts everything anew under a fresh data key, and gives the new recovery secret. */
  readonly renewDataKey: (current: Uint8Array, next: Uint8Array) => Promise<string>
  /** The open vault; throws `vault-locked` where there is none. */
  readonly store: () => Store
  /** How far this vault has come; for telling an older copy of the folder from the newest. */
  readonly freshness: () => Freshness
  /** Looks through the whole vault once after it was opened; asking again gives the same answer. */
  readonly awaitCheck: () => Promise<VaultHealth>
  /** Where backups of the open vault go, and for whom they are encrypted. */
  readonly backupTarget: () => BackupTarget
  /** Puts a backup in place of the vault, which is set aside and kept. */
  readonly restore: (
    file: string,
    secret: string,
    next: Uint8Array,
    nowMs: number,
    progress: Progress,
  ) => Promise<Restored>
  /** Destroys the open vault's keys and takes its folder away; asks for the passphrase once more. */
  readonly erase: (passphrase: Uint8Array) => Promise<void>
  /** Names of vault folders that were set aside beside this one. */
  readonly setAside: () => readonly string[]
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
  /** How long nothing has to be asked before SQLite's own check; tests do not wait. */
  readonly quietBeforeCheckMs?: number
}

/** Makes the session of one vault folder. Nothing is opened until `unlock` or `create`. */
export function createSession(options: SessionOptions): Session {
  const { files, deriveKey } = options
  const vault = vaultFolderAt(options.folder)
  let state: SessionState = files.exists(vault.folder) ? 'locked' : 'no-vault'
  let store: Store | null = null
  let check: Promise<VaultHealth | null> | null = null
  // Taken where a key has just proven the header, so that nobody can slip another recipient in later.
  let recipient: string | null = null
  const opened = (dataKey: Uint8Array) => {
    const made = wiping(dataKey, () => openStore(files, vault, dataKey))
    recipient = recipientOf(readHeader(files, vault))
    return made
  }
  const targetFor = (provenRecipient: string): BackupTarget => {
    const { vaultId, createdAtMs } = readHeader(files, vault)
    return { files, folder: backupFolderOf(vault), recipient: provenRecipient, vaultId, createdAtMs }
  }
  const openedStore = () => {
    if (store === null) throw new ExpectedFailure({ code: 'vault-locked' })
    return store
  }
  const making = { cost: options.keyDerivation ?? COST_FOR_WRITING, deriveKey }
  const keys = { files, vault, making }

  const opening = async (work: () => Promise<Store>) => {
    const before = state
    state = 'unlocking'
    try {
      store = await work()
      state = 'unlocked'
    } catch (error) {
      state = before === 'unlocked' && store === null ? 'locked' : before
      throwTyped(error)
    }
  }

  return {
    files,
    vault,
    state: () => state,
    create: async (passphrase, nowMs) => {
      let secret = ''
      await opening(async () => {
        if (files.exists(vault.folder)) throw new ExpectedFailure({ code: 'vault-exists' })
        refuseWeak(passphrase)
        const made = await createHeader(passphrase, nowMs, making)
        secret = made.recovery.secret
        return wiping(made.dataKey, () => {
          buildVaultFolder(files, vault, made)
          return opened(made.dataKey)
        })
      })
      return secret
    },
    unlock: async (passphrase, nowMs) => {
      let archive: MadeArchive | null = null
      await opening(async () => {
        const header = readHeader(files, vault)
        requireDatabase(files, vault)
        const dataKey = await openWithPassphrase(header, passphrase, deriveKey)
        const provenRecipient = recipientOf(header)
        try {
          archive = await archiveBeforeMigration(targetFor(provenRecipient), { vault, dataKey, nowMs })
          const made = openStore(files, vault, dataKey)
          recipient = provenRecipient
          settleHeaderCopies(files, vault, header)
          return made
        } finally {
          dataKey.fill(0)
        }
      })
      return archive
    },
    recover: (secret, next) =>
      opening(async () => {
        readHeader(files, vault)
        requireDatabase(files, vault)
        const dataKey = await recover(keys, secret, next)
        return opened(dataKey)
      }),
    changePassphrase: (current, next) => changePassphrase(keys, current, next).catch(throwTyped),
    confirmPassphrase: async (passphrase) => {
      const dataKey = await openWithPassphrase(readHeader(files, vault), passphrase, deriveKey)
      dataKey.fill(0)
    },
    renewRecovery: async (passphrase) => {
      const secret = await renewRecovery(keys, passphrase).catch(throwTyped)
      recipient = recipientOf(readHeader(files, vault))
      return secret
    },
    rehearseRecovery: (typed) => rehearseRecovery(keys, typed),
    renewDataKey: async (current, next) => {
      const renewed = await renewDataKey(keys, openedStore(), current, next).catch(throwTyped)
      openedStore().close()
      store = null
      check = null
      try {
        store = opened(renewed.dataKey)
        return renewed.recoverySecret
      } catch {
        throw new ExpectedFailure({ code: 'key-change-unfinished', opensWith: 'new' })
      }
    },
    store: openedStore,
    freshness: () => {
      const { vaultId, generation } = readHeader(files, vault)
      const row = openedStore().read((db) =>
        db.one<{ commits: number }>('SELECT commit_count AS commits FROM vault_state'),
      )
      return { vaultId, generation, commits: row?.commits ?? 0 }
    },
    awaitCheck: async () => {
      check ??= openedStore().check(options.quietBeforeCheckMs ?? QUIET_BEFORE_CHECK_MS)
      const health = await check
      if (health === null) throw new ExpectedFailure({ code: 'vault-locked' })
      return health
    },
    backupTarget: () => {
      if (recipient === null) throw new ExpectedFailure({ code: 'vault-locked' })
      return targetFor(recipient)
    },
    restore: async (file, secret, next, nowMs, progress) => {
      let told = { keptAs: null as string | null, provesWriter: false }
      await opening(async () => {
        refuseWeak(next)
        const wanted = { file, secret, next, nowMs, progress }
        const closeOwn = () => {
          const closing = store
          store = null
          check = null
          closing?.close()
        }
        const own = { isOpenHere: store !== null, closeOwn }
        const { dataKey, ...restored } = await restoreInPlace({ files, vault, making }, wanted, own)
        told = restored
        return opened(dataKey)
      })
      return told
    },
    erase: async (passphrase) => {
      openedStore()
      const dataKey = await openWithPassphrase(readHeader(files, vault), passphrase, deriveKey)
      dataKey.fill(0)
      store?.close()
      store = null
      check = null
      state = 'locked'
      eraseVault(files, vault)
      state = 'no-vault'
    },
    setAside: () => vaultsSetAside(files, vault),
    startLocking: () => {
      if (state === 'unlocked') state = 'locking'
    },
    stopLocking: () => {
      if (state === 'locking') state = 'unlocked'
    },
    close: () => {
      const closing = store
      state = 'locked'
      store = null
      check = null
      try {
        closing?.close()
      } catch (error) {
        // The log keeps what could not be folded in; locking goes on.
        if (!(error instanceof ExpectedFailure)) throw error
      }
    },
  }
}

/** Runs `work` and wipes the key whatever comes of it. */
function wiping(dataKey: Uint8Array, work: () => Store): Store {
  try {
    return work()
  } finally {
    dataKey.fill(0)
  }
}

function requireDatabase(files: FileLayer, vault: VaultFolder): void {
  if (!files.exists(vault.database)) throw new ExpectedFailure({ code: 'vault-missing', part: 'database' })
}

function throwTyped(error: unknown): never {
  const failure = storageFailureOf(error)
  throw failure === null ? error : new ExpectedFailure(failure)
}
