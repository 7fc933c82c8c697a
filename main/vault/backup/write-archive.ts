import { createHash } from 'node:crypto'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { pack } from 'tar-stream'
import { ExpectedFailure } from '../../../shared/errors.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import type { Store } from '../storage/store.ts'
import { failureOfSystemError } from '../storage/system-failures.ts'
import { decryptWith, encryptTo } from './age-file.ts'
import { ARCHIVE_FORMAT, ARCHIVE_README, type Manifest } from './archive-format.ts'
import { type CollectedRows, collectRows } from './collect-rows.ts'
import { joined } from './slices.ts'

/** What one archive is made of and for. */
export type ArchiveMaking = {
  readonly files: FileLayer
  readonly store: Store
  /** `age1...` of the vault's recovery key; the caller has it from an authenticated header. */
  readonly recipient: string
  readonly vaultId: string
  readonly appVersion: string
  readonly madeAtMs: number
}

/** What was written. */
export type WrittenArchive = {
  readonly manifest: Manifest
  readonly rowCount: number
  readonly sizeBytes: number
  readonly sha256: string
}

/**
 * Writes everything the vault holds into `file`, which does not exist before it is whole and proven: written under
 * another name, forced to disk, read back and decrypted with a key of its own, compared, renamed. Throws typed storage
 * failures and leaves nothing behind.
 */
export async function writeArchive(file: string, making: ArchiveMaking): Promise<WrittenArchive> {
  const { files } = making
  const partial = `${file}.partial`
  const rows = await collectRows(making.store)
  const manifest = manifestOf(rows, making)
  const tar = await tarOf(rows, manifest)
  // Security: a second identity that lives in this call only, so that the archive can be proven without the recovery
  // key, which nobody types for an automatic backup.
  const proof = await generateX25519Identity()
  const encrypted = await encryptTo([making.recipient, await identityToRecipient(proof)], tar)
  try {
    files.makeFolder(path.dirname(file))
    files.writeNew(partial, encrypted)
    const readBack = await decryptWith(proof, files.read(partial))
    if (sha256Of(readBack) !== sha256Of(tar)) throw new ExpectedFailure({ code: 'storage-failed' })
    files.rename(partial, file)
    files.syncFolder(path.dirname(file))
  } catch (error) {
    removeQuietly(files, partial)
    removeQuietly(files, file)
    throw error instanceof ExpectedFailure ? error : new ExpectedFailure(failureOfSystemError(error))
  }
  return {
    manifest,
    rowCount: rows.tables.reduce((sum, table) => sum + table.count, 0),
    sizeBytes: encrypted.length,
    sha256: sha256Of(encrypted),
  }
}

function manifestOf(rows: CollectedRows, making: ArchiveMaking): Manifest {
  const hashes = rows.tables.map(({ name, sha256 }) => [`${name}.jsonl`, sha256] as const)
  return {
    format: ARCHIVE_FORMAT,
    appVersion: making.appVersion,
    schemaVersion: rows.schemaVersion,
    vaultId: making.vaultId,
    madeAtMs: making.madeAtMs,
    entryCount: rows.entryCount,
    newestEntryDate: rows.newestEntryDate,
    counts: Object.fromEntries(rows.tables.map(({ name, count }) => [name, count])),
    sha256: Object.fromEntries([['README.txt', sha256Of(Buffer.from(ARCHIVE_README))], ...hashes]),
  }
}

function tarOf(rows: CollectedRows, manifest: Manifest): Promise<Buffer> {
  const tar = pack()
  const mtime = new Date(manifest.madeAtMs)
  const add = (name: string, content: Buffer) => tar.entry({ name, mtime, mode: 0o600 }, content)
  add('README.txt', Buffer.from(ARCHIVE_README))
  add('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
  for (const { name, lines } of rows.tables) add(`${name}.jsonl`, lines)
  tar.finalize()
  return joined(tar)
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The failure that led here is the one to tell. */
function removeQuietly(files: FileLayer, file: string): void {
  try {
    files.remove(file)
  } catch {
    // A partial file is never listed, and the next backup clears it away.
  }
}
