import type { PrintToPDFOptions } from 'electron'
import type { CDPSession } from 'playwright'

/** Inches, portrait. */
const PAPERS: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  A0: { width: 33.11, height: 46.811 },
  A1: { width: 23.39, height: 33.11 },
  A2: { width: 16.54, height: 23.386 },
  A3: { width: 11.7, height: 16.54 },
  A4: { width: 8.268, height: 11.693 },
  A5: { width: 5.827, height: 8.268 },
  A6: { width: 4.134, height: 5.827 },
  Legal: { width: 8.5, height: 14 },
  Letter: { width: 8.5, height: 11 },
  Tabloid: { width: 11, height: 17 },
  Ledger: { width: 17, height: 11 },
}

/** Electron's margin where none is asked for: one centimetre, in inches. */
const USUAL_MARGIN = 0.4

/** Prints a page as Electron does: the same options, from the same engine, so the same file. */
export async function printToPdf(session: CDPSession, options: PrintToPDFOptions): Promise<Buffer> {
  const { margins = {}, pageSize = 'Letter' } = options
  const paper = typeof pageSize === 'string' ? PAPERS[pageSize] : pageSize
  if (paper === undefined) throw new Error(`Invalid pageSize ${String(pageSize)}`)
  const { data } = await session.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth: paper.width,
    paperHeight: paper.height,
    marginTop: margins.top ?? USUAL_MARGIN,
    marginBottom: margins.bottom ?? USUAL_MARGIN,
    marginLeft: margins.left ?? USUAL_MARGIN,
    marginRight: margins.right ?? USUAL_MARGIN,
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  })
  return Buffer.from(data, 'base64')
}
