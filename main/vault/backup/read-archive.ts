import { createHash } from 'node:crypto'
import { extract } from 'tar-stream'
import { ExpectedFailure } from '../../../shared/errors.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import { decryptWith } from './age-file.ts'
import {
  ARCHIVE_FORMAT,
  ARCHIVE_LIMITS,
  ARCHIVED_NAME,
  type Manifest,
  manifestSchema,
} from './archive-format.ts'
import { joined, sliced } from './slices.ts'

/** An archive that was opened in memory and holds exactly what its manifest says. */
export type OpenedArchive = {
  readonly manifest: Manifest
  /** The lines of a table, or null where the archive has no such table. */
  readonly linesOf: (table: string) => Iterable<string> | null
}

/**
 * Opens an archive in memory and proves it: names, sizes, hashes and counts. Anyone can encrypt to the recovery
 * recipient, so nothing in it is believed. Throws `archive-of-other-key`, `archive-refused` or `vault-from-newer-app`.
 */
export async function readArchive(files: FileLayer, file: string, secret: string): Promise<OpenedArchive> {
  if (files.size(file) > ARCHIVE_LIMITS.fileBytes) refuse('too-large')
  const content = await contentOf(await decrypted(files.read(file), secret))
  const manifest = readManifest(content.get('manifest.json'))
  proveHashes(manifest, content)
  proveCounts(manifest, content)
  return {
    manifest,
    linesOf: (table) => {
      const lines = content.get(`${table}.jsonl`)
      return lines === undefined ? null : linesIn(lines)
    },
  }
}

/** Ends in the words for an archive that cannot be taken. */
export function refuse(why: 'unreadable' | 'altered' | 'too-large' | 'unknown-content'): never {
  throw new ExpectedFailure({ code: 'archive-refused', why })
}

async function decrypted(bytes: Uint8Array, secret: string): Promise<Buffer> {
  try {
    return await decryptWith(secret, bytes)
  } catch (error) {
    const isOtherKey = error instanceof Error && error.message.includes('no identity matched')
    if (isOtherKey) throw new ExpectedFailure({ code: 'archive-of-other-key' })
    return refuse('unreadable')
  }
}

async function contentOf(tar: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const content = new Map<string, Buffer>()
  const reader = extract()
  const feeding = feed(reader, tar)
  try {
    for await (const entry of reader) {
      const { name, type } = entry.header
      if (type !== 'file' || !ARCHIVED_NAME.test(name) || content.has(name)) refuse('unknown-content')
      if (content.size >= ARCHIVE_LIMITS.files) refuse('too-large')
      content.set(name, await joined(entry))
    }
    await feeding
  } catch (error) {
    if (error instanceof ExpectedFailure) throw error
    return refuse('unreadable')
  }
  return content
}

async function feed(reader: ReturnType<typeof extract>, tar: Buffer): Promise<void> {
  // A reader that gave up half-way is told of in the loop over its entries.
  reader.on('error', () => undefined)
  for await (const piece of sliced(tar)) {
    if (reader.destroyed) return
    if (!reader.write(piece)) await drained(reader)
  }
  reader.end(Buffer.alloc(0))
}

function drained(reader: ReturnType<typeof extract>): Promise<void> {
  return new Promise((resolve) => {
    reader.once('drain', () => resolve())
    reader.once('close', () => resolve())
  })
}

function readManifest(bytes: Buffer | undefined): Manifest {
  if (bytes === undefined) return refuse('unreadable')
  if (bytes.length > ARCHIVE_LIMITS.manifestBytes) return refuse('too-large')
  const parsed = manifestSchema.safeParse(parse(bytes.toString('utf8')))
  if (parsed.success && parsed.data.format === ARCHIVE_FORMAT) return parsed.data
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

function proveHashes(manifest: Manifest, content: ReadonlyMap<string, Buffer>): void {
  const names = [...content.keys()].filter((name) => name !== 'manifest.json')
  if (names.length !== Object.keys(manifest.sha256).length) refuse('altered')
  for (const name of names) {
    const bytes = content.get(name) ?? Buffer.alloc(0)
    const expected = Object.hasOwn(manifest.sha256, name) ? manifest.sha256[name] : null
    if (createHash('sha256').update(bytes).digest('hex') !== expected) refuse('altered')
  }
}

function proveCounts(manifest: Manifest, content: ReadonlyMap<string, Buffer>): void {
  const tables = [...content.keys()].filter((name) => name.endsWith('.jsonl'))
  if (tables.length !== Object.keys(manifest.counts).length) refuse('altered')
  let rows = 0
  for (const file of tables) {
    const table = file.slice(0, -'.jsonl'.length)
    const count = countLines(content.get(file) ?? Buffer.alloc(0))
    rows += count
    if (rows > ARCHIVE_LIMITS.rows) refuse('too-large')
    if (!Object.hasOwn(manifest.counts, table) || manifest.counts[table] !== count) refuse('altered')
  }
}

function countLines(bytes: Buffer): number {
  let count = 0
  for (const _ of linesIn(bytes)) count += 1
  return count
}

/** Line by line, because all of them as one text could be longer than a text may be. */
function* linesIn(bytes: Buffer): Generator<string> {
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start)
    if (end < 0) refuse('altered')
    if (end - start > ARCHIVE_LIMITS.lineCharacters) refuse('too-large')
    yield bytes.toString('utf8', start, end)
    start = end + 1
  }
}
