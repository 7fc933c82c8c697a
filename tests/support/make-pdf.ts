import { deflateSync } from 'node:zlib'

/** Letters at a place of a page, in points from the lower left corner. */
export type PlacedText = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly isItalic?: boolean
}

/** What a test wants to be unusual about a PDF. */
type PdfOptions = {
  /** How many pages the document says it has. */
  readonly claimedPages?: number
  /** A lock that no known password opens. */
  readonly isEncrypted?: boolean
  /** A content stream in place of the texts, packed already. */
  readonly packed?: Uint8Array
}

/** A tiny PDF written by hand: one page per list of texts, two standard typefaces, eleven points. */
export function makePdf(
  pages: readonly (readonly PlacedText[])[],
  options: PdfOptions = {},
): Uint8Array<ArrayBuffer> {
  const first = 6
  const numbers = pages.map((_, index) => first + index * 2)
  const lock = `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`
  const objects: Buffer[] = [
    latin1('<< /Type /Catalog /Pages 2 0 R >>'),
    latin1(
      `<< /Type /Pages /Count ${options.claimedPages ?? pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    ),
    latin1('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    latin1('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Oblique /Encoding /WinAnsiEncoding >>'),
    latin1(lock),
    ...pages.flatMap((texts, index) => [
      latin1(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${first + index * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      ),
      stream(options.packed ?? deflateSync(latin1(texts.map(shown).join('\n')))),
    ]),
  ]
  const trailer =
    options.isEncrypted === true ? ` /Encrypt 5 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]` : ''
  return assemble(objects, trailer)
}

function shown({ x, y, text, isItalic }: PlacedText): string {
  const escaped = text.replaceAll(/[\\()]/gu, String.raw`\$&`)
  return `BT /${isItalic === true ? 'F2' : 'F1'} 11 Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`
}

function stream(packed: Uint8Array): Buffer {
  return Buffer.concat([
    latin1(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    latin1('\nendstream'),
  ])
}

function assemble(objects: readonly Buffer[], trailer: string): Uint8Array<ArrayBuffer> {
  const parts = [latin1('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([latin1(`${index + 1} 0 obj\n`), object, latin1('\nendobj\n')])
    offsets.push(length)
    length += part.length
    parts.push(part)
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
