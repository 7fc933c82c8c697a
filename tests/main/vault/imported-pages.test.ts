import { writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readImport } from '../../../main/vault/features/transfer/read-import.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import { formOf, JOURNAL_KINDS } from '../../../shared/domain/journal/kinds.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createBegunVault, type TestVault } from '../../support/test-vault.ts'

const uuid = (number: number) => `0b8f2f5e-6a34-4a0e-9d0c-${String(number).padStart(12, '0')}`

/** Any value a field of a form could be given in a file, more often one of a name that its kind knows. */
const anyValue = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.string({ maxLength: 30 }),
  fc.constant('x'.repeat(1_000)),
  fc.array(fc.string({ maxLength: 10 }), { maxLength: 40 }),
  fc.constant(5),
)
const anyId = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('__proto__', 'constructor', 'toString'))
const entry = fc.constantFrom(...JOURNAL_KINDS).chain((kind) => {
  const known = formOf(kind).fields.map(({ id }) => id)
  const fieldId = known.length === 0 ? anyId : fc.oneof(fc.constantFrom(...known), anyId)
  return fc.record({
    kind: fc.constant(kind),
    stepId: fc.oneof(
      fc.constantFrom(null, 'BAD ID!', 'good-id', '', 'x'.repeat(300)),
      fc.string({ maxLength: 80 }),
    ),
    date: fc.constantFrom('2026-03-02', '2026-03-01', '0001-01-01', '9999-12-31'),
    planDay: fc.constantFrom(null, 1, 30),
    body: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('', ' \n', 'words', 'x'.repeat(2_000_001), '\ud800 half', 'a\0b'),
    ),
    isInBin: fc.boolean(),
    fields: fc.array(fc.tuple(fieldId, anyValue), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs)),
    tags: fc.array(fc.string({ maxLength: 60 }), { maxLength: 30 }),
    codes: fc.array(fc.constantFrom('fern', 'Anna', 'larch', 'x'.repeat(100), '12'), { maxLength: 3 }),
  })
})

/** Everything that gives pages back. */
async function readEverything(vault: TestVault): Promise<void> {
  const ask = async (name: string, input: unknown) => {
    const result = await vault.send(name, input)
    expect(result, `${name} ${JSON.stringify(input)} ${vault.bugs.map(String).join()}`).toMatchObject({
      ok: true,
    })
    return result.ok ? result.value : null
  }
  const list = (await ask('journal.listEntries', { after: null, limit: 200 })) as {
    entries: { id: string; kind: string }[]
  }
  for (const { id } of list.entries) {
    const read = (await ask('journal.readEntry', { id })) as {
      entry: { kind: string; stepId: string | null }
    }
    const { kind, stepId } = read.entry
    await ask('journal.findForToday', { kind, stepId })
    await ask('journal.findLatest', { kind, stepId })
    await ask('journal.readTagsOf', { id })
    await ask('codes.readForEntry', { entryId: id })
  }
  for (const typed of ['words', 'x', 'a', 'half'])
    await ask('journal.search', { typed, after: null, limit: 50 })
  await ask('transfer.listImports', {})
}

describe('Whatever an import takes in', () => {
  it('every call that gives pages back gives it', async () => {
    // In this process: what is looked at here is what comes of the files, and a worker for each takes a second.
    const file = path.join(temporaryFolder(), 'import.json')
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 6 }), async (made) => {
        const entries = made.map((one, number) => ({ id: uuid(number), ...one }))
        writeFileSync(file, JSON.stringify({ format: 'respite-export', version: 1, entries }))
        const vault = await createBegunVault()
        const read = await readImport(realFiles, { file, what: 'file', secret: null }, () => undefined).catch(
          (error: unknown) => {
            expect(String(error)).toMatch(/import-refused/)
            return null
          },
        )
        if (read === null) return
        const preview = await vault.send('transfer.readImport', { file, what: 'file', secret: null })
        if (!preview.ok) throw new Error(`Not read in the worker: ${JSON.stringify(preview.error)}`)
        const { token } = preview.value as { token: string }
        const taken = await vault.call('transfer.takeIn', { token, withDuplicates: true })
        expect(taken.entryCount).toBe(read.pages.length)
        await readEverything(vault)
        expect(vault.bugs).toEqual([])
      }),
      { numRuns: 12 },
    )
  }, 180_000)

  it('fits its form: a line too long for its field stands below the text, the rest is left out and counted', async () => {
    const vault = await createBegunVault()
    const file = path.join(temporaryFolder(), 'import.json')
    const evening = formOf('evening').fields
    const line = JOURNAL_KINDS.map((kind) => ({
      kind,
      field: formOf(kind).fields.find(({ type }) => type === 'line'),
    }))
    const found = line.find(({ field }) => field !== undefined)
    if (found?.field === undefined) throw new Error('No kind has a line')
    const long = 'long '.repeat(200)
    const page = {
      id: uuid(1),
      kind: found.kind,
      stepId: 'BAD ID!',
      date: '2026-03-02',
      planDay: null,
      body: 'A page.',
      isInBin: false,
      fields: { [found.field.id]: long, unknown: 'x', [evening[0]?.id ?? 'other']: 9_999 },
    }
    writeFileSync(file, JSON.stringify({ format: 'respite-export', version: 1, entries: [page] }))
    const preview = await vault.call('transfer.readImport', { file, what: 'file', secret: null })
    expect(preview.leftOut).toEqual([
      { what: 'steps', count: 1 },
      { what: 'fields', count: 2 },
    ])
    await vault.call('transfer.takeIn', { token: preview.token, withDuplicates: false })
    const { entry: kept } = await vault.call('journal.readEntry', { id: uuid(1) })
    expect(kept).toMatchObject({ body: `A page.\n\n${found.field.label}: ${long}`, fields: {}, stepId: null })
    await readEverything(vault)
  }, 30_000)

  it('is no page that is too long for one: it is left out and counted', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, '2026-03-01.md'), 'x'.repeat(2_000_001))
    writeFileSync(path.join(folder, '2026-03-02.md'), 'A page.')
    const vault = await createBegunVault()
    const preview = await vault.call('transfer.readImport', { file: folder, what: 'folder', secret: null })
    expect([preview.entryCount, preview.leftOut]).toEqual([1, [{ what: 'long-pages', count: 1 }]])
  })

  it('has its tags from a list of them below one another, too', async () => {
    const folder = temporaryFolder()
    writeFileSync(
      path.join(folder, '2026-03-02.md'),
      '---\ntags:\n  - müde\n  - "work"\nother: x\n---\n\nA page.\n',
    )
    const vault = await createBegunVault()
    const { token } = await vault.call('transfer.readImport', { file: folder, what: 'folder', secret: null })
    await vault.call('transfer.takeIn', { token, withDuplicates: false })
    expect((await vault.call('journal.listTags', {})).tags.map(({ name }) => name).toSorted()).toEqual([
      'müde',
      'work',
    ])
  })
})
