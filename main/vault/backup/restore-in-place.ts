import path from 'node:path'
import type { Restored } from '../../../shared/contract/backup.ts'
import { ExpectedFailure } from '../../../shared/errors.ts'
import type { NewHeader } from '../keys/header.ts'
import { type FileLayer, forceFolder, type MadeFolder } from '../storage/file-layer.ts'
import { isOpenElsewhere } from '../storage/open-database.ts'
import { type VaultFolder, vaultFolderAt } from '../storage/vault-folder.ts'
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
 * Sets the present vault aside under a name with the date and puts the restored one in its place. Where the second
 * half fails the first is undone. Gives the name of what was set aside; null where there was nothing.
 */
function putInPlace(files: FileLayer, vault: VaultFolder, partial: MadeFolder, nowMs: number): string | null {
  const stamp = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-')
  const isThere = files.kindOf(vault.folder) !== null
  const aside = isThere ? freeName(files, `${vault.folder}.set-aside-${stamp}`) : null
  refuseInUse(files, vault)
  try {
    if (aside !== null) {
      files.rename(vault.folder, aside)
      // Whoever opened it in the last moment would go on writing into what was set aside.
      refuseInUse(files, vaultFolderAt(aside))
    }
    files.rename(partial.folder, vault.folder)
    forceFolder(files, path.dirname(vault.folder))
  } catch (error) {
    if (aside !== null && files.kindOf(vault.folder) === null) files.rename(aside, vault.folder)
    throw error
  }
  return aside === null ? null : path.basename(aside)
}

/**
 * Security: a vault that another process has open was renamed away under it, and what that one acknowledged afterwards
 * lay in the vault that was set aside.
 */
function refuseInUse(files: FileLayer, vault: VaultFolder): void {
  if (files.kindOf(vault.database) === 'file' && isOpenElsewhere(vault.database))
    throw new ExpectedFailure({ code: 'vault-in-use' })
}

/** An earlier vault that was set aside is never written over. */
function freeName(files: FileLayer, wanted: string): string {
  let name = wanted
  for (let number = 2; files.kindOf(name) !== null; number += 1) name = `${wanted}-${number}`
  return name
}
