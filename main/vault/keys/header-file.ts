import { type AppError, ExpectedFailure } from '../../../shared/errors.ts'
import { type FileLayer, replaceDurably } from '../storage/file-layer.ts'
import { failureOfSystemError } from '../storage/system-failures.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'
import { decodeHeader, encodeHeader, LONGEST_HEADER, type VaultHeader } from './header-format.ts'

/**
 * Reads the header of a vault, from its copy where the first one is missing or damaged. Throws `vault-missing` when
 * the folder or both headers are gone, `vault-from-newer-app`, or `vault-damaged` when neither can be read.
 */
export function readHeader(files: FileLayer, vault: VaultFolder): VaultHeader {
  if (!files.exists(vault.folder)) throw new ExpectedFailure({ code: 'vault-missing', part: 'folder' })
  const failures: AppError[] = []
  for (const file of [vault.header, vault.headerCopy]) {
    if (!files.exists(file)) continue
    try {
      return decodeHeader(files.read(file, LONGEST_HEADER))
    } catch (error) {
      failures.push(error instanceof ExpectedFailure ? error.failure : failureOfSystemError(error))
    }
  }
  const newer = failures.find((failure) => failure.code === 'vault-from-newer-app')
  const first = newer ?? failures[0] ?? { code: 'vault-missing', part: 'header' }
  throw new ExpectedFailure(first)
}

/** Writes both copies of a header, one after the other, each whole or not at all. */
export function writeHeader(files: FileLayer, vault: VaultFolder, header: VaultHeader): void {
  const bytes = encodeHeader(header)
  replaceDurably(files, vault.header, bytes)
  replaceDurably(files, vault.headerCopy, bytes)
}

/**
 * Makes the copy of a header that just opened the vault the same as the header. Where a change of keys was cut off
 * between the two, the copy would go on opening with the old passphrase. Best effort: a full disk keeps nobody out.
 */
export function settleHeaderCopies(files: FileLayer, vault: VaultFolder, header: VaultHeader): void {
  const bytes = encodeHeader(header)
  for (const file of [vault.header, vault.headerCopy]) {
    try {
      if (!files.exists(file) || Buffer.compare(files.read(file, LONGEST_HEADER), bytes) !== 0)
        replaceDurably(files, file, bytes)
    } catch {
      // The other copy opened the vault, and the next opening tries again.
    }
  }
}
