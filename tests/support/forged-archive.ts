import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extract, type Header, pack } from 'tar-stream'
import { decryptWith } from '../../main/vault/backup/age-file.ts'
import { joined } from '../../main/vault/backup/slices.ts'
import { identityFor } from './recovery-sheets.ts'

/** One file of an archive that is taken apart and put together again by somebody who means harm. */
export type Piece = { readonly header: Partial<Header> & Pick<Header, 'name'>; readonly content: Buffer }

export function named(name: string, text: string): Piece {
  return { header: { name }, content: Buffer.from(text) }
}

export function contentOf(pieces: readonly Piece[], name: string): string {
  return pieces.find(({ header }) => header.name === name)?.content.toString('utf8') ?? ''
}

export function manifestWith(pieces: readonly Piece[], changes: Record<string, unknown>): readonly Piece[] {
  const manifest = JSON.parse(contentOf(pieces, 'manifest.json')) as Record<string, unknown>
  const text = JSON.stringify({ ...manifest, mac: null, ...changes })
  return pieces.map((piece) => (piece.header.name === 'manifest.json' ? named('manifest.json', text) : piece))
}

/** A file with other text; with its hash and its count set right where the forger took care. */
export function changed(
  pieces: readonly Piece[],
  name: string,
  text: string,
  isHashed: boolean,
  count = text.split('\n').length - 1,
): readonly Piece[] {
  const other = pieces.map((piece) => (piece.header.name === name ? named(name, text) : piece))
  if (!isHashed) return other
  const { sha256, counts } = JSON.parse(contentOf(pieces, 'manifest.json')) as Record<string, object>
  return manifestWith(other, {
    sha256: { ...sha256, [name]: createHash('sha256').update(text).digest('hex') },
    counts: { ...counts, [name.replace('.jsonl', '')]: count },
  })
}

export function renamed(pieces: readonly Piece[], from: string, to: string): readonly Piece[] {
  const unsigned = contentOf(manifestWith(pieces, {}), 'manifest.json')
  const text = unsigned.replaceAll(`"${from}"`, `"${to}"`)
  const manifest = text.replace(`"${from.replace('.jsonl', '')}":`, `"${to.replace('.jsonl', '')}":`)
  return pieces.map((piece) => {
    if (piece.header.name === 'manifest.json') return named('manifest.json', manifest)
    return piece.header.name === from ? { ...piece, header: { name: to } } : piece
  })
}

export async function piecesOf(file: string, secret: string): Promise<readonly Piece[]> {
  const reader = extract()
  reader.end(await decryptWith(await identityFor(secret), readFileSync(file)))
  const pieces: Piece[] = []
  for await (const entry of reader)
    pieces.push({ header: { name: entry.header.name }, content: await joined(entry) })
  return pieces
}

export function tarOf(pieces: readonly Piece[]): Promise<Buffer> {
  const tar = pack()
  for (const { header, content } of pieces) tar.entry(header, content)
  tar.finalize()
  return joined(tar)
}
