import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a test looks at in a PDF. */
export type PdfContent = {
  readonly pages: number
  readonly title: string
  readonly language: string | null
  readonly isTagged: boolean
  /** What stands in for pictures when the page is read aloud. */
  readonly alternatives: readonly string[]
  /** All text in reading order, runs parted by single spaces. */
  readonly text: string
}

/** Reads a PDF back with a library that had no part in making it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const document = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: true, verbosity: 0 }).promise
  const { info } = await document.getMetadata()
  const facts = info as { readonly Title?: string; readonly Language?: string }
  const marks: unknown = await document.getMarkInfo()
  const texts: string[] = []
  const alternatives: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    alternatives.push(...alternativesIn(await page.getStructTree()))
    for (const item of items) if ('str' in item && item.str.trim() !== '') texts.push(item.str.trim())
  }
  return {
    pages: document.numPages,
    title: facts.Title ?? '',
    language: facts.Language ?? null,
    isTagged: marks instanceof Map && marks.get('Marked') === true,
    alternatives,
    text: texts.join(' ').replaceAll(/\s+/g, ' '),
  }
}

/** Every alternative text of the structure tree, from the top down. */
function alternativesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const { alt, children } = node as { readonly alt?: string; readonly children?: readonly unknown[] }
  return [...(alt === undefined ? [] : [alt]), ...(children ?? []).flatMap(alternativesIn)]
}
