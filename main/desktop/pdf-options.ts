import type { PrintToPDFOptions } from 'electron'
import type { SummaryChoices } from '../../shared/contract/summary.ts'

/** How every PDF is made: the sheet and its margins from the page's own style, with tags and an outline. */
export function pdfOptions(paper: SummaryChoices['paper']): PrintToPDFOptions {
  return {
    pageSize: paper,
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  }
}
