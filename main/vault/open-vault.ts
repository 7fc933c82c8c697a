import { ExpectedFailure } from '../../shared/errors.ts'
import { archiveBeforeMigration, type MadeArchive } from './backup/archive-before-migration.ts'
import { archiveAt, backupFolderOf } from './backup/backup-target.ts'
import { type NewHeader, openWithPassphrase, openWithRecovery } from './keys/header.ts'
import { provenBy, readHeaders, settleHeaderCopies } from './keys/header-file.ts'
import { recipientOf, type VaultHeader } from './keys/header-format.ts'
import type { KeyChanging } from './keys/key-changes.ts'
import type { RefuseEnded } from './keys/key-mutex.ts'
import { type OpenedByKey, openByKey } from './keys/open-by-key.ts'
import type { RecoverySecret } from './keys/recovery-secret.ts'
import { openForReading } from './storage/open-for-reading.ts'
import { openIfNewest, openStore } from './storage/open-store.ts'
import type { Store } from './storage/store.ts'

/** The second with what room there was to make. */
const TRIES = 2

/** Where a vault is opened, and the word that it was closed meanwhile. */
export type Opening = KeyChanging & { readonly refuseEnded: RefuseEnded }

/** Opens a vault by its passphrase; gives the backup that was made first where its tables had to be changed. */
export async function openByPassphrase(
  opening: Opening,
  passphrase: Uint8Array,
  nowMs: number,
): Promise<{ readonly opened: OpenedByKey; readonly archive: MadeArchive | null }> {
  const { files, vault, making, refuseEnded } = opening
  let archive: MadeArchive | null = null
  const opened = await openByKey(
    headersToTry(opening),
    // Each try wipes nothing of the passphrase: there may be a second header to try it on.
    (header) => openWithPassphrase(header, passphrase, making.deriveKey),
    async (dataKey, header) => {
      refuseEnded()
      const newest = openIfNewest(files, vault, dataKey)
      if (newest !== null) return newest
      const target = {
        files,
        folder: backupFolderOf(vault),
        recipient: recipientOf(header),
        vaultId: header.vaultId,
        createdAtMs: header.createdAtMs,
        vault,
        confirmedSecond: null,
      }
      archive = await archiveBeforeMigration(target, { vault, dataKey, nowMs })
      refuseEnded()
      return openAsRoomAllows(opening, dataKey, () => {
        // It stands in the way, and the encrypted copy of the database is worth as much.
        if (archive !== null) files.removeFile(archiveAt(target.folder, archive.name))
        archive = null
      })
    },
  )
  settleHeaderCopies(files, vault, opened.proven)
  return { opened, archive }
}

/**
 * Opens a vault by its recovery secret. The data key is given for setting a new passphrase; the caller wipes it.
 * Nothing is written but what opening writes.
 */
export async function openByRecovery(
  opening: Opening,
  recovery: RecoverySecret,
): Promise<{ readonly opened: OpenedByKey; readonly dataKey: Uint8Array }> {
  const { files, vault } = opening
  let kept = new Uint8Array()
  const opened = await openByKey(
    headersToTry(opening),
    async (header) => openWithRecovery(header, recovery),
    async (dataKey) => {
      const store = openAsRoomAllows(opening, dataKey, () => undefined)
      kept = dataKey.slice()
      return store
    },
  )
  settleHeaderCopies(files, vault, opened.proven)
  return { opened, dataKey: kept }
}

/**
 * Opens the rows, brought up to date. Where that finds no room it is tried once more after `makeRoom`; where there is
 * none even then, they can be read.
 */
function openAsRoomAllows({ files, vault }: KeyChanging, dataKey: Uint8Array, makeRoom: () => void): Store {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      return openStore(files, vault, dataKey)
    } catch (error) {
      if (!(error instanceof ExpectedFailure) || error.failure.code !== 'storage-full') throw error
      makeRoom()
    }
  }
  return openForReading(files, vault, dataKey)
}

/** Opens a vault that this run just made, by the key it was made with. The caller wipes that. */
export function openNew({ files, vault }: KeyChanging, { header, dataKey }: NewHeader): OpenedByKey {
  const store = openStore(files, vault, dataKey)
  return { store, proven: provenBy(header, store) }
}

/**
 * The headers of the folder in the order they are tried. While the copy under a new data key waits to take its place,
 * the newest header is the only one that counts: an older one would open the file that is about to go.
 */
function headersToTry({ files, vault }: KeyChanging): readonly VaultHeader[] {
  const headers = readHeaders(files, vault)
  const hasNext = files.kindOf(vault.nextDatabase) === 'file'
  if (files.kindOf(vault.database) === null && !hasNext)
    throw new ExpectedFailure({ code: 'vault-missing', part: 'database' })
  if (!hasNext) return headers
  const newest = Math.max(...headers.map(({ generation }) => generation))
  return headers.filter(({ generation }) => generation === newest)
}
