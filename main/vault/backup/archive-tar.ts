import { once } from 'node:events'
import { type Pack, pack } from 'tar-stream'
import { ARCHIVE_README, type Manifest } from './archive-format.ts'
import type { CollectedRows } from './collect-rows.ts'
import { bytesOf } from './slices.ts'

/**
 * The archive's tar, made while it is read: README, manifest, one file a table. Ends early, and frees what it holds,
 * where whoever reads it stops.
 */
export async function* tarPieces(rows: CollectedRows, manifest: Manifest): AsyncGenerator<Uint8Array> {
  const tar = pack()
  const ending = new AbortController()
  const feeding = feed(tar, rows, manifest, ending.signal)
  // A reader that stopped is told of where it stopped, not here.
  feeding.catch(() => undefined)
  try {
    yield* bytesOf(tar)
    await feeding
  } finally {
    ending.abort()
    tar.destroy()
  }
}

async function feed(tar: Pack, rows: CollectedRows, manifest: Manifest, signal: AbortSignal): Promise<void> {
  const mtime = new Date(manifest.madeAtMs)
  const add = async (name: string, size: number, pieces: readonly Buffer[]) => {
    const entry = tar.entry({ name, size, mtime, mode: 0o600 })
    for (const piece of pieces) if (!entry.write(piece)) await once(entry, 'drain', { signal })
    entry.end(Buffer.alloc(0))
    await once(entry, 'close', { signal })
  }
  const addText = (name: string, text: string) => {
    const bytes = Buffer.from(text)
    return add(name, bytes.length, [bytes])
  }
  await addText('README.txt', ARCHIVE_README)
  await addText('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
  for (const { name, sizeBytes, pieces } of rows.tables) await add(`${name}.jsonl`, sizeBytes, pieces)
  tar.finalize()
}
