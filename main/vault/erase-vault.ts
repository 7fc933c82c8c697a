import path from 'node:path'
import { ExpectedFailure } from '../../shared/errors.ts'
import { sodium } from './keys/sodium.ts'
import { type FileLayer, forceFolder } from './storage/file-layer.ts'
import { clearLeftovers, contentOf } from './storage/leftovers.ts'
import { failureOfSystemError } from './storage/system-failures.ts'
import type { VaultFolder } from './storage/vault-folder.ts'

/**
 * Makes a vault unreadable for good and takes its folder away. The keys go first: every page is encrypted under a key
 * that only the header holds, so without the header and its copies nothing of the rest can be read, whatever the disk
 * still keeps of it. They are written over before they are removed. What Respite did not put into the folder stays, and
 * the folder with it. Throws a typed failure where the disk refuses; called again it goes on where it stopped.
 */
export function eraseVault(files: FileLayer, vault: VaultFolder): void {
  if (files.kindOf(vault.folder) !== 'folder') return
  try {
    const { headers, others, inbox, strange } = contentOf(files, vault)
    for (const header of headers) overwriteHeader(files, header)
    forceFolder(files, vault.folder)
    clearLeftovers(files, vault)
    for (const file of [...others, ...(inbox?.files ?? [])]) files.removeFile(file)
    if (inbox !== null && !strange.some((file) => path.dirname(file) === inbox.folder))
      files.removeEmptyFolder(inbox.folder)
    if (strange.length > 0) return
    files.removeEmptyFolder(vault.folder)
    forceFolder(files, path.dirname(vault.folder))
  } catch (error) {
    throw new ExpectedFailure(failureOfSystemError(error))
  }
}

/** A link, and a file that has another name elsewhere, is somebody else's: only this name of it goes. */
function overwriteHeader(files: FileLayer, header: string): void {
  try {
    if (files.kindOf(header) === 'file')
      files.overwrite(header, sodium.randombytes_buf(Math.max(files.size(header), 4096)))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EMLINK')) throw error
  }
  files.removeFile(header)
}
