import { ExpectedFailure } from '../../../shared/errors.ts'
import { createRestoredHeader, type NewHeader } from '../keys/header.ts'
import { writeHeader } from '../keys/header-file.ts'
import type { RecoverySecret } from '../keys/recovery-secret.ts'
import type { SlotMaking } from '../keys/slots.ts'
import { sodium } from '../keys/sodium.ts'
import type { FileLayer, MadeFolder } from '../storage/file-layer.ts'
import type { HeldRow } from '../storage/held-rows.ts'
import { migrate } from '../storage/migrate.ts'
import { ALL_MIGRATIONS } from '../storage/migrations/all-migrations.ts'
import { type Connection, closeDatabase, openDatabase } from '../storage/open-database.ts'
import { storageFailureOf } from '../storage/system-failures.ts'
import { type VaultFolder, vaultFolderAt } from '../storage/vault-folder.ts'
import { carryHeldRows } from './carry-held-rows.ts'
import { fillFromArchive } from './fill-from-archive.ts'
import type { Progress } from './progress.ts'
import { type OpenedArchive, readArchive } from './read-archive.ts'
import { type LegalHold, settleRestored } from './settle-restored.ts'
import { refuseUnfitRows } from './unfit-rows.ts'

/** How much of the work is done once the archive is read and proven. */
const SHARE_READ = 0.3
/** How much of the rest, once its rows are in. */
const SHARE_FILLED = 0.7

const NOTHING_TO_KEEP = () => undefined

/** What a restore is made in. */
export type RestoreSurroundings = {
  readonly files: FileLayer
  readonly vault: VaultFolder
  readonly making: SlotMaking
}

/** What is restored, the recovery secret, and the passphrase the restored vault gets. */
export type WantedRestore = {
  readonly file: string
  readonly recovery: RecoverySecret
  readonly next: Uint8Array
  readonly nowMs: number
  readonly progress: Progress
  readonly hold: LegalHold | null
  readonly held: Iterable<HeldRow>
}

/** A vault that waits beside the present one. */
type BuiltVault = {
  readonly partial: MadeFolder
  readonly made: NewHeader
  readonly provesWriter: boolean
}

type Building = {
  readonly made: NewHeader
  readonly archive: OpenedArchive
  readonly recovery: RecoverySecret
  readonly hold: LegalHold | null
  readonly held: Iterable<HeldRow>
}

/**
 * Builds a whole vault out of a backup in a folder beside the present one, which is not touched. The caller wipes the
 * data key and the passphrase. Throws typed failures and then leaves nothing behind.
 */
export async function buildFromArchive(
  { files, vault, making }: RestoreSurroundings,
  { file, recovery, next, nowMs, progress, hold, held }: WantedRestore,
): Promise<BuiltVault> {
  const archive = await readArchive(files, file, recovery, progress.part(0, SHARE_READ))
  if (archive.manifest.schemaVersion > (ALL_MIGRATIONS.at(-1)?.version ?? 0))
    throw new ExpectedFailure({ code: 'vault-from-newer-app' })
  const made = await createRestoredHeader(next, recovery, nowMs, making)
  const partial = vaultFolderAt(`${vault.folder}.${sodium.to_hex(sodium.randombytes_buf(6))}.partial`)
  const built = files.makeNewFolder(partial.folder)
  try {
    await buildDatabase(partial, { made, archive, recovery, hold, held }, progress.part(SHARE_READ, 1))
    writeHeader(files, partial, made.header)
  } catch (error) {
    made.dataKey.fill(0)
    files.removeMade(built)
    throw error
  }
  return { partial: built, made, provesWriter: archive.provesWriter }
}

/**
 * The tables as they were when the backup was made, its rows, and only then the steps since. What comes of it is held
 * against the shapes of this build before it counts.
 */
async function buildDatabase(
  partial: VaultFolder,
  { made, archive, recovery, hold, held }: Building,
  tell: (share: number) => void,
): Promise<void> {
  const connection = openDatabase(partial.database, made.dataKey, true)
  try {
    const { schemaVersion } = archive.manifest
    migrate(
      connection,
      ALL_MIGRATIONS.filter(({ version }) => version <= schemaVersion),
      NOTHING_TO_KEEP,
    )
    await fillFromArchive(connection, archive, (share) => tell(share * SHARE_FILLED))
    bringUpToDate(connection)
    await carryHeldRows(connection, held)
    settleRestored(connection, archive.provesWriter, recovery, hold)
    // A backup that proves its writer holds what this vault itself took in; refusing one for a row that a form of today would
    // not take any more would make every backup of one's own worthless, and nobody would know before it is needed.
    if (!archive.provesWriter)
      await refuseUnfitRows(connection, (share) => tell(SHARE_FILLED + share * (1 - SHARE_FILLED)))
    closeDatabase(connection)
  } catch (error) {
    connection.close()
    throw error
  }
}

/** A step that stumbles over rows stumbles over an archive's; of its own it never does. */
function bringUpToDate(connection: Connection): void {
  try {
    migrate(connection, ALL_MIGRATIONS, NOTHING_TO_KEEP)
  } catch (error) {
    const failure = storageFailureOf(error)
    throw failure === null
      ? new ExpectedFailure({ code: 'archive-refused', why: 'unknown-content' })
      : new ExpectedFailure(failure)
  }
}
