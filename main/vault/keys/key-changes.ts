import { ExpectedFailure } from '../../../shared/errors.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'
import { openWithPassphrase, openWithRecovery, withPassphrase, withRecovery } from './header.ts'
import { readHeader, writeHeader } from './header-file.ts'
import type { VaultHeader } from './header-format.ts'
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

/** Throws `weak-passphrase` below the floor. */
export function refuseWeak(passphrase: Uint8Array): void {
  if (passphrase.length < SHORTEST_PASSPHRASE) throw new ExpectedFailure({ code: 'weak-passphrase' })
}

/** Re-wraps the data key: afterwards `next` opens the vault and `current` does not. A kill leaves one of the two. */
export async function changePassphrase(
  keys: KeyChanging,
  current: Uint8Array,
  next: Uint8Array,
): Promise<void> {
  refuseWeak(next)
  const header = readHeader(keys.files, keys.vault)
  const dataKey = await openWithPassphrase(header, current, keys.making.deriveKey)
  await rewrap(keys, header, dataKey, next)
  dataKey.fill(0)
}

/** Sets a new passphrase by the recovery secret and gives the data key; the caller opens the vault and wipes it. */
export async function recover(keys: KeyChanging, typed: string, next: Uint8Array): Promise<Uint8Array> {
  refuseWeak(next)
  const recovery = await readRecoverySecret(typed)
  const header = readHeader(keys.files, keys.vault)
  const dataKey = openWithRecovery(header, recovery)
  await rewrap(keys, header, dataKey, next)
  return dataKey
}

/** Throws `wrong-recovery-secret` where what was typed would not open the vault. Changes nothing. */
export async function rehearseRecovery(keys: KeyChanging, typed: string): Promise<void> {
  const recovery = await readRecoverySecret(typed)
  openWithRecovery(readHeader(keys.files, keys.vault), recovery).fill(0)
}

/** Makes a new recovery secret and gives it, to be shown once. Sheets made before no longer open the vault. */
export async function renewRecovery(keys: KeyChanging, passphrase: Uint8Array): Promise<string> {
  const header = readHeader(keys.files, keys.vault)
  const dataKey = await openWithPassphrase(header, passphrase, keys.making.deriveKey)
  try {
    const recovery = await createRecoverySecret()
    replaceHeader(keys, header, withRecovery(header, dataKey, recovery))
    return recovery.secret
  } finally {
    dataKey.fill(0)
  }
}

/** Writes the header under the new passphrase; wipes the data key where that fails. */
async function rewrap(
  keys: KeyChanging,
  header: VaultHeader,
  dataKey: Uint8Array,
  next: Uint8Array,
): Promise<void> {
  try {
    replaceHeader(keys, header, await withPassphrase(header, dataKey, next, keys.making))
  } catch (error) {
    dataKey.fill(0)
    throw error
  }
}

/**
 * Puts a new header in place of the old one. An error does not tell which of the two is there now, so the disk is
 * asked: `key-change-unfinished` says with which one the vault opens.
 */
export function replaceHeader(keys: KeyChanging, old: VaultHeader, changed: VaultHeader): void {
  try {
    writeHeader(keys.files, keys.vault, changed)
  } catch {
    const opensWith = readHeader(keys.files, keys.vault).generation === old.generation ? 'old' : 'new'
    throw new ExpectedFailure({ code: 'key-change-unfinished', opensWith })
  }
}
