import { refuseForeignHeader, replaceHeader } from './keys/header-file.ts'
import type { ChangedKeys, KeyChange } from './keys/key-changes.ts'
import type { PendingSheet } from './keys/pending-sheet.ts'
import { writeNextDatabase } from './storage/next-database.ts'
import type { Store } from './storage/store.ts'

/**
 * For when someone knows the passphrase: everything is encrypted anew under a fresh data key, with a new passphrase and
 * a new recovery secret that was typed back just now. Order: a proven copy beside the live file; then the header, which
 * is the moment that counts; then, by whoever opens the vault next, the copy takes the live file's place. A kill
 * anywhere leaves a vault that opens with the old passphrase or with the new one.
 *
 * Where the disk fails after the new header is in place, the change holds: going on with the old file would lose what is
 * written from here on. The header's copy is put right when the vault is next opened.
 */
export function finishRenewal(
  { files, vault, proven }: Omit<KeyChange, 'making' | 'refuseEnded'>,
  { made, currentKey }: Extract<PendingSheet, { readonly kind: 'renewal' }>,
  store: Store,
): ChangedKeys {
  refuseForeignHeader(files, vault, proven)
  // Nothing may be written between the copy and the header: from here on there is no waiting.
  writeNextDatabase(files, vault, store, { current: currentKey, next: made.dataKey })
  try {
    return replaceHeader(files, vault, proven, made.header)
  } catch (error) {
    files.removeFile(vault.nextDatabase)
    throw error
  }
}
