import path from 'node:path'
import { createHeader } from '../../main/vault/keys/header.ts'
import { writeHeader } from '../../main/vault/keys/header-file.ts'
import { realFiles } from '../../main/vault/storage/file-layer.ts'
import { migrate } from '../../main/vault/storage/migrate.ts'
import { ALL_MIGRATIONS } from '../../main/vault/storage/migrations/all-migrations.ts'
import { closeDatabase, openDatabase } from '../../main/vault/storage/open-database.ts'
import { vaultFolderAt } from '../../main/vault/storage/vault-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { deriveKey, passphrase, sessionAt, type TestVault, vaultOver } from './test-vault.ts'

/** A closed vault as a build with schema version `version` left it, with one page in it. */
export async function olderVault(version: number): Promise<TestVault & { readonly recoverySecret: string }> {
  const vault = vaultFolderAt(path.join(temporaryFolder(), 'older.vault'))
  const cost = { passes: 3, memoryKiB: 64 * 1024 }
  const made = await createHeader(passphrase(), 0, { cost, deriveKey })
  realFiles.makeFolder(vault.folder)
  const connection = openDatabase(vault.database, made.dataKey, true)
  migrate(
    connection,
    ALL_MIGRATIONS.filter((migration) => migration.version <= version),
    () => undefined,
  )
  connection.exec(
    `INSERT INTO journal_entry (id, kind, date, body, first_line, words, revision, created_at_ms, saved_at_ms)
     VALUES ('0198c0de-0000-7000-8000-000000000001', 'evening', '2026-03-02', 'Kept.', 'Kept.', 1, 1, 0, 0)`,
  )
  closeDatabase(connection)
  writeHeader(realFiles, vault, made.header)
  return {
    ...vaultOver(sessionAt(vault.folder), vault.folder),
    recoverySecret: Buffer.from(made.recovery.secret).toString('latin1'),
  }
}
