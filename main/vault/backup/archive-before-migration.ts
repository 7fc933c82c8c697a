import { randomBytes } from 'node:crypto'
import { type ArchiveName, archiveName } from '../../../shared/domain/backup/archive-name.ts'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { openBeforeMigration } from '../storage/open-store.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'
import { APP_VERSION } from './app-version.ts'
import { readMacKey } from './backup-mac.ts'
import type { BackupTarget } from './backup-target.ts'
import { type WrittenArchive, writeArchive } from './write-archive.ts'

/** A backup that was made, under the name it has. */
export type MadeArchive = WrittenArchive & { readonly name: ArchiveName }

/**
 * Makes a backup of a vault as an earlier build left it, before its tables are changed. Null where it could not be
 * made: the vault is opened all the same, because an encrypted copy of the database is made beside it by the migration
 * itself, which fails in words where even that finds no room.
 */
export async function archiveBeforeMigration(
  { files, folder, recipient, vaultId }: BackupTarget,
  {
    vault,
    dataKey,
    nowMs,
  }: { readonly vault: VaultFolder; readonly dataKey: Uint8Array; readonly nowMs: number },
): Promise<MadeArchive | null> {
  const store = openBeforeMigration(files, vault, dataKey)
  try {
    const name = archiveName(nowMs, randomBytes(4).toString('hex'))
    const hasKeyTable = store.shape().tables.some((table) => table.name === 'backup_mac_key')
    const macKey = hasKeyTable ? store.read((db) => readMacKey(db, recipient)) : null
    const making = { files, store, recipient, vaultId, macKey, appVersion: APP_VERSION, madeAtMs: nowMs }
    return { name, ...(await writeArchive({ folder, name }, making)) }
  } catch (error) {
    if (error instanceof ExpectedFailure) return null
    throw error
  } finally {
    store.close()
  }
}
