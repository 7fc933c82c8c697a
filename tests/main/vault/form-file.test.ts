import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { createDeflate } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createFormFileReader } from '../../../main/vault/features/measure/form-file-reader.ts'
import { MOST_FORM_FILE_BYTES } from '../../../shared/domain/measure/form-file.ts'
import { INVENTED_SENTENCES, inventedFormPage } from '../../support/invented-form.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { createBegunVault } from '../../support/test-vault.ts'

const WORKER = new URL('../../../main/vault/features/measure/form-file-worker.ts', import.meta.url)
const read = createFormFileReader(WORKER)
const form = () => makePdf([inventedFormPage()])
const READ = { kind: 'read', lines: INVENTED_SENTENCES }

describe('a form that is a PDF', () => {
  it('gives its thirty sentences: footer first in the file, brackets in italics, one sentence wrapped', async () => {
    expect(await read(form())).toEqual(READ)
  })

  it('is found behind other pages, with a scoring page after it', async () => {
    const letter = [{ x: 60, y: 700, text: 'A letter about umbrellas.' }]
    const scoring = [1, 4, 8].map((number, index) => ({ x: 60, y: 700 - index * 20, text: `${number}. ___` }))
    expect(await read(makePdf([letter, inventedFormPage(), scoring]))).toEqual(READ)
  })

  it('is read in the order of the file where its places tell nothing', async () => {
    const numbers = INVENTED_SENTENCES.map((_, index) => ({
      x: 60,
      y: 780 - index * 12,
      text: `${index + 1}.`,
    }))
    const sentences = INVENTED_SENTENCES.map((text, index) => ({ x: 300, y: 420 - index * 12, text }))
    expect(await read(makePdf([[...numbers, ...sentences]]))).toEqual(READ)
  })

  it('that lacks lines says which', async () => {
    const page = inventedFormPage().filter(({ text }) => text !== '12.' && text !== INVENTED_SENTENCES[11])
    expect(await read(makePdf([page]))).toEqual({ kind: 'incomplete', missing: [12], outOfPlace: [] })
  })

  it('of version R-IV is refused', async () => {
    const page = [...inventedFormPage(), { x: 300, y: 760, text: 'R-IV' }]
    expect(await read(makePdf([page]))).toEqual({ kind: 'other-version' })
  })
})

describe('a false claim about the pages', () => {
  it('does no harm', async () => {
    expect(await read(makePdf([inventedFormPage()], { claimedPages: 10_000 }))).toEqual(READ)
  })
})

describe('a file that is no form', () => {
  it.each([
    ['nothing at all', () => new Uint8Array(), 'not-a-pdf'],
    ['a text', () => new TextEncoder().encode('1. Not a PDF.'), 'not-a-pdf'],
    ['rubbish that begins like a PDF', () => rubbish(), 'damaged'],
    ['a PDF cut in its first lines', () => form().slice(0, 200), 'damaged'],
    ['a locked PDF', () => makePdf([inventedFormPage()], { isEncrypted: true }), 'encrypted'],
    ['a document of 10,000 pages', () => makePdf(Array.from({ length: 10_000 }, () => [])), 'too-many-pages'],
    [
      'a document of 21 pages',
      () => makePdf(Array.from({ length: 21 }, () => inventedFormPage())),
      'too-many-pages',
    ],
    ['pages without a letter', () => makePdf([[], []]), 'no-text'],
    ['a letter', () => makePdf([[{ x: 60, y: 700, text: 'A letter.' }]]), 'no-lines'],
  ])('%s ends in its own word', async (_, file, kind) => {
    expect(await read(file())).toEqual({ kind })
  })

  it('never ends in anything but a word, wherever it is cut', async () => {
    const whole = form()
    for (const part of [0.3, 0.6, 0.9, 0.99]) {
      const { kind } = await read(whole.slice(0, Math.floor(whole.length * part)))
      expect(['damaged', 'no-text', 'incomplete', 'no-lines', 'read']).toContain(kind)
    }
  })

  it('that takes too long is given up', async () => {
    const hasty = createFormFileReader(WORKER, { patienceMs: 1, growthMiB: 700 })
    expect(await hasty(form())).toEqual({ kind: 'too-much' })
  })

  it('that swells to gigabytes is given up, and the vault goes on', async () => {
    const bomb = makePdf([[]], { packed: await packedSpaces(2048) })
    expect(bomb.length).toBeLessThan(3 * 1024 * 1024)
    expect(await read(bomb)).toEqual({ kind: 'too-much' })
    expect(await read(form())).toEqual(READ)
  }, 60_000)
})

describe('the call', () => {
  it('reads the file, keeps nothing of it, and leaves keeping to the person', async () => {
    const vault = await createBegunVault()
    expect(await vault.call('measure.readFormFile', { file: form() })).toEqual({ reading: READ })
    expect(await vault.call('measure.readForm', {})).toEqual({ form: null })
    expect(vault.bugs).toEqual([])
  })

  it('refuses more than 20 MB unread', async () => {
    const vault = await createBegunVault()
    const file = new Uint8Array(MOST_FORM_FILE_BYTES + 1)
    expect(await vault.failure('measure.readFormFile', { file })).toMatchObject({ code: 'invalid-input' })
  })
})

function rubbish(): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5000)]))
}

/** So many MiB of spaces, packed without ever standing in memory as a whole. */
async function packedSpaces(mebibytes: number): Promise<Uint8Array> {
  const chunk = Buffer.alloc(1024 * 1024, ' ')
  const packed: Buffer[] = []
  const packing = Readable.from(Array.from({ length: mebibytes }, () => chunk)).pipe(createDeflate())
  for await (const part of packing) packed.push(part)
  return Buffer.concat(packed)
}
