import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { extract } from 'tar-stream'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { type AgeIdentity, identityOf, type RecoverySecret } from '../keys/recovery-secret.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { decryptStream } from './age-file.ts'
import {
  ARCHIVE_FORMAT,
  ARCHIVE_LIMITS,
  ARCHIVED_NAME,
  type Manifest,
  manifestSchema,
} from './archive-format.ts'
import { isMacOf, macKeyOf } from './backup-mac.ts'
import { bytesOf, streamOf, yieldToOthers } from './slices.ts'

const NEW_LINE = 0x0a

/** An archive that was opened in memory and holds exactly what its manifest says. */
export type OpenedArchive = {
  readonly manifest: Manifest
  /** It was made by a vault that knew the secret that opens it; false where its form cannot say. */
  readonly provesWriter: boolean
  /** The lines of a table, or null where the archive has no such table. */
  readonly linesOf: (table: string) => Iterable<string> | null
}

/**
 * Opens an archive in memory and proves it: names, sizes, hashes and counts. Anyone can encrypt to the recovery
 * recipient, so nothing in it is believed. Throws `archive-of-other-key`, `archive-refused` or `vault-from-newer-app`.
 * `tell` hears how much is done, from 0 to 1, and may throw to end it.
 */
export async function readArchive(
  files: FileLayer,
  file: string,
  recovery: RecoverySecret,
  tell: (share: number) => void = () => undefined,
): Promise<OpenedArchive> {
  const sizeBytes = files.size(file)
  if (sizeBytes > ARCHIVE_LIMITS.fileBytes) refuse('too-large')
  let bytes = 0
  const content = await contentOf(await decrypted(files, file, await identityOf(recovery)), (piece) => {
    bytes += piece.length
    tell(bytes / Math.max(1, sizeBytes))
  })
  const manifest = readManifest(content.get('manifest.json'))
  const provesWriter = proveWriter(manifest, recovery)
  proveHashes(manifest, content)
  await proveCounts(manifest, content)
  return {
    manifest,
    provesWriter,
    linesOf: (table) => {
      const lines = content.get(`${table}.jsonl`)
      return lines === undefined ? null : linesIn(lines)
    },
  }
}

/** One file of the archive. */
type Content = { readonly pieces: readonly Buffer[]; readonly sha256: string }

/** Ends in the words for an archive that cannot be taken. */
export function refuse(why: 'unreadable' | 'altered' | 'too-large' | 'unknown-content' | 'not-ours'): never {
  throw new ExpectedFailure({ code: 'archive-refused', why })
}

function unreadable(): ExpectedFailure {
  return new ExpectedFailure({ code: 'archive-refused', why: 'unreadable' })
}

async function decrypted(
  files: FileLayer,
  file: string,
  identity: AgeIdentity,
): Promise<ReadableStream<Uint8Array>> {
  try {
    return await decryptStream(identity, streamOf(files.readPieces(file)))
  } catch (error) {
    const isOtherKey = error instanceof Error && error.message.includes('no identity matched')
    if (isOtherKey) throw new ExpectedFailure({ code: 'archive-of-other-key' })
    return refuse('unreadable')
  }
}

async function contentOf(
  stream: ReadableStream<Uint8Array>,
  tell: (piece: Uint8Array) => void,
): Promise<ReadonlyMap<string, Content>> {
  const content = new Map<string, Content>()
  const reader = extract()
  const feeding = feed(reader, stream, tell)
  try {
    for await (const entry of reader) {
      const { name, type } = entry.header
      if (type !== 'file' || !ARCHIVED_NAME.test(name) || content.has(name)) refuse('unknown-content')
      if (content.size >= ARCHIVE_LIMITS.files) refuse('too-large')
      content.set(name, await readEntry(entry))
    }
    await feeding
  } catch (error) {
    reader.destroy()
    const why =
      (await feeding.then(
        () => null,
        (failed: unknown) => failed,
      )) ?? error
    throw why instanceof ExpectedFailure ? why : error instanceof ExpectedFailure ? error : unreadable()
  }
  return content
}

async function readEntry(entry: AsyncIterable<unknown>): Promise<Content> {
  const pieces: Buffer[] = []
  const hash = createHash('sha256')
  for await (const piece of bytesOf(entry)) {
    pieces.push(Buffer.from(piece.buffer, piece.byteOffset, piece.length))
    hash.update(piece)
  }
  return { pieces, sha256: hash.digest('hex') }
}

/** Ends quietly where the reader gave up; what it gave up over is told in the loop over its entries. */
async function feed(
  reader: ReturnType<typeof extract>,
  stream: ReadableStream<Uint8Array>,
  tell: (piece: Uint8Array) => void,
): Promise<void> {
  const ended = new AbortController()
  reader.on('error', () => undefined)
  reader.on('close', () => ended.abort())
  try {
    for await (const piece of bytesOf(stream)) {
      if (reader.destroyed) return
      tell(piece)
      if (!reader.write(Buffer.from(piece))) await once(reader, 'drain', { signal: ended.signal })
    }
    reader.end(Buffer.alloc(0))
  } catch (error) {
    if (!ended.signal.aborted) {
      reader.destroy(error instanceof Error ? error : new Error('The archive could not be read'))
      throw error
    }
  }
}

function readManifest(content: Content | undefined): Manifest {
  if (content === undefined) return refuse('unreadable')
  const bytes = Buffer.concat(content.pieces)
  if (bytes.length > ARCHIVE_LIMITS.manifestBytes) return refuse('too-large')
  const parsed = manifestSchema.safeParse(parse(bytes.toString('utf8')))
  if (parsed.success) return parsed.data
  if (formatOf(bytes) > ARCHIVE_FORMAT) throw new ExpectedFailure({ code: 'vault-from-newer-app' })
  return refuse('altered')
}

function formatOf(bytes: Buffer): number {
  const value = parse(bytes.toString('utf8'))
  const isNumbered = typeof value === 'object' && value !== null && 'format' in value
  return isNumbered && typeof value.format === 'number' ? value.format : 0
}

/** A line or file of JSON, or `archive-refused`. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('altered')
  }
}

/**
 * Security: anyone who can read the header can encrypt to its recipient; planted words came back from such a backup as
 * the person's own. Older backups have no proof, and saying so is all that can be done about those.
 */
function proveWriter(manifest: Manifest, { secret, recipient }: RecoverySecret): boolean {
  if (manifest.format === 1 || manifest.mac === null) return false
  const key = macKeyOf(secret)
  const isOurs = manifest.recipient === recipient && isMacOf(manifest, manifest.mac, key)
  key.fill(0)
  return isOurs || refuse('not-ours')
}

function proveHashes(manifest: Manifest, content: ReadonlyMap<string, Content>): void {
  const files = [...content].filter(([name]) => name !== 'manifest.json')
  if (files.length !== Object.keys(manifest.sha256).length) refuse('altered')
  for (const [name, { sha256 }] of files) {
    const expected = Object.hasOwn(manifest.sha256, name) ? manifest.sha256[name] : null
    if (sha256 !== expected) refuse('altered')
  }
}

async function proveCounts(manifest: Manifest, content: ReadonlyMap<string, Content>): Promise<void> {
  const tables = [...content].filter(([name]) => name.endsWith('.jsonl'))
  if (tables.length !== Object.keys(manifest.counts).length) refuse('altered')
  let rows = 0
  for (const [file, lines] of tables) {
    const table = file.slice(0, -'.jsonl'.length)
    const count = countLines(lines)
    rows += count
    if (rows > ARCHIVE_LIMITS.rows) refuse('too-large')
    if (!Object.hasOwn(manifest.counts, table) || manifest.counts[table] !== count) refuse('altered')
    await yieldToOthers()
  }
}

function countLines(content: Content): number {
  let count = 0
  for (const piece of content.pieces)
    for (let at = piece.indexOf(NEW_LINE); at >= 0; at = piece.indexOf(NEW_LINE, at + 1)) count += 1
  return count
}

/** Line by line, because all of them as one text could be longer than a text may be. */
function* linesIn({ pieces }: Content): Generator<string> {
  let open: Buffer[] = []
  let openBytes = 0
  for (const piece of pieces) {
    let start = 0
    for (let end = piece.indexOf(NEW_LINE); end >= 0; end = piece.indexOf(NEW_LINE, start)) {
      const line = piece.subarray(start, end)
      if (openBytes + line.length > ARCHIVE_LIMITS.lineBytes) refuse('too-large')
      yield openBytes === 0 ? line.toString('utf8') : Buffer.concat([...open, line]).toString('utf8')
      open = []
      openBytes = 0
      start = end + 1
    }
    open.push(piece.subarray(start))
    openBytes += piece.length - start
    if (openBytes > ARCHIVE_LIMITS.lineBytes) refuse('too-large')
  }
  if (openBytes > 0) refuse('altered')
}
