import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a test looks at in a PDF. */
export type PdfContent = {
  readonly pages: number
  readonly title: string
  readonly language: string | null
  readonly isTagged: boolean
  /** All text in reading order, runs parted by single spaces. */
  readonly text: string
}

/** Reads a PDF back with a library that had no part in making it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const document = await getDocument({ data: bytes, useSystemFonts: true, verbosity: 0 }).promise
  const { info } = await document.getMetadata()
  const facts = info as { readonly Title?: string; readonly Language?: string }
  const marks = await document.getMarkInfo()
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    for (const item of items) if ('str' in item && item.str.trim() !== '') texts.push(item.str.trim())
  }
  return {
    pages: document.numPages,
    title: facts.Title ?? '',
    language: facts.Language ?? null,
    isTagged: marks?.Marked === true,
    text: texts.join(' ').replaceAll(/\s+/g, ' '),
  }
}
