import path from 'node:path'
import { ExpectedFailure } from '../../shared/errors.ts'
import { sodium } from './keys/sodium.ts'
import { type FileLayer, forceFolder } from './storage/file-layer.ts'
import { failureOfSystemError } from './storage/system-failures.ts'
import type { VaultFolder } from './storage/vault-folder.ts'

/**
 * Makes a vault unreadable for good and takes its folder away. The keys go first: every page is encrypted under a key
 * that only the header holds, so without the header and its copy nothing of the rest can be read, whatever the disk
 * still keeps of it. Both are written over before they are removed. Throws a typed failure where the disk refuses;
 * called again it goes on where it stopped.
 */
export function eraseVault(files: FileLayer, vault: VaultFolder): void {
  if (!files.exists(vault.folder)) return
  try {
    for (const header of [vault.header, vault.headerCopy]) {
      if (files.kindOf(header) === 'file')
        files.overwrite(header, sodium.randombytes_buf(Math.max(files.size(header), 4096)))
      files.removeFile(header)
    }
    forceFolder(files, vault.folder)
    if (files.kindOf(vault.inbox) === 'folder') {
      for (const file of files.list(vault.inbox)) files.removeFile(file)
      files.removeEmptyFolder(vault.inbox)
    }
    for (const file of files.list(vault.folder)) files.removeFile(file)
    files.removeEmptyFolder(vault.folder)
    forceFolder(files, path.dirname(vault.folder))
  } catch (error) {
    throw new ExpectedFailure(failureOfSystemError(error))
  }
}

/** Vaults that were set aside when a backup was put in this one's place; they lie beside it and open by themselves. */
export function vaultsSetAside(files: FileLayer, vault: VaultFolder): readonly string[] {
  const parent = path.dirname(vault.folder)
  const start = `${path.basename(vault.folder)}.set-aside-`
  return files
    .list(parent)
    .map((file) => path.basename(file))
    .filter((name) => name.startsWith(start))
}
