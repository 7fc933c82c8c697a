import type { Restored } from '../../shared/contract/backup.ts'
import type { SessionState } from '../../shared/contract/call.ts'
import type { Freshness, VaultHealth } from '../../shared/contract/vault.ts'
import type { KeyWork } from '../../shared/domain/safekeeping/key-work.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import type { KeyDerivationCost } from '../../shared/vault-messages.ts'
import type { MadeArchive } from './backup/archive-before-migration.ts'
import { type BackupTarget, backupFolderOf } from './backup/backup-target.ts'
import { isThereOrAside, settleInterruptedRestore } from './backup/interrupted-restore.ts'
import type { Progress } from './backup/progress.ts'
import { restoreInPlace } from './backup/restore-in-place.ts'
import type { LegalHold } from './backup/settle-restored.ts'
import { eraseVault } from './erase-vault.ts'
import type { DeriveKey } from './keys/derive-key.ts'
import { createHeader, openWithPassphrase } from './keys/header.ts'
import { refuseForeignHeader } from './keys/header-file.ts'
import { recipientOf } from './keys/header-format.ts'
import { refuseWeak, rewrap } from './keys/key-changes.ts'
import { COST_FOR_WRITING } from './keys/key-derivation-cost.ts'
import { createKeyMutex, type RefuseEnded } from './keys/key-mutex.ts'
import { type RecoverySecret, readRecoverySecret } from './keys/recovery-secret.ts'
import { openByPassphrase, openByRecovery, openNew } from './open-vault.ts'
import { createOpenedVault } from './opened-vault.ts'
import { createSessionKeys, type SessionKeys } from './session-keys.ts'
import { QUIET_BEFORE_CHECK_MS } from './storage/check-vault.ts'
import type { FileLayer } from './storage/file-layer.ts'
import type { HeldRow } from './storage/held-rows.ts'
import { buildVaultFolder } from './storage/open-store.ts'
import { markOpening } from './storage/opening-mark.ts'
import type { Store } from './storage/store.ts'
import { type VaultFolder, vaultFolderAt } from './storage/vault-folder.ts'
import { vaultsSetAside } from './vaults-beside.ts'

/**
 * One vault and where it stands, as one state machine: no-vault or locked, unlocking, unlocked, locking. Everything that
 * has to do with keys goes one at a time; a second one is refused as `keys-busy`.
 */
export type Session = SessionKeys & {
  /** The file system this vault lies in. */
  readonly files: FileLayer
  readonly vault: VaultFolder
  readonly state: () => SessionState
  /** Where sealed drafts wait. */
  /** Makes the vault. Its recovery secret waits in `pendingSheet` to be shown and typed back. */
  readonly create: (passphrase: Uint8Array, nowMs: number) => Promise<void>
  /** Gives the backup that was made first where an earlier build's tables had to be changed; null otherwise. */
  readonly unlock: (passphrase: Uint8Array, nowMs: number) => Promise<MadeArchive | null>
  /** Opens the vault by its recovery secret, sets a new passphrase, and gives the secret; the caller wipes it. */
  readonly recover: (typed: Uint8Array, next: Uint8Array, nowMs: number) => Promise<RecoverySecret>
  /** The open vault; throws `vault-locked` where there is none. */
  readonly store: () => Store
  /** How far this vault has come; for telling an older copy of the folder from the newest. */
  readonly freshness: () => Omit<Freshness, 'mark'>
  /** Looks through the whole vault once after it was opened; asking again gives the same answer. */
  readonly awaitCheck: () => Promise<VaultHealth>
  /** Where backups of the open vault go, and for whom they are encrypted. */
  readonly backupTarget: () => BackupTarget
  /** A person chose this second folder for backups just now, or gave it up. */
  readonly confirmSecondFolder: (folder: string | null) => void
  /** Puts a backup in place of the vault, which is set aside and kept. The caller wipes the secret. */
  readonly restore: (wanted: RestoreWanted) => Promise<RestoredBy>
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

/** What is restored: a file, the recovery secret as typed, and the passphrase the restored vault gets. */
type RestoreWanted = {
  readonly file: string
  readonly secret: Uint8Array
  readonly next: Uint8Array
  readonly nowMs: number
  readonly progress: Progress
  /** The legal hold of the vault that is open, which goes on in the restored one; null where none is on. */
  readonly hold: LegalHold | null
  /** What holds have kept in it, which goes along. */
  readonly held: Iterable<HeldRow>
}

/** What came of it, and the secret that opened the backup. */
type RestoredBy = { readonly restored: Restored; readonly recovery: RecoverySecret }

export type SessionOptions = {
  readonly folder: string
  readonly files: FileLayer
  readonly deriveKey: DeriveKey
  /** The second folder for backups that was chosen on this computer; see `BackupTarget`. */
  readonly secondFolder?: string | null
  /** Cost of new passphrase slots; null takes the product's own. Tests choose the floor. */
  readonly keyDerivation: KeyDerivationCost | null
  /** How long nothing has to be asked before SQLite's own check; tests do not wait. */
  readonly quietBeforeCheckMs?: number
}

/** Makes the session of one vault folder. Nothing is opened until `unlock` or `create`. */
export function createSession(options: SessionOptions): Session {
  const { files, deriveKey } = options
  const vault = vaultFolderAt(options.folder)
  const making = { cost: options.keyDerivation ?? COST_FOR_WRITING, deriveKey }
  const place = { files, vault, making }
  const mutex = createKeyMutex()
  const opened = createOpenedVault(files, vault)
  const { run, change, changed, setPending, ...keys } = createSessionKeys(place, mutex, opened)
  let confirmedSecond = options.secondFolder ?? null
  let state: SessionState = isThereOrAside(files, vault) ? 'locked' : 'no-vault'

  /** Work that ends with an open vault. Where it fails, nothing that it opened stays open. */
  const opening = <T>(
    doing: KeyWork,
    nowMs: number,
    work: (refuseEnded: RefuseEnded) => Promise<T>,
  ): Promise<T> =>
    run(doing, async (refuseEnded) => {
      const [before, wasOpen] = [state, opened.isOpen()]
      state = 'unlocking'
      try {
        if (!wasOpen) settleInterruptedRestore(files, vault, nowMs)
        const value = await work(refuseEnded)
        refuseEnded()
        markOpening(opened.store(), nowMs)
        state = 'unlocked'
        return value
      } catch (error) {
        if (!wasOpen) closeQuietly()
        state = opened.isOpen() ? 'unlocked' : before === 'unlocked' ? 'locked' : before
        throw error
      }
    })
  const closeQuietly = () => {
    try {
      opened.close()
    } catch (error) {
      // The log keeps what could not be folded in; the next opening does it.
      if (!(error instanceof ExpectedFailure)) throw error
    }
  }

  return {
    ...keys,
    files,
    vault,
    state: () => state,
    create: (passphrase, nowMs) =>
      opening('create', nowMs, async (refuseEnded) => {
        if (files.exists(vault.folder)) throw new ExpectedFailure({ code: 'vault-exists' })
        refuseWeak(passphrase)
        const made = await createHeader(passphrase, nowMs, making)
        try {
          refuseEnded()
          buildVaultFolder(files, vault, made)
          opened.take(openNew(place, made))
          setPending({ kind: 'first', recovery: made.recovery })
        } finally {
          made.dataKey.fill(0)
        }
      }),
    unlock: (passphrase, nowMs) =>
      opening('unlock', nowMs, async (refuseEnded) => {
        const { opened: taken, archive } = await openByPassphrase(
          { ...place, refuseEnded },
          passphrase,
          nowMs,
        )
        opened.take(taken)
        return archive
      }),
    recover: (typed, next, nowMs) =>
      opening('recover', nowMs, async (refuseEnded) => {
        refuseWeak(next)
        const recovery = readRecoverySecret(typed)
        try {
          // The database first: a header that opens nothing must not get a new passphrase.
          const { opened: taken, dataKey } = await openByRecovery({ ...place, refuseEnded }, recovery)
          opened.take(taken)
          changed(await rewrap(change(refuseEnded), dataKey, next))
          return recovery
        } catch (error) {
          recovery.secret.fill(0)
          throw error
        }
      }),
    store: opened.store,
    freshness: () => {
      const { vaultId, generation } = opened.proven().header
      return { vaultId, generation, commits: opened.store().commits() }
    },
    awaitCheck: () => opened.check(options.quietBeforeCheckMs ?? QUIET_BEFORE_CHECK_MS),
    backupTarget: () => {
      const { header } = opened.proven()
      const { vaultId, createdAtMs } = header
      return {
        files,
        folder: backupFolderOf(vault),
        recipient: recipientOf(header),
        vaultId,
        createdAtMs,
        vault,
        confirmedSecond,
      }
    },
    confirmSecondFolder: (folder) => {
      confirmedSecond = folder
    },
    restore: ({ secret, next, ...wanted }) =>
      opening('restore', wanted.nowMs, async (refuseEnded) => {
        refuseWeak(next)
        const recovery = readRecoverySecret(secret)
        try {
          const closeOwn = () => {
            refuseEnded()
            opened.close()
          }
          const own = { isOpenHere: opened.isOpen(), closeOwn }
          const { restored, made } = await restoreInPlace(place, { ...wanted, recovery, next }, own)
          try {
            opened.take(openNew(place, made))
            return { restored, recovery }
          } finally {
            made.dataKey.fill(0)
          }
        } catch (error) {
          recovery.secret.fill(0)
          throw error
        }
      }),
    erase: (passphrase) =>
      run('erase', async (refuseEnded) => {
        const proven = opened.proven()
        const dataKey = await openWithPassphrase(proven.header, passphrase, deriveKey)
        dataKey.fill(0)
        refuseEnded()
        // Another vault's files may lie there by now, and this one's somewhere else.
        opened.store().refuseLost()
        refuseForeignHeader(files, vault, proven)
        closeQuietly()
        state = 'locked'
        eraseVault(files, vault)
        state = 'no-vault'
      }),
    setAside: () => vaultsSetAside(files, vault),
    startLocking: () => {
      if (state === 'unlocked') state = 'locking'
    },
    stopLocking: () => {
      if (state === 'locking') state = 'unlocked'
    },
    close: () => {
      mutex.end()
      state = 'locked'
      setPending(null)
      closeQuietly()
    },
  }
}
