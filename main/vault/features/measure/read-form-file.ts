import './without-node-loader.ts'
// biome-ignore lint/style/noRestrictedImports: the rule is about our own build folder; this one lies in the package.
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Puts its half of pdf.js where the other half looks for it; without this pdf.js would load it by address.
// biome-ignore lint/style/noRestrictedImports: the rule is about our own build folder; this one lies in the package.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { type FormFileReading, MOST_FORM_PAGES } from '../../../../shared/domain/measure/form-file.ts'
import { type FormReading, readOfficialForm } from '../../../../shared/domain/measure/official-form.ts'
import { linesByFileOrder, linesByPosition, type PrintedRun } from './printed-runs.ts'

/** A PDF says what it is within its first bytes; some printers put a few of their own before it. */
const HEADER_WITHIN_BYTES = 1024

/** Reads the thirty lines out of a PDF, or says why not. Runs in a worker that is ended afterwards. */
export async function readFormFile(file: Uint8Array): Promise<FormFileReading> {
  const head = new TextDecoder('latin1').decode(file.subarray(0, HEADER_WITHIN_BYTES))
  if (!head.includes('%PDF-')) return { kind: 'not-a-pdf' }
  try {
    const document = await getDocument({
      data: file,
      verbosity: 0,
      // Security: nothing is drawn, fetched, run or put to use as a font; only the text is wanted.
      disableFontFace: true,
      useSystemFonts: false,
      fontExtraProperties: false,
      enableXfa: false,
      useWasm: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: 0,
    }).promise
    if (document.numPages > MOST_FORM_PAGES) return { kind: 'too-many-pages' }
    return await readPages(document)
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return { kind: name === 'PasswordException' ? 'encrypted' : 'damaged' }
  }
}

async function readPages(document: PDFDocumentProxy): Promise<FormFileReading> {
  const pages: (readonly PrintedRun[])[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    pages.push(await readRuns(page))
    page.cleanup()
  }
  if (!pages.flat().some(({ text }) => /\p{L}/u.test(text))) return { kind: 'no-text' }
  // A blank line between pages: a sentence does not go on over one.
  return moreCompleteReading(
    readOfficialForm(pages.map(linesByPosition).join('\n\n')),
    readOfficialForm(pages.map(linesByFileOrder).join('\n\n')),
  )
}

async function readRuns(
  page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>,
): Promise<readonly PrintedRun[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) =>
    'str' in item
      ? [
          {
            text: item.str,
            x: Number(item.transform[4]),
            y: Number(item.transform[5]),
            width: item.width,
            height: item.height,
            endsLine: item.hasEOL,
          },
        ]
      : [],
  )
}

/** Of the two orders, the one that gave the form; else what says most about why there is none. */
function moreCompleteReading(byPosition: FormReading, byFileOrder: FormReading): FormReading {
  if (byPosition.kind === 'read' || byPosition.kind === 'other-version') return byPosition
  if (byFileOrder.kind === 'read' || byFileOrder.kind === 'other-version') return byFileOrder
  return faults(byPosition) <= faults(byFileOrder) ? byPosition : byFileOrder
}

function faults(reading: FormReading): number {
  return reading.kind === 'incomplete'
    ? reading.missing.length + reading.outOfPlace.length
    : Number.POSITIVE_INFINITY
}
