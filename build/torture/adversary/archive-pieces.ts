import { createHash } from 'node:crypto'
import { extract, type Header, pack } from 'tar-stream'
import { decryptWith, encryptTo } from '../../../main/vault/backup/age-file.ts'
import { joined } from '../../../main/vault/backup/slices.ts'
import { identityOf, readRecoverySecret } from '../../../main/vault/keys/recovery-secret.ts'
import { bytes } from './attacked-vault.ts'

/** One file of a backup that was taken apart. */
export type Piece = {
  readonly header: Partial<Header> & { readonly name: string }
  readonly content: Buffer
}

/** Takes a backup apart by the key on its sheet. */
export async function takeApart(archive: Uint8Array, sheet: string): Promise<readonly Piece[]> {
  const reader = extract()
  reader.end(await decryptWith(await identityOf(readRecoverySecret(bytes(sheet))), archive))
  const pieces: Piece[] = []
  for await (const entry of reader)
    pieces.push({ header: { name: entry.header.name }, content: await joined(entry) })
  return pieces
}

/** Puts one together that the recipient's sheet opens: anybody can who has read the header. */
export async function putTogether(pieces: readonly Piece[], recipient: string): Promise<Buffer> {
  const tar = pack()
  for (const { header, content } of pieces)
    if (header.type === undefined || header.type === 'file') tar.entry(header, content)
    else tar.entry(header)
  tar.finalize()
  return encryptTo([recipient], await joined(tar))
}

export function textOf(pieces: readonly Piece[], name: string): string {
  return pieces.find(({ header }) => header.name === name)?.content.toString('utf8') ?? ''
}

/** The same with another text in one file; with a hash and a count that fit it, where the forger takes care. */
export function withText(
  pieces: readonly Piece[],
  name: string,
  text: string,
  isCareful: boolean,
): readonly Piece[] {
  const other = pieces.map((piece) =>
    piece.header.name === name ? { ...piece, content: Buffer.from(text) } : piece,
  )
  if (!isCareful) return other
  return withManifest(other, ({ sha256, counts, ...rest }) => ({
    ...rest,
    sha256: { ...(sha256 as object), [name]: createHash('sha256').update(text).digest('hex') },
    counts: { ...(counts as object), [name.replace('.jsonl', '')]: text.split('\n').length - 1 },
  }))
}

export function withManifest(
  pieces: readonly Piece[],
  change: (manifest: Record<string, unknown>) => unknown,
): readonly Piece[] {
  const manifest = JSON.parse(textOf(pieces, 'manifest.json')) as Record<string, unknown>
  const text = JSON.stringify(change(manifest))
  return pieces.map((piece) =>
    piece.header.name === 'manifest.json' ? { ...piece, content: Buffer.from(text) } : piece,
  )
}
