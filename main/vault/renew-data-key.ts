import { ExpectedFailure } from '../../shared/errors.ts'
import { createRenewedHeader, openWithPassphrase } from './keys/header.ts'
import { readHeader } from './keys/header-file.ts'
import type { VaultHeader } from './keys/header-format.ts'
import { type KeyChanging, refuseWeak, replaceHeader } from './keys/key-changes.ts'
import { writeNextDatabase } from './storage/next-database.ts'
import type { Store } from './storage/store.ts'

/** What a renewed vault opens with: the data key for going on at once, and the new recovery secret, shown once. */
export type RenewedKey = { readonly dataKey: Uint8Array; readonly recoverySecret: string }

/**
 * For when someone knows the passphrase: everything is encrypted anew under a fresh data key, with a new passphrase
 * and a new recovery secret. Order: a proven copy beside the live file; then the header, which is the moment that
 * counts; then, by whoever opens the vault next, the copy takes the live file's place. A kill anywhere leaves a
 * vault that opens with the old passphrase or with the new one. The caller wipes `dataKey`.
 */
export async function renewDataKey(
  keys: KeyChanging,
  store: Store,
  current: Uint8Array,
  next: Uint8Array,
): Promise<RenewedKey> {
  refuseWeak(next)
  const header = readHeader(keys.files, keys.vault)
  const dataKey = await openWithPassphrase(header, current, keys.making.deriveKey)
  try {
    const made = await createRenewedHeader(header, next, keys.making)
    // Nothing may be written between the copy and the header: from here on there is no waiting.
    writeNextDatabase(keys.files, keys.vault, store, { current: dataKey, next: made.dataKey })
    putInPlace(keys, header, made.header)
    return { dataKey: made.dataKey, recoverySecret: made.recovery.secret }
  } finally {
    dataKey.fill(0)
  }
}

/**
 * Where the disk fails after the new header is in place, the change holds, and going on with the old file would lose
 * what is written from here on; the header's copy is put right when the vault is next opened.
 */
function putInPlace(keys: KeyChanging, old: VaultHeader, renewed: VaultHeader): void {
  try {
    replaceHeader(keys, old, renewed)
  } catch (error) {
    if (error instanceof ExpectedFailure && 'opensWith' in error.failure && error.failure.opensWith === 'new')
      return
    keys.files.removeFile(keys.vault.nextDatabase)
    throw error
  }
}
