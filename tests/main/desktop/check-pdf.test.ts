import { describe, expect, it } from 'vitest'
import { checkPdf } from '../../../main/desktop/check-pdf.ts'

const pdf = (...sheets: readonly string[]) =>
  Buffer.from(`%PDF-1.4\n${sheets.map((sheet) => `<< /Type /Page /MediaBox [0 0 ${sheet}] >>`).join('\n')}`)

describe('a PDF is looked at before it leaves', () => {
  it('and may go where every sheet is of the paper that was chosen', () => {
    expect(() => checkPdf(pdf('594.95 841.92', '594.95 841.92'), 'A4')).not.toThrow()
    expect(() => checkPdf(pdf('612 792'), 'Letter')).not.toThrow()
  })

  it.each([
    ['the other paper', pdf('612 792')],
    ['one sheet lying on its side', pdf('594.95 841.92', '841.92 594.95')],
    ['no sheet at all', pdf()],
    ['a page that never ends', pdf(...Array.from({ length: 61 }, () => '594.95 841.92'))],
    ['something else than a PDF', Buffer.from('<html>')],
  ])('and stays here with %s', (_, bytes) => {
    expect(() => checkPdf(bytes, 'A4')).toThrow('printing-failed')
  })
})
