import path from 'node:path'
import { type FileLayer, forceFolder } from '../storage/file-layer.ts'
import { isOpenElsewhere } from '../storage/open-database.ts'
import { type VaultFolder, vaultFolderAt } from '../storage/vault-folder.ts'

/** What a vault is called, after its own name, while a backup takes its place. */
const STEPPING_ASIDE = /^\.[0-9a-f]{12}\.aside$/

/** The name for a vault that steps aside: told by it alone which vault a kill took from its place. */
export function steppingAsideName(vault: VaultFolder, random: string): string {
  return `${vault.folder}.${random}.aside`
}

/** A name with the date for a vault that stays set aside; an earlier one is never written over. */
export function setAsideName(files: FileLayer, vault: VaultFolder, nowMs: number): string {
  const stamp = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-')
  const wanted = `${vault.folder}.set-aside-${stamp}`
  let name = wanted
  for (let number = 2; files.kindOf(name) !== null; number += 1) name = `${wanted}-${number}`
  return name
}

/** Whether the vault is there, or was only taken from its place by a restore that a kill cut off. */
export function isThereOrAside(files: FileLayer, vault: VaultFolder): boolean {
  return files.exists(vault.folder) || steppedAside(files, vault).length > 0
}

/**
 * Finishes or undoes a restore that was cut off between its renames. Nobody was told that it worked, so where no vault
 * lies in its place the old one goes back there with everything in it, and the restore has to be begun again; where the
 * restored one is in place already, the old one gets the name under which it is listed.
 */
export function settleInterruptedRestore(files: FileLayer, vault: VaultFolder, nowMs: number): void {
  const [aside, ...more] = steppedAside(files, vault)
  // Of two nobody can tell which one it was; both stay, and are listed as set aside.
  if (aside === undefined || more.length > 0) return
  const { database } = vaultFolderAt(aside)
  if (files.kindOf(database) === 'file' && isOpenElsewhere(database)) return
  files.rename(aside, files.kindOf(vault.folder) === null ? vault.folder : setAsideName(files, vault, nowMs))
  forceFolder(files, path.dirname(vault.folder))
}

function steppedAside(files: FileLayer, { folder }: VaultFolder): readonly string[] {
  const [beside, own] = [path.dirname(folder), path.basename(folder)]
  if (files.kindOf(beside) !== 'folder') return []
  return files
    .list(beside)
    .filter((file) => path.basename(file).startsWith(own))
    .filter((file) => STEPPING_ASIDE.test(path.basename(file).slice(own.length)))
    .filter((file) => files.kindOf(file) === 'folder')
}
