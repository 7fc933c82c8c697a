import { once } from 'node:events'
import { type Pack, pack } from 'tar-stream'
import { bytesOf, slicesOf } from './slices.ts'

/** A file of a tar: its size is written before its first byte. */
export type TarFile = {
  readonly name: string
  readonly sizeBytes: number
  readonly pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

/** So much is handed on at once; a tar of many small files would be a stream of crumbs. */
const PIECE_BYTES = 64 * 1024

/** A file of a text that is at hand. */
export function textFile(name: string, text: string): TarFile {
  const bytes = Buffer.from(text)
  return { name, sizeBytes: bytes.length, pieces: slicesOf(bytes) }
}

/**
 * A tar that is made while it is read: nothing of it is asked for before its turn. Ends early, and frees what it holds,
 * where whoever reads it stops; fails where a file cannot be read.
 */
export async function* tarPieces(files: AsyncIterable<TarFile>, mtime: Date): AsyncGenerator<Uint8Array> {
  const tar = pack()
  const ending = new AbortController()
  const feeding = feed(tar, files, mtime, ending.signal)
  // A reader that stopped is told of where it stopped, not here.
  feeding.catch((error: unknown) => tar.destroy(error instanceof Error ? error : new Error(String(error))))
  tar.on('error', told)
  try {
    yield* bytesOf(inPieces(tar))
    await feeding
  } finally {
    ending.abort()
    tar.destroy()
  }
}

async function feed(
  tar: Pack,
  files: AsyncIterable<TarFile>,
  mtime: Date,
  signal: AbortSignal,
): Promise<void> {
  for await (const { name, sizeBytes, pieces } of files) {
    const entry = tar.entry({ name, size: sizeBytes, mtime, mode: 0o600 })
    entry.on('error', told)
    for await (const piece of pieces) {
      signal.throwIfAborted()
      if (!entry.write(piece)) await once(entry, 'drain', { signal })
    }
    entry.end(Buffer.alloc(0))
    await once(entry, 'close', { signal })
  }
  tar.finalize()
}

/** Both streams fail together, and whoever reads hears of it; a stream nobody listens to would end the process. */
function told(): void {}

async function* inPieces(tar: Pack): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const piece of tar as AsyncIterable<Uint8Array>) {
    held.push(piece)
    size += piece.length
    if (size < PIECE_BYTES) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}
