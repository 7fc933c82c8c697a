import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createBegunVault, passphrase, type TestVault } from '../../support/test-vault.ts'

const FIXTURES = path.join(import.meta.dirname, '../../fixtures')
const SECRET = 'harbor meadow thistle'

const look = (vault: TestVault, name: string) =>
  vault.call('transfer.readImport', { file: path.join(FIXTURES, name), what: 'file', secret: null })

async function write(vault: TestVault, id: string, body: string): Promise<void> {
  await vault.call('journal.saveEntry', { id, kind: 'evening', stepId: null, body, fields: {}, revision: 0 })
}

async function allEntries(vault: TestVault): Promise<unknown[]> {
  const { entries } = await vault.call('journal.listEntries', { after: null, limit: 200 })
  const read = []
  for (const { id } of entries) {
    const { entry } = await vault.call('journal.readEntry', { id })
    const { savedAtMs: _, revision: __, ...kept } = entry ?? { savedAtMs: 0, revision: 0 }
    read.push(kept)
  }
  return read
}

const exportTo = (vault: TestVault, folder: string, secret: string | null = null) =>
  vault.call('transfer.writeExport', {
    folder,
    passphrase: passphrase(),
    secret: secret === null ? null : passphrase(secret),
  })

const ONE = '0b8f2f5e-6a34-4a0e-9d0c-1f2e3d4c5b61'
const TWO = '0b8f2f5e-6a34-4a0e-9d0c-1f2e3d4c5b62'

describe('An export', () => {
  it('gives every page again in an empty vault, from the folder and from the encrypted file', async () => {
    const folder = temporaryFolder()
    const vault = await createBegunVault()
    await write(vault, ONE, 'Line one\n"quoted"\n---\nü')
    await write(vault, TWO, 'The same day, other words.')
    expect(await exportTo(vault, folder)).toEqual({ name: 'respite-export-2026-03-02', entryCount: 2 })
    expect((await exportTo(vault, folder, SECRET)).name).toBe('respite-export-2026-03-02.tar.age')
    for (const name of ['respite-export-2026-03-02/journal.json', 'respite-export-2026-03-02.tar.age']) {
      const other = await createBegunVault()
      const { token } = await other.call('transfer.readImport', {
        file: path.join(folder, name),
        what: 'file',
        secret: passphrase(SECRET),
      })
      expect(await other.call('transfer.takeIn', { token, withDuplicates: false })).toEqual({ entryCount: 2 })
      expect(await allEntries(other)).toEqual(await allEntries(vault))
    }
  }, 30_000)

  it('is a folder for each month, readable by this account only, with a README and every record', async () => {
    const folder = temporaryFolder()
    const vault = await createBegunVault()
    await write(vault, ONE, 'A page.')
    const { name } = await exportTo(vault, folder)
    const whole = path.join(folder, name)
    expect(readdirSync(whole).toSorted()).toEqual(['README.txt', 'journal.json', 'pages', 'records'])
    const page = path.join(whole, 'pages/2026-03', `2026-03-02-evening-${ONE}.md`)
    expect(readFileSync(page, 'utf8')).toBe(
      `---\nid: ${ONE}\nkind: evening\ndate: 2026-03-02\nplan-day: 1\n---\n\nA page.\n`,
    )
    expect(readFileSync(path.join(whole, 'records/set_up.jsonl'), 'utf8')).toContain('"therapist"')
    if (process.platform !== 'win32')
      expect([whole, page].map((file) => statSync(file).mode & 0o777)).toEqual([0o700, 0o600])
  })

  it('is not made with a wrong passphrase, over another one, or into a folder that is not there', async () => {
    const folder = temporaryFolder()
    const vault = await createBegunVault()
    expect(
      await vault.failure('transfer.writeExport', {
        folder,
        passphrase: passphrase('not this one'),
        secret: null,
      }),
    ).toEqual({ code: 'wrong-passphrase' })
    mkdirSync(path.join(folder, 'respite-export-2026-03-02'))
    expect(
      await vault.failure('transfer.writeExport', { folder, passphrase: passphrase(), secret: null }),
    ).toEqual({ code: 'export-exists' })
    expect(
      await vault.failure('transfer.writeExport', {
        folder: path.join(folder, 'gone'),
        passphrase: passphrase(),
        secret: passphrase('short'),
      }),
    ).toEqual({ code: 'weak-passphrase' })
    expect(readdirSync(folder)).toEqual(['respite-export-2026-03-02'])
  })

  it('brings no page back that lay in the bin', async () => {
    const folder = temporaryFolder()
    const vault = await createBegunVault()
    await write(vault, ONE, 'Kept.')
    await write(vault, TWO, 'Thrown away.')
    await vault.call('journal.binEntry', { id: TWO })
    const { name } = await exportTo(vault, folder)
    const file = path.join(folder, name, 'journal.json')
    const preview = await vault.call('transfer.readImport', { file, what: 'file', secret: null })
    expect([preview.entryCount, preview.leftOut]).toEqual([1, [{ what: 'binned-pages', count: 1 }]])
  })

  it('that was stopped leaves nothing behind', async () => {
    const folder = temporaryFolder()
    const vault = await createBegunVault()
    await write(vault, ONE, 'A page.')
    const writing = vault.failure('transfer.writeExport', { folder, passphrase: passphrase(), secret: null })
    while ((await vault.call('vault.readProgress', {})).share === null)
      await new Promise((resolve) => setImmediate(resolve))
    await vault.call('vault.cancelWork', {})
    expect(await writing).toEqual({ code: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('of version 1 is read by every later build', async () => {
    const vault = await createBegunVault()
    const { token, leftOut } = await look(vault, 'exports/journal-v1.json')
    expect(leftOut).toEqual([{ what: 'codes', count: 1 }])
    await vault.call('transfer.takeIn', { token, withDuplicates: false })
    expect(await allEntries(vault)).toEqual([
      {
        id: '1b8f2f5e-6a34-4a0e-9d0c-1f2e3d4c5b6a',
        kind: 'own-words',
        stepId: null,
        date: '2026-03-02',
        planDay: 2,
        body: 'Two lines\nof words: “here”.',
        fields: {},
      },
      {
        id: '0b8f2f5e-6a34-4a0e-9d0c-1f2e3d4c5b6a',
        kind: 'evening',
        stepId: null,
        date: '2026-03-01',
        planDay: 1,
        body: 'Tired, and all right.',
        fields: {},
      },
    ])
  })
})

describe('An import', () => {
  const BODIES: readonly [string, string, readonly string[]][] = [
    ['day-one', 'day-one', ['Slept well.', 'A long day.\n\nThe walk home helped.']],
    ['mini-diary', 'mini-diary', ['Nothing *planned*.', 'Friday\n\nLeft on time.']],
    ['mini-diarium', 'mini-diarium', ['A second page.', 'Friday\n\nLeft on time & walked.\n\ntea\nbed']],
    ['jrnl', 'jrnl', ['Only a title.', 'A slow morning.\n\nTea before the first call. @rest']],
  ]

  it.each(BODIES)('of %s becomes free pages on their days', async (file, source, bodies) => {
    const vault = await createBegunVault()
    const preview = await look(vault, `imports/${file}.json`)
    expect(preview.source).toBe(source)
    await vault.call('transfer.takeIn', { token: preview.token, withDuplicates: false })
    const entries = (await allEntries(vault)) as { body: string; kind: string }[]
    expect(entries.map(({ kind }) => kind)).toEqual(['free-page', 'free-page'])
    expect(entries.map(({ body }) => body).toSorted()).toEqual(bodies.toSorted())
  })

  it('says beforehand what is in it and what will be left out, and takes nothing in yet', async () => {
    const vault = await createBegunVault()
    const { token: _, ...preview } = await look(vault, 'imports/day-one.json')
    expect(preview).toEqual({
      source: 'day-one',
      entryCount: 2,
      from: '2025-11-04',
      to: '2025-11-05',
      duplicateCount: 0,
      duplicates: [],
      leftOut: [
        { what: 'pictures', count: 2 },
        { what: 'places', count: 1 },
        { what: 'empty-pages', count: 1 },
      ],
    })
    expect(await allEntries(vault)).toEqual([])
  })

  it('of a folder of Markdown takes the day from the top of a page or from its name', async () => {
    const vault = await createBegunVault()
    const file = path.join(FIXTURES, 'imports/markdown')
    const preview = await vault.call('transfer.readImport', { file, what: 'folder', secret: null })
    await vault.call('transfer.takeIn', { token: preview.token, withDuplicates: false })
    expect(preview.leftOut).toEqual([
      { what: 'pictures', count: 1 },
      { what: 'undated-pages', count: 1 },
    ])
    const entries = (await allEntries(vault)) as { body: string; date: string }[]
    expect(entries.map(({ date, body }) => [date, body])).toEqual([
      ['2026-02-21', 'By its name.'],
      ['2026-02-20', 'With a block at the top.'],
    ])
  })

  it('names what is here already and skips it, unless it is asked for', async () => {
    const vault = await createBegunVault()
    const first = await look(vault, 'imports/jrnl.json')
    await vault.call('transfer.takeIn', { token: first.token, withDuplicates: false })
    const again = await look(vault, 'imports/jrnl.json')
    expect(again.duplicates).toEqual([
      { date: '2026-02-25', firstLine: 'A slow morning.' },
      { date: '2026-02-26', firstLine: 'Only a title.' },
    ])
    const skipped = await vault.call('transfer.takeIn', { token: again.token, withDuplicates: false })
    const third = await look(vault, 'imports/jrnl.json')
    const taken = await vault.call('transfer.takeIn', { token: third.token, withDuplicates: true })
    expect([skipped.entryCount, taken.entryCount]).toEqual([0, 2])
  })

  it('goes as a whole; a page edited since stays until that is asked for', async () => {
    const vault = await createBegunVault()
    const { token } = await look(vault, 'imports/jrnl.json')
    await vault.call('transfer.takeIn', { token, withDuplicates: false })
    const { entries } = await vault.call('journal.listEntries', { after: null, limit: 10 })
    const id = entries[0]?.id ?? ''
    await vault.call('journal.saveEntry', {
      id,
      kind: 'free-page',
      stepId: null,
      body: 'Mine now.',
      fields: {},
      revision: 1,
    })
    const [kept] = (await vault.call('transfer.listImports', {})).imports
    expect(kept?.edited).toEqual([{ date: '2026-02-26', firstLine: 'Mine now.' }])
    const importId = kept?.id ?? ''
    expect(await vault.call('transfer.removeImport', { id: importId, withEdited: false })).toEqual({
      removed: 1,
      kept: 1,
    })
    expect(await vault.call('transfer.removeImport', { id: importId, withEdited: true })).toEqual({
      removed: 1,
      kept: 0,
    })
    expect([await allEntries(vault), await vault.call('transfer.listImports', {})]).toEqual([
      [],
      { imports: [] },
    ])
  })

  it('stays under a legal hold', async () => {
    const vault = await createBegunVault()
    const { token } = await look(vault, 'imports/jrnl.json')
    await vault.call('transfer.takeIn', { token, withDuplicates: false })
    await vault.call('safekeeping.setLegalHold', { isOn: true })
    const [kept] = (await vault.call('transfer.listImports', {})).imports
    const input = { id: kept?.id ?? '', withEdited: true }
    expect(await vault.failure('transfer.removeImport', input)).toEqual({ code: 'legal-hold' })
  })

  it('that is broken says on which line or at which entry', async () => {
    const vault = await createBegunVault()
    const refused = async (content: string) => {
      const file = path.join(temporaryFolder(), 'import.json')
      writeFileSync(file, content)
      return vault.failure('transfer.readImport', { file, what: 'file', secret: null })
    }
    const fixture = (name: string) => readFileSync(path.join(FIXTURES, 'imports', name), 'utf8')
    const refusal = (why: string, where: number | null) => ({ code: 'import-refused', why, where })
    expect(await refused(fixture('broken-line.txt'))).toEqual(refusal('not-json', 5))
    expect(await refused(fixture('broken-entry.json'))).toEqual(refusal('bad-entry', 2))
    expect(await refused('[1, 2]')).toEqual(refusal('unknown-format', null))
    expect(await refused('{"format":"respite-export","version":2,"entries":[]}')).toEqual(
      refusal('newer', null),
    )
    expect(await refused('{"tags":{},"entries":[]}')).toEqual(refusal('no-pages', null))
    expect(await refused('age-encryption.org/v1\n-> cut')).toEqual(refusal('needs-secret', null))
    expect(vault.bugs).toEqual([])
  })
})
