import path from 'node:path'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { createRestoredHeader, type NewHeader } from '../keys/header.ts'
import { writeHeader } from '../keys/header-file.ts'
import { identityOf, type RecoverySecret } from '../keys/recovery-secret.ts'
import type { SlotMaking } from '../keys/slots.ts'
import { sodium } from '../keys/sodium.ts'
import { type FileLayer, forceFolder, type MadeFolder } from '../storage/file-layer.ts'
import { migrate } from '../storage/migrate.ts'
import { ALL_MIGRATIONS } from '../storage/migrations/all-migrations.ts'
import { closeDatabase, openDatabase } from '../storage/open-database.ts'
import { type VaultFolder, vaultFolderAt } from '../storage/vault-folder.ts'
import { fillFromArchive } from './fill-from-archive.ts'
import type { Progress } from './progress.ts'
import { type OpenedArchive, readArchive } from './read-archive.ts'

/** How much of the work is done once the archive is read and proven. */
const SHARE_READ = 0.3

type Surroundings = { readonly files: FileLayer; readonly vault: VaultFolder; readonly making: SlotMaking }

/** What is restored, the recovery secret, and the passphrase the restored vault gets. */
type Wanted = {
  readonly file: string
  readonly recovery: RecoverySecret
  readonly next: Uint8Array
  readonly nowMs: number
  readonly progress: Progress
}

/**
 * Builds a whole vault out of a backup in a folder beside the present one, which is not touched. The caller wipes the
 * data key and the passphrase. Throws typed failures and then leaves nothing behind.
 */
export async function buildFromArchive(
  { files, vault, making }: Surroundings,
  { file, recovery, next, nowMs, progress }: Wanted,
): Promise<{ readonly partial: MadeFolder; readonly made: NewHeader }> {
  const archive = await readArchive(files, file, await identityOf(recovery), progress.part(0, SHARE_READ))
  if (archive.manifest.schemaVersion > (ALL_MIGRATIONS.at(-1)?.version ?? 0))
    throw new ExpectedFailure({ code: 'vault-from-newer-app' })
  const made = await createRestoredHeader(next, recovery, nowMs, making)
  const partial = vaultFolderAt(`${vault.folder}.${sodium.to_hex(sodium.randombytes_buf(6))}.partial`)
  const built = files.makeNewFolder(partial.folder)
  try {
    await buildDatabase(partial, made, archive, progress.part(SHARE_READ, 1))
    writeHeader(files, partial, made.header)
  } catch (error) {
    made.dataKey.fill(0)
    files.removeMade(built)
    throw error
  }
  return { partial: built, made }
}

/** The tables as they were when the backup was made, its rows, and only then the steps since. */
async function buildDatabase(
  partial: VaultFolder,
  made: NewHeader,
  archive: OpenedArchive,
  tell: (share: number) => void,
): Promise<void> {
  const connection = openDatabase(partial.database, made.dataKey, true)
  const nothingToKeep = () => undefined
  try {
    const { schemaVersion } = archive.manifest
    migrate(
      connection,
      ALL_MIGRATIONS.filter(({ version }) => version <= schemaVersion),
      nothingToKeep,
    )
    await fillFromArchive(connection, archive, tell)
    migrate(connection, ALL_MIGRATIONS, nothingToKeep)
    closeDatabase(connection)
  } catch (error) {
    connection.close()
    throw error
  }
}

/**
 * Sets the present vault aside under a name with the date and puts the restored one in its place. Where the second
 * half fails the first is undone. Gives the name of what was set aside; null where there was nothing.
 */
export function putInPlace(
  files: FileLayer,
  vault: VaultFolder,
  partial: MadeFolder,
  nowMs: number,
): string | null {
  const stamp = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-')
  const aside = files.exists(vault.folder) ? freeName(files, `${vault.folder}.set-aside-${stamp}`) : null
  try {
    if (aside !== null) files.rename(vault.folder, aside)
    files.rename(partial.folder, vault.folder)
    forceFolder(files, path.dirname(vault.folder))
  } catch (error) {
    if (aside !== null && !files.exists(vault.folder)) files.rename(aside, vault.folder)
    files.removeMade(partial)
    throw error
  }
  return aside === null ? null : path.basename(aside)
}

/** An earlier vault that was set aside is never written over. */
function freeName(files: FileLayer, wanted: string): string {
  let name = wanted
  for (let number = 2; files.exists(name); number += 1) name = `${wanted}-${number}`
  return name
}
