import { createHmac } from 'node:crypto'
import { type ArchiveName, archiveName } from '../../../shared/domain/backup/archive-name.ts'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { digestKeyOf } from '../storage/digest-key.ts'
import { openBeforeMigration } from '../storage/open-store.ts'
import type { Store } from '../storage/store.ts'
import { storageFailureOf } from '../storage/system-failures.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'
import { APP_VERSION } from './app-version.ts'
import { readMacKey } from './backup-mac.ts'
import { archiveAt, type BackupTarget } from './backup-target.ts'
import { clearPartialArchives, listArchives } from './list-archives.ts'
import { type WrittenArchive, writeArchive } from './write-archive.ts'

/** A backup that was made, under the name it has. */
export type MadeArchive = WrittenArchive & { readonly name: ArchiveName }

/**
 * Makes a backup of a vault as an earlier build left it, before its tables are changed. Null where it could not be
 * made: the vault is opened all the same, because an encrypted copy of the database is made beside it by the migration
 * itself, which fails in words where even that finds no room.
 */
export async function archiveBeforeMigration(
  target: BackupTarget,
  {
    vault,
    dataKey,
    nowMs,
  }: { readonly vault: VaultFolder; readonly dataKey: Uint8Array; readonly nowMs: number },
): Promise<MadeArchive | null> {
  const { files, folder, recipient, vaultId } = target
  const store = openBeforeMigration(files, vault, dataKey)
  try {
    const suffix = suffixOf(store, { dataKey, recipient, vaultId })
    clearEarlier(target, store, suffix)
    const name = archiveName(nowMs, suffix)
    const hasKeyTable = store.shape().tables.some((table) => table.name === 'backup_mac_key')
    const macKey = hasKeyTable ? store.read((db) => readMacKey(db, recipient)) : null
    const making = { files, store, recipient, vaultId, macKey, appVersion: APP_VERSION, madeAtMs: nowMs }
    return { name, ...(await writeArchive({ folder, name }, making)) }
  } catch (error) {
    if (error instanceof ExpectedFailure || storageFailureOf(error) !== null) return null
    throw error
  } finally {
    store.close()
  }
}

/**
 * How the name of this archive ends: the same for the same rows, so that a try that was cut off is known by it, and
 * another content never is. Nobody without the data key can make a file of that name.
 */
function suffixOf(
  store: Store,
  {
    dataKey,
    recipient,
    vaultId,
  }: Pick<BackupTarget, 'recipient' | 'vaultId'> & { readonly dataKey: Uint8Array },
): string {
  const key = digestKeyOf(dataKey)
  const rows = [vaultId, recipient, String(store.shape().schemaVersion), store.digestUnder(key)]
  return createHmac('sha256', key).update(rows.join()).digest('hex').slice(0, 8)
}

/** What an earlier try wrote of these very rows before it was cut off: it was noted nowhere, and each try left one more. */
function clearEarlier(target: BackupTarget, store: Store, suffix: string): void {
  const { files, folder } = target
  clearPartialArchives(target)
  const hasHold = store.shape().tables.some(({ name }) => name === 'legal_hold')
  if (hasHold && store.read((db) => db.one('SELECT 1 FROM legal_hold')) !== null) return
  for (const name of listArchives(files, folder))
    if (name.endsWith(`-${suffix}.tar.age`)) files.removeFile(archiveAt(folder, name))
}
