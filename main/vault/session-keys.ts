import type { KeyWork } from '../../shared/domain/safekeeping/key-work.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import { openWithPassphrase } from './keys/header.ts'
import { replaceHeader } from './keys/header-file.ts'
import { recipientOf } from './keys/header-format.ts'
import {
  type ChangedKeys,
  changePassphrase,
  type KeyChange,
  type KeyChanging,
  prepareRenewal,
  prepareSheet,
  rehearseRecovery,
} from './keys/key-changes.ts'
import type { KeyMutex, RefuseEnded } from './keys/key-mutex.ts'
import { type PendingSheet, refuseWrongGroups, type TypedGroup, wipePending } from './keys/pending-sheet.ts'
import type { RecoverySecret } from './keys/recovery-secret.ts'
import { openNew } from './open-vault.ts'
import type { OpenedVault } from './opened-vault.ts'
import { finishRenewal } from './renew-data-key.ts'
import { throwTyped } from './storage/system-failures.ts'

/** What can be done with the keys of an open vault, one thing at a time. Every call throws `vault-locked` without one. */
export type SessionKeys = {
  readonly changePassphrase: (current: Uint8Array, next: Uint8Array) => Promise<void>
  /** Throws `wrong-passphrase` where this one would not open the vault. Changes nothing. */
  readonly confirmPassphrase: (passphrase: Uint8Array) => Promise<void>
  /** Makes a new recovery secret, which waits in `pendingSheet`. The old one stays valid until it was typed back. */
  readonly prepareSheet: (passphrase: Uint8Array) => Promise<void>
  /** The same for encrypting everything anew under a fresh data key. */
  readonly prepareRenewal: (current: Uint8Array, next: Uint8Array) => Promise<void>
  /** The recovery secret that is being shown; null where none is. */
  readonly pendingSheet: () => PendingSheet | null
  /**
   * Two groups typed from the paper: what was prepared is done now. Gives the secret, which the caller wipes. Throws
   * `wrong-recovery-secret` where they are others, `not-found` where none is being shown.
   */
  readonly keepSheet: (groups: readonly TypedGroup[]) => Promise<RecoverySecret>
  readonly forgetSheet: () => void
  /** Gives the secret, which the caller wipes, or throws `wrong-recovery-secret` where it would not open the vault. */
  readonly rehearseRecovery: (typed: Uint8Array) => Promise<RecoverySecret>
  /** What is going on with the keys, and how the last of it ended. */
  readonly keyWork: Pick<KeyMutex, 'doing' | 'last'>
}

/** What the rest of the session does with the same keys. */
export type KeyDesk = SessionKeys & {
  readonly run: <T>(doing: KeyWork, work: (refuseEnded: RefuseEnded) => Promise<T>) => Promise<T>
  readonly change: (refuseEnded: RefuseEnded) => KeyChange
  /** A changed header counts from here on, also where its second copy could not be written, which is then said. */
  readonly changed: (change: ChangedKeys) => void
  readonly setPending: (pending: PendingSheet | null) => void
}

/** The keys of the vault that is open in `opened`. */
export function createSessionKeys(place: KeyChanging, mutex: KeyMutex, opened: OpenedVault): KeyDesk {
  const { files, vault, making } = place
  let pending: PendingSheet | null = null

  const setPending = (next: PendingSheet | null) => {
    if (pending !== next) wipePending(pending)
    pending = next
  }
  /** The header belongs to the database that is open; where that is not what lies beside it, neither is changed. */
  const change = (refuseEnded: RefuseEnded): KeyChange => {
    const refuse = () => {
      refuseEnded()
      opened.store().refuseLost()
    }
    refuse()
    return { ...place, proven: opened.proven(), refuseEnded: refuse }
  }
  const changed = ({ proven, isWhole }: ChangedKeys) => {
    opened.setProven(proven)
    setPending(null)
    if (!isWhole) throw new ExpectedFailure({ code: 'key-change-unfinished', opensWith: 'new' })
  }
  const run: KeyDesk['run'] = (doing, work) => mutex.run(doing, work).catch(throwTyped)

  /** Going on with the old file would lose what is written from here on, so the new one is opened at once. */
  const renew = (kept: Extract<PendingSheet, { readonly kind: 'renewal' }>) => {
    finishRenewal({ files, vault, proven: opened.proven() }, kept, opened.store())
    opened.close()
    try {
      opened.take(openNew(place, kept.made))
      // Its key opens nothing any more.
      files.removeFile(vault.previousHeader)
    } catch {
      throw new ExpectedFailure({ code: 'key-change-unfinished', opensWith: 'new' })
    } finally {
      setPending(null)
    }
  }
  const keep = (kept: PendingSheet) => {
    if (kept.kind === 'first') return setPending(null)
    opened.store().refuseLost()
    // Another change of keys came between: what was prepared would undo it.
    if (kept.base !== opened.proven()) throw new ExpectedFailure({ code: 'vault-changed-on-disk' })
    if (kept.kind === 'renewal') return renew(kept)
    return changed(replaceHeader(files, vault, kept.base, kept.sealed))
  }

  return {
    run,
    change,
    changed,
    setPending,
    keyWork: mutex,
    changePassphrase: (current, next) =>
      run('change-passphrase', async (refuseEnded) =>
        changed(await changePassphrase(change(refuseEnded), current, next)),
      ),
    confirmPassphrase: (passphrase) =>
      run('confirm', async () => {
        const dataKey = await openWithPassphrase(opened.proven().header, passphrase, making.deriveKey)
        dataKey.fill(0)
      }),
    prepareSheet: (passphrase) =>
      run('prepare-sheet', async (refuseEnded) =>
        setPending(await prepareSheet(change(refuseEnded), passphrase)),
      ),
    prepareRenewal: (current, next) =>
      run('prepare-renewal', async (refuseEnded) =>
        setPending(await prepareRenewal(change(refuseEnded), current, next)),
      ),
    pendingSheet: () => pending,
    keepSheet: (groups) =>
      run('keep-sheet', async () => {
        const kept = pending
        if (kept === null) throw new ExpectedFailure({ code: 'not-found' })
        refuseWrongGroups(kept, groups)
        const recovery = { ...kept.recovery, secret: kept.recovery.secret.slice() }
        keep(kept)
        return recovery
      }),
    forgetSheet: () => setPending(null),
    rehearseRecovery: (typed) =>
      run('rehearse', async () => ({
        secret: rehearseRecovery(opened.proven(), typed),
        recipient: recipientOf(opened.proven().header),
      })),
  }
}
