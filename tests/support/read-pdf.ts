import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'

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
  /** Every font a letter is set in: its name in the file, and its kind, such as `TrueType`, `CIDFontType2` or `Type3`. */
  readonly fonts: readonly PdfFont[]
}

type PdfFont = { readonly name: string; readonly kind: string }

/** Reads a PDF back with a library that had no part in making it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const document = await getDocument({
    data: Uint8Array.from(bytes),
    useSystemFonts: true,
    fontExtraProperties: true,
    verbosity: 0,
  }).promise
  const { info } = await document.getMetadata()
  const facts = info as { readonly Title?: string; readonly Language?: string }
  const marks: unknown = await document.getMarkInfo()
  const texts: string[] = []
  const alternatives: string[] = []
  const fonts = new Map<string, PdfFont>()
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    alternatives.push(...alternativesIn(await page.getStructTree()))
    for (const font of await fontsOf(page)) fonts.set(font.name, font)
    for (const item of items) if ('str' in item && item.str.trim() !== '') texts.push(item.str.trim())
  }
  return {
    pages: document.numPages,
    title: facts.Title ?? '',
    language: facts.Language ?? null,
    isTagged: marks instanceof Map && marks.get('Marked') === true,
    alternatives,
    text: texts.join(' ').replaceAll(/\s+/g, ' '),
    fonts: [...fonts.values()],
  }
}

async function fontsOf(page: PDFPageProxy): Promise<readonly PdfFont[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const ids = new Set(fnArray.flatMap((what, at) => (what === OPS.setFont ? [String(argsArray[at][0])] : [])))
  return [...ids].map((id) => {
    const font: unknown = page.commonObjs.get(id)
    const { name, type, isType3Font } = font as { name?: string; type?: string; isType3Font?: boolean }
    return { name: name ?? '', kind: isType3Font === true ? 'Type3' : (type ?? '') }
  })
}

/** Every alternative text of the structure tree, from the top down. */
function alternativesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const { alt, children } = node as { readonly alt?: string; readonly children?: readonly unknown[] }
  return [...(alt === undefined ? [] : [alt]), ...(children ?? []).flatMap(alternativesIn)]
}
