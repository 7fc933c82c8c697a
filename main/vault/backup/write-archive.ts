import { createHash, type Hash } from 'node:crypto'
import type { ArchiveName } from '../../../shared/domain/backup/archive-name.ts'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { type AgeIdentity, createRecoverySecret, identityOf } from '../keys/recovery-secret.ts'
import { type FileLayer, forceFolder } from '../storage/file-layer.ts'
import type { RowsOfAMoment } from '../storage/rows-of-a-moment.ts'
import type { Store } from '../storage/store.ts'
import { failureOfSystemError } from '../storage/system-failures.ts'
import { decryptStream, encryptStream } from './age-file.ts'
import { ARCHIVE_FORMAT, ARCHIVE_LIMITS, ARCHIVE_README, type Manifest } from './archive-format.ts'
import { estimateRows, type MeasuredRows, measureRows, tablePieces } from './archive-rows.ts'
import { type TarFile, tarPieces, textFile } from './archive-tar.ts'
import { macOfManifest } from './backup-mac.ts'
import { archiveAt, partialArchiveAt } from './backup-target.ts'
import { type Progress, startProgress } from './progress.ts'
import { bytesOf, streamOf } from './slices.ts'

/** How much of the work is done once the rows are read, and once the file is written; the rest is its proof. */
const SHARE_READ = 0.3
const SHARE_WRITTEN = 0.65

/** What one archive is made of and for. */
export type ArchiveMaking = {
  readonly files: FileLayer
  readonly store: Store
  /** `age1...` of the vault's recovery key; the caller has it from an authenticated header. */
  readonly recipient: string
  readonly vaultId: string
  /** Proves who wrote it; null in a vault that has not had the sheet's secret at hand yet. */
  readonly macKey: Uint8Array | null
  readonly appVersion: string
  readonly madeAtMs: number
}

/** What was written. */
export type WrittenArchive = {
  readonly manifest: Extract<Manifest, { readonly format: typeof ARCHIVE_FORMAT }>
  readonly rowCount: number
  readonly sizeBytes: number
  readonly sha256: string
}

/** Which folder the archive is made in, and under which name. */
export type ArchivePlace = { readonly folder: string; readonly name: ArchiveName }

/**
 * Writes everything the vault holds into a file that does not exist before it is whole and proven: written under
 * another name, forced to disk, read back and decrypted with a key of its own, compared, renamed. Typing goes on
 * meanwhile. Throws typed storage failures, or `cancelled` where `progress` was, and leaves nothing behind.
 */
export async function writeArchive(
  { folder, name }: ArchivePlace,
  making: ArchiveMaking,
  progress: Progress = startProgress(),
): Promise<WrittenArchive> {
  const { files, store } = making
  const file = archiveAt(folder, name)
  const partial = partialArchiveAt(folder, name, making.vaultId)
  const moment = store.holdMoment()
  try {
    const rows = await measured(store, moment, progress.part(0, SHARE_READ))
    const manifest = manifestOf(rows, making, store.shape().schemaVersion)
    // Security: a second identity that lives in this call only, so that the archive can be proven without the recovery
    // key, which nobody types for an automatic backup.
    const proof = createRecoverySecret()
    files.makeFolder(folder)
    const recipients = [making.recipient, proof.recipient]
    const written = await encryptInto(files, partial, {
      recipients,
      content: tarPieces(archiveFiles(moment, rows, manifest), new Date(manifest.madeAtMs)),
      expectedBytes: rows.tables.reduce((sum, table) => sum + table.sizeBytes, 1),
      tell: progress.part(SHARE_READ, SHARE_WRITTEN),
    })
    moment.end()
    if (written.sizeBytes > ARCHIVE_LIMITS.fileBytes)
      throw new ExpectedFailure({ code: 'archive-refused', why: 'too-large' })
    const tellProof = progress.part(SHARE_WRITTEN, 1)
    const provenHash = await hashOfContent(files, partial, await identityOf(proof), (bytes) =>
      tellProof(bytes / written.sizeBytes),
    )
    if (provenHash !== written.contentHash) throw new ExpectedFailure({ code: 'storage-failed' })
    files.rename(partial, file)
    forceFolder(files, folder)
    return {
      manifest,
      rowCount: rows.tables.reduce((sum, table) => sum + table.count, 0),
      sizeBytes: written.sizeBytes,
      sha256: written.sha256,
    }
  } catch (error) {
    removeQuietly(files, partial)
    removeQuietly(files, file)
    throw error instanceof ExpectedFailure ? error : new ExpectedFailure(failureOfSystemError(error))
  } finally {
    moment.end()
  }
}

function measured(store: Store, moment: RowsOfAMoment, tell: (share: number) => void): Promise<MeasuredRows> {
  const rowsInAll = store.read((db) => estimateRows(db, moment.tables))
  return measureRows(moment, (rowsRead) => tell(rowsRead / rowsInAll))
}

/** What lies in the archive, in its order: each table is read a second time when its turn comes, and none is held. */
async function* archiveFiles(
  moment: RowsOfAMoment,
  rows: MeasuredRows,
  manifest: Manifest,
): AsyncGenerator<TarFile> {
  yield textFile('README.txt', ARCHIVE_README)
  yield textFile('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
  for (const measuredTable of rows.tables) {
    const { table, sizeBytes } = measuredTable
    yield { name: `${table.name}.jsonl`, sizeBytes, pieces: tablePieces(moment, measuredTable) }
  }
}

type Encrypting = {
  readonly recipients: readonly string[]
  readonly content: AsyncGenerator<Uint8Array>
  readonly expectedBytes: number
  readonly tell: (share: number) => void
}

/** Encrypts the archive into a new file, forced to disk; gives the hashes of what went in and of what came out. */
async function encryptInto(
  files: FileLayer,
  file: string,
  { recipients, content, expectedBytes, tell }: Encrypting,
): Promise<{ readonly sizeBytes: number; readonly sha256: string; readonly contentHash: string }> {
  const inner = createHash('sha256')
  const outer = createHash('sha256')
  const out = files.startNew(file)
  let sizeBytes = 0
  try {
    for await (const piece of bytesOf(await encryptStream(recipients, streamOf(hashing(content, inner))))) {
      out.write(piece)
      outer.update(piece)
      sizeBytes += piece.length
      tell(sizeBytes / expectedBytes)
    }
  } catch (error) {
    out.abandon()
    throw error
  } finally {
    // Nothing reads on when this is over, however it ended.
    await content.return(undefined)
  }
  await out.finish()
  return { sizeBytes, sha256: outer.digest('hex'), contentHash: inner.digest('hex') }
}

async function* hashing(pieces: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

/** Decrypts a file and keeps nothing of it but its hash. */
async function hashOfContent(
  files: FileLayer,
  file: string,
  identity: AgeIdentity,
  tell: (bytes: number) => void,
): Promise<string> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of bytesOf(await decryptStream(identity, streamOf(files.readPieces(file))))) {
    hash.update(piece)
    bytes += piece.length
    tell(bytes)
  }
  return hash.digest('hex')
}

function manifestOf(
  rows: MeasuredRows,
  making: ArchiveMaking,
  schemaVersion: number,
): WrittenArchive['manifest'] {
  const hashes = rows.tables.map(({ table, sha256 }) => [`${table.name}.jsonl`, sha256] as const)
  const manifest = {
    format: ARCHIVE_FORMAT,
    appVersion: making.appVersion,
    schemaVersion,
    vaultId: making.vaultId,
    recipient: making.recipient,
    madeAtMs: making.madeAtMs,
    entryCount: rows.entryCount,
    newestEntryDate: rows.newestEntryDate,
    counts: Object.fromEntries(rows.tables.map(({ table, count }) => [table.name, count])),
    sha256: Object.fromEntries([['README.txt', sha256Of(Buffer.from(ARCHIVE_README))], ...hashes]),
  } as const
  return { ...manifest, mac: making.macKey === null ? null : macOfManifest(manifest, making.macKey) }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The failure that led here is the one to tell. */
function removeQuietly(files: FileLayer, file: string): void {
  try {
    files.removeFile(file)
  } catch {
    // A partial file is never listed, and the next backup clears it away.
  }
}
