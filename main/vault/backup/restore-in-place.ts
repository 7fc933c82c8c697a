import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Restored } from '../../../shared/contract/backup.ts'
import { ExpectedFailure } from '../../../shared/errors.ts'
import type { NewHeader } from '../keys/header.ts'
import { type FileLayer, forceFolder, type MadeFolder } from '../storage/file-layer.ts'
import { isOpenElsewhere } from '../storage/open-database.ts'
import { storageFailureOf } from '../storage/system-failures.ts'
import { type VaultFolder, vaultFolderAt } from '../storage/vault-folder.ts'
import { setAsideName, steppingAsideName } from './interrupted-restore.ts'
import { buildFromArchive, type RestoreSurroundings, type WantedRestore } from './restore-vault.ts'

/** What came of a restore, and what the restored vault opens with; the caller wipes its key. */
type InPlace = { readonly restored: Restored; readonly made: NewHeader }

/**
 * Builds a vault out of a backup and puts it in the present one's place, which is set aside and kept. `closeOwn` closes
 * the present vault where this process has it open: on Windows a folder with an open file in it cannot be renamed.
 * Throws typed failures, `vault-in-use` among them, and then the present vault is where it was.
 */
export async function restoreInPlace(
  surroundings: RestoreSurroundings,
  wanted: WantedRestore,
  { isOpenHere, closeOwn }: { readonly isOpenHere: boolean; readonly closeOwn: () => void },
): Promise<InPlace> {
  const { files, vault } = surroundings
  // Asked again below, when it counts; here so that nobody waits for a restore that cannot be.
  if (!isOpenHere) refuseInUse(files, vault)
  const { partial, made, provesWriter } = await buildFromArchive(surroundings, wanted)
  try {
    closeOwn()
    const keptAs = putInPlace(files, vault, partial, wanted.nowMs)
    const hold = wanted.hold !== null ? 'carried' : keptAs === null || isOpenHere ? 'none' : 'unknown'
    return { restored: { keptAs, provesWriter, hold }, made }
  } catch (error) {
    made.dataKey.fill(0)
    files.removeMade(partial)
    throw error
  }
}

/**
 * Sets the present vault aside and puts the restored one in its place. Where the second half fails the first is undone;
 * what a kill leaves between them is settled at the next opening. Gives the name of what was set aside, with the date;
 * null where there was nothing.
 */
function putInPlace(files: FileLayer, vault: VaultFolder, partial: MadeFolder, nowMs: number): string | null {
  const isThere = files.kindOf(vault.folder) !== null
  const stepping = isThere ? steppingAsideName(vault, randomBytes(6).toString('hex')) : null
  refuseInUse(files, vault)
  try {
    if (stepping !== null) {
      files.rename(vault.folder, stepping)
      // Whoever opened it in the last moment would go on writing into what was set aside.
      refuseInUse(files, vaultFolderAt(stepping))
    }
    files.rename(partial.folder, vault.folder)
    forceFolder(files, path.dirname(vault.folder))
  } catch (error) {
    if (stepping !== null && files.kindOf(vault.folder) === null) files.rename(stepping, vault.folder)
    throw error
  }
  return stepping === null ? null : path.basename(keepAside(files, vault, stepping, nowMs))
}

/** The restored vault is in place: that the other one has no name with a date yet must not make a failure of it. */
function keepAside(files: FileLayer, vault: VaultFolder, stepping: string, nowMs: number): string {
  try {
    const aside = setAsideName(files, vault, nowMs)
    files.rename(stepping, aside)
    forceFolder(files, path.dirname(vault.folder))
    return aside
  } catch (error) {
    if (storageFailureOf(error) === null) throw error
    return stepping
  }
}

/**
 * Security: a vault that another process has open was renamed away under it, and what that one acknowledged afterwards
 * lay in the vault that was set aside.
 */
function refuseInUse(files: FileLayer, vault: VaultFolder): void {
  if (files.kindOf(vault.database) === 'file' && isOpenElsewhere(vault.database))
    throw new ExpectedFailure({ code: 'vault-in-use' })
}
