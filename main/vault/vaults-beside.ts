import path from 'node:path'
import { ExpectedFailure } from '../../shared/errors.ts'
import { readHeader } from './keys/header-file.ts'
import type { FileLayer } from './storage/file-layer.ts'
import { type VaultFolder, vaultFolderAt } from './storage/vault-folder.ts'

/** Under its name with the date, or the one it has while a backup takes its place. */
const SET_ASIDE = /\.(?:set-aside-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(?:-\d+)?|[0-9a-f]{12}\.aside)$/

/** Names of vaults that were set aside when a backup was put in this one's place; they open by themselves. */
export function vaultsSetAside(files: FileLayer, vault: VaultFolder): readonly string[] {
  const own = path.basename(vault.folder)
  return namesBeside(files, vault).filter((name) => name.startsWith(own) && SET_ASIDE.test(name))
}

/** Whether this vault itself was set aside: then what it noted belongs to the one in its place as well. */
export function isSetAside(vault: VaultFolder): boolean {
  return SET_ASIDE.test(path.basename(vault.folder))
}

/**
 * Whether another vault beside this one may have noted the same backups: one that was set aside, one this was set aside
 * from, or a copy of the folder. Whether a legal hold is on there, nobody can see.
 */
export function hasRelative(files: FileLayer, vault: VaultFolder, vaultId: string): boolean {
  if (isSetAside(vault) || vaultsSetAside(files, vault).length > 0) return true
  return namesBeside(files, vault).some((name) => idOf(files, vault, name) === vaultId)
}

function namesBeside(files: FileLayer, { folder }: VaultFolder): readonly string[] {
  return files
    .list(path.dirname(folder))
    .filter((file) => file !== folder && files.kindOf(file) === 'folder')
    .map((file) => path.basename(file))
}

function idOf(files: FileLayer, { folder }: VaultFolder, name: string): string | null {
  try {
    return readHeader(files, vaultFolderAt(path.join(path.dirname(folder), name))).vaultId
  } catch (error) {
    if (error instanceof ExpectedFailure) return null
    throw error
  }
}
