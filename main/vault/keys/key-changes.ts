import { ExpectedFailure } from '../../../shared/errors.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'
import {
  createRenewedHeader,
  openWithPassphrase,
  openWithRecovery,
  withPassphrase,
  withRecovery,
} from './header.ts'
import { type ProvenHeader, refuseForeignHeader, replaceHeader } from './header-file.ts'
import type { RefuseEnded } from './key-mutex.ts'
import type { PendingSheet } from './pending-sheet.ts'
import { createRecoverySecret, readRecoverySecret } from './recovery-secret.ts'
import type { SlotMaking } from './slots.ts'

/** The fewest bytes a new passphrase may have; the page asks for more than length, this is the floor. */
const SHORTEST_PASSPHRASE = 12

/** What changing a key needs: the vault, its file system, and how passphrase slots are made. */
export type KeyChanging = {
  readonly files: FileLayer
  readonly vault: VaultFolder
  readonly making: SlotMaking
}

/** One change: the header that was proven, and the word that the vault was closed meanwhile. */
export type KeyChange = KeyChanging & { readonly proven: ProvenHeader; readonly refuseEnded: RefuseEnded }

/** The header that counts from here on, and whether both copies of it are written. */
export type ChangedKeys = ReturnType<typeof replaceHeader>

/** Throws `weak-passphrase` below the floor. */
export function refuseWeak(passphrase: Uint8Array): void {
  if (passphrase.length < SHORTEST_PASSPHRASE) throw new ExpectedFailure({ code: 'weak-passphrase' })
}

/** Re-wraps the data key: afterwards `next` opens the vault and `current` does not. A kill leaves one of the two. */
export async function changePassphrase(
  change: KeyChange,
  current: Uint8Array,
  next: Uint8Array,
): Promise<ChangedKeys> {
  refuseWeak(next)
  const { files, vault, proven, making } = change
  // Before the second of key derivation as well as after it: the words come sooner.
  refuseForeignHeader(files, vault, proven)
  const dataKey = await openWithPassphrase(proven.header, current, making.deriveKey)
  return rewrap(change, dataKey, next)
}

/** The header under a new passphrase, in place of the proven one; wipes the data key. */
export async function rewrap(change: KeyChange, dataKey: Uint8Array, next: Uint8Array): Promise<ChangedKeys> {
  const { files, vault, proven, making, refuseEnded } = change
  try {
    const changed = await withPassphrase(proven.header, dataKey, next, making)
    refuseEnded()
    return replaceHeader(files, vault, proven, changed)
  } finally {
    dataKey.fill(0)
  }
}

/** Throws `wrong-recovery-secret` where what was typed would not open the vault. Changes nothing; wipes nothing. */
export function rehearseRecovery(proven: ProvenHeader, typed: Uint8Array): Uint8Array {
  const recovery = readRecoverySecret(typed)
  try {
    openWithRecovery(proven.header, recovery).fill(0)
    return recovery.secret
  } catch (error) {
    recovery.secret.fill(0)
    throw error
  }
}

/** A new recovery secret, to be shown. Nothing is written: the old sheet stays valid until this one was typed back. */
export async function prepareSheet(change: KeyChange, passphrase: Uint8Array): Promise<PendingSheet> {
  const { files, vault, proven, making, refuseEnded } = change
  refuseForeignHeader(files, vault, proven)
  const dataKey = await openWithPassphrase(proven.header, passphrase, making.deriveKey)
  try {
    refuseEnded()
    const recovery = createRecoverySecret()
    return { kind: 'new', recovery, base: proven, sealed: withRecovery(proven.header, dataKey, recovery) }
  } finally {
    dataKey.fill(0)
  }
}

/**
 * The same for encrypting everything anew: a whole new header with a new data key, passphrase and recovery secret.
 * Nothing is written; both data keys wait inside what is given until the sheet was typed back.
 */
export async function prepareRenewal(
  change: KeyChange,
  current: Uint8Array,
  next: Uint8Array,
): Promise<PendingSheet> {
  refuseWeak(next)
  const { files, vault, proven, making, refuseEnded } = change
  refuseForeignHeader(files, vault, proven)
  const currentKey = await openWithPassphrase(proven.header, current, making.deriveKey)
  try {
    const made = await createRenewedHeader(proven.header, next, making)
    refuseEnded()
    return { kind: 'renewal', recovery: made.recovery, base: proven, made, currentKey }
  } catch (error) {
    currentKey.fill(0)
    throw error
  }
}
