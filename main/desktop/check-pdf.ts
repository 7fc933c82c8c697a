import { ExpectedFailure } from '../../shared/errors.ts'

/** In points, 72 to the inch, upright. */
const PAPER_POINTS = { A4: [595.3, 841.9], Letter: [612, 792] } as const
/** Chromium rounds a sheet to whole pixels of 1/96 inch before it says its size in points. */
const TOLERANCE_POINTS = 2
/** More than anything Respite prints; a page that goes on for ever is a fault in its style. */
const MOST_PAGES = 60

/**
 * Looks at a PDF before it leaves: it has pages, not endless ones, and each is a sheet of the paper that was asked for.
 * Throws `printing-failed`. Only sizes are looked for, which Chromium writes in plain text; nothing is taken apart.
 */
export function checkPdf(pdf: Uint8Array, paper: keyof typeof PAPER_POINTS): void {
  const text = Buffer.from(pdf).toString('latin1')
  const sheets = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)]
  const [width, height] = PAPER_POINTS[paper]
  const isFitting = sheets.every(
    ([, wide, high]) =>
      Math.abs(Number(wide) - width) <= TOLERANCE_POINTS &&
      Math.abs(Number(high) - height) <= TOLERANCE_POINTS,
  )
  if (!text.startsWith('%PDF-') || sheets.length === 0 || sheets.length > MOST_PAGES || !isFitting)
    throw new ExpectedFailure({ code: 'printing-failed' })
}
