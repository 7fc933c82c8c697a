import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { present } from '../../shared/assert.ts'
import { readKept, startPageSetter } from '../support/page-setter.ts'
import {
  countSquares,
  differenceOf,
  drawPage,
  fromPng,
  inBlackAndWhite,
  inkKept,
  textRuns,
  toPng,
} from '../support/pdf-picture.ts'
import { readPdf } from '../support/read-pdf.ts'
import { SAMPLE_MONTHS } from '../support/sample-months.ts'

const KEPT = path.resolve(import.meta.dirname, '../fixtures/prints')
/** Set to 1, the pictures and texts are written anew instead of compared. */
const RENEW = process.env.RESPITE_RENEW_PRINTS === '1'
const DOTS_PER_INCH = 72
/** Fonts are smoothed a little differently from one machine to the next; a moved line is several times this. */
const TOLERATED_DIFFERENCE = 0.004
/** The cuts of `renderer/styles/print-fonts.css`, by the names they have themselves. */
const FACES = ['Inter-Regular', 'Inter-SemiBold', 'SourceSerif4-Regular', 'SourceSerif4-SemiBold']
/** A plain fax, roughly. */
const FAX_DOTS_PER_INCH = 100
/** A filled square of the chart is 10 CSS pixels wide: 10 dots at 100 per inch, one lost on each side at worst. */
const SQUARE_DOTS = 8
/** Below this, letters are missing; found by looking. */
const LEAST_INK_KEPT = 0.6

test('five different months, the fullest on both papers and a longer version print as they did when they were looked at', async () => {
  const setter = await startPageSetter()
  try {
    for (const [name, document] of Object.entries(SAMPLE_MONTHS)) {
      const pdf = await setter.toPdf({ kind: 'summary' }, document)
      const content = await readPdf(pdf)
      const pages = name === 'longer' ? 2 : 1
      expect.soft({ name, pages: content.pages }).toEqual({ name, pages })
      // Named, and with a table of letters: a Type 3 font is drawings, and some versions keep no letters behind them.
      expect.soft(new Set(content.fonts.map(({ kind }) => kind)), name).toEqual(new Set(['CIDFontType2']))
      expect
        .soft(content.fonts.map(({ name: font }) => font.replace(/^[A-Z]{6}[+]/, '')).toSorted())
        .toEqual(FACES)
      const picture = await drawPage(pdf, DOTS_PER_INCH, pages)
      const text = `${content.text.replaceAll('. ', '.\n')}\n`
      const files = { picture: path.join(KEPT, `${name}.png`), text: path.join(KEPT, `${name}.txt`) }
      if (RENEW) {
        writeFileSync(files.picture, toPng(picture))
        writeFileSync(files.text, text)
      }
      expect.soft(text).toBe(String(readKept(files.text)))
      const kept = await fromPng(present(readKept(files.picture), files.picture))
      expect.soft(differenceOf(picture, kept), name).toBeLessThan(TOLERATED_DIFFERENCE)
    }
  } finally {
    await setter.close()
  }
})

test('the page stays legible as a fax makes it: black or white, 100 dots to the inch', async () => {
  const setter = await startPageSetter()
  try {
    const pdf = await setter.toPdf({ kind: 'summary' }, SAMPLE_MONTHS.better)
    const page = await drawPage(pdf, FAX_DOTS_PER_INCH)
    const fax = inBlackAndWhite(page)
    const runs = await textRuns(pdf, FAX_DOTS_PER_INCH)
    const faint = runs.filter((run) => inkKept(run, page, fax) < LEAST_INK_KEPT)
    expect(faint.map(({ text }) => text)).toEqual([])
    expect(countSquares(fax, SQUARE_DOTS)).toBe(3)
  } finally {
    await setter.close()
  }
})
