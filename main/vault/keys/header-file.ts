import { type AppError, ExpectedFailure } from '../../../shared/errors.ts'
import { type FileLayer, replaceDurably } from '../storage/file-layer.ts'
import type { Store } from '../storage/store.ts'
import { failureOfSystemError } from '../storage/system-failures.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'
import { decodeHeader, encodeHeader, LONGEST_HEADER, type VaultHeader } from './header-format.ts'

declare const isProven: unique symbol

/**
 * A header whose key has opened the database that is open now. Only `provenBy` makes one, and only such a header can be
 * changed: a header read from the disk may be another vault's, put there by a sync program or by hand.
 */
export type ProvenHeader = {
  readonly header: VaultHeader
  /** As it lies on the disk, byte for byte. */
  readonly bytes: Uint8Array
  readonly [isProven]: true
}

/** The header that opened this store. `_opened` is asked for so that nobody proves a header without opening anything. */
export function provenBy(header: VaultHeader, _opened: Store): ProvenHeader {
  return { header, bytes: encodeHeader(header) } as ProvenHeader
}

/**
 * Every header that lies in a vault folder and can be read, each once: the header, its copy, and the one from before the
 * last change. Throws `vault-missing` where the folder or all of them are gone, `vault-from-newer-app` or
 * `vault-damaged` where none can be read.
 */
export function readHeaders(files: FileLayer, vault: VaultFolder): readonly VaultHeader[] {
  if (!files.exists(vault.folder)) throw new ExpectedFailure({ code: 'vault-missing', part: 'folder' })
  const failures: AppError[] = []
  const found = new Map<string, VaultHeader>()
  for (const file of [vault.header, vault.headerCopy, vault.previousHeader]) {
    if (files.kindOf(file) === null) continue
    try {
      const bytes = files.read(file, LONGEST_HEADER)
      found.set(Buffer.from(bytes).toString('latin1'), decodeHeader(bytes))
    } catch (error) {
      failures.push(error instanceof ExpectedFailure ? error.failure : headerFailure(error))
    }
  }
  const newer = failures.find(({ code }) => code === 'vault-from-newer-app')
  if (newer !== undefined) throw new ExpectedFailure(newer)
  if (found.size > 0) return [...found.values()]
  throw new ExpectedFailure(failures[0] ?? { code: 'vault-missing', part: 'header' })
}

/** The header itself, or its copy, of a vault that nothing has proven yet; for a vault that is being built. */
export function readHeader(files: FileLayer, vault: VaultFolder): VaultHeader {
  const [first] = readHeaders(files, vault)
  if (first === undefined) throw new ExpectedFailure({ code: 'vault-missing', part: 'header' })
  return first
}

/** A link, a pipe or a huge file in a header's place is damage; a disk that does not answer is not. */
function headerFailure(error: unknown): AppError {
  const isTrap = error instanceof Error && 'code' in error && /^(?:ENOTFILE|EFBIG)$/.test(String(error.code))
  return isTrap ? { code: 'vault-damaged', part: 'header' } : failureOfSystemError(error)
}

/** Writes both copies of a header, one after the other, each whole or not at all. */
export function writeHeader(files: FileLayer, vault: VaultFolder, header: VaultHeader): void {
  const bytes = encodeHeader(header)
  replaceDurably(files, vault.header, bytes)
  replaceDurably(files, vault.headerCopy, bytes)
}

/** Throws `vault-changed-on-disk` where the header on the disk is not, byte for byte, the one that was proven. */
export function refuseForeignHeader(files: FileLayer, vault: VaultFolder, proven: ProvenHeader): void {
  if (!files.exists(vault.folder)) throw new ExpectedFailure({ code: 'vault-missing', part: 'folder' })
  const lying = bytesOf(files, vault.header)
  if (lying === null || Buffer.compare(lying, proven.bytes) !== 0)
    throw new ExpectedFailure({ code: 'vault-changed-on-disk' })
}

/** A header file's bytes; null where none is there, or something that is no file. Throws where the disk fails. */
function bytesOf(files: FileLayer, file: string): Uint8Array | null {
  if (files.kindOf(file) !== 'file') return null
  try {
    return files.read(file, LONGEST_HEADER)
  } catch (error) {
    if (headerFailure(error).code === 'vault-damaged') return null
    throw new ExpectedFailure(failureOfSystemError(error))
  }
}

/** What came of putting a header in the place of another: the one that counts now, and whether all of it was done. */
type Replaced = { readonly proven: ProvenHeader; readonly isWhole: boolean }

/**
 * Puts a changed header in place of the proven one, which is kept beside it until the next successful unlock. Throws
 * `vault-changed-on-disk` and writes nothing where the disk holds another header by now. An error while writing does not
 * tell which of the two is there, so the disk is asked; where the old one still is, `key-change-unfinished` is thrown.
 */
export function replaceHeader(
  files: FileLayer,
  vault: VaultFolder,
  old: ProvenHeader,
  changed: VaultHeader,
): Replaced {
  refuseForeignHeader(files, vault, old)
  // The data key is the same, or the copy under the new one was proven before this is called.
  const proven = { header: changed, bytes: encodeHeader(changed) } as ProvenHeader
  try {
    replaceDurably(files, vault.previousHeader, old.bytes)
    writeHeader(files, vault, changed)
    return { proven, isWhole: true }
  } catch {
    if (holds(files, vault.header, proven.bytes)) return { proven, isWhole: false }
    throw new ExpectedFailure({ code: 'key-change-unfinished', opensWith: 'old' })
  }
}

/**
 * Makes the copies of a header that just opened the vault the same as the header, and lets the one from before the last
 * change go. Where a change of keys was cut off between the two, the copy would go on opening with the old passphrase.
 * Best effort: a full disk keeps nobody out.
 */
export function settleHeaderCopies(files: FileLayer, vault: VaultFolder, proven: ProvenHeader): void {
  for (const file of [vault.header, vault.headerCopy]) {
    try {
      if (!holds(files, file, proven.bytes)) replaceDurably(files, file, proven.bytes)
    } catch {
      // The other copy opened the vault, and the next opening tries again.
      return
    }
  }
  try {
    files.removeFile(vault.previousHeader)
  } catch {
    // It is tried only where the others do not fit, and the next opening removes it.
  }
}

/**
 * Before a vault is closed: where neither copy on the disk is the proven header any more, it is put beside them, so that
 * what somebody else wrote there meanwhile does not shut out its owner. Best effort.
 */
export function keepProven(files: FileLayer, vault: VaultFolder, proven: ProvenHeader): void {
  try {
    const isThere = [vault.header, vault.headerCopy].some((file) => holds(files, file, proven.bytes))
    if (!isThere && files.kindOf(vault.folder) !== null)
      replaceDurably(files, vault.previousHeader, proven.bytes)
  } catch {
    // The folder is gone or full; the database in it is no better off.
  }
}

function holds(files: FileLayer, file: string, bytes: Uint8Array): boolean {
  try {
    return Buffer.compare(files.read(file, LONGEST_HEADER), bytes) === 0
  } catch {
    return false
  }
}
