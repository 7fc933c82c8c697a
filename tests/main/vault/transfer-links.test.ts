import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { pack } from 'tar-stream'
import { describe, expect, it } from 'vitest'
import { joined } from '../../../main/vault/backup/slices.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import { closedVault, reopened, unlock } from '../../support/closed-vault.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createBegunVault, passphrase, type TestVault } from '../../support/test-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const exportTo = (vault: TestVault, folder: string, secret: string | null = null) =>
  vault.call('transfer.writeExport', {
    folder,
    passphrase: passphrase(),
    secret: secret === null ? null : passphrase(secret),
  })

async function takeIn(vault: TestVault, file: string, withDuplicates = false): Promise<void> {
  const { token } = await vault.call('transfer.readImport', { file, what: 'file', secret: null })
  await vault.call('transfer.takeIn', { token, withDuplicates })
}

type Sample = {
  readonly body: string
  readonly tags: readonly string[]
  readonly codes: readonly string[]
  readonly shelves: readonly { readonly shelf: 'supervision' | 'therapy'; readonly line: string | null }[]
}

/** Writes pages through the calls a person's screens make. */
async function writeAll(vault: TestVault, samples: readonly Sample[]): Promise<void> {
  const names = [...new Set(samples.flatMap(({ codes }) => codes))]
  for (const [index, name] of names.entries())
    await vault.call('codes.save', { id: id(900 + index), name, colour: 'plum' })
  for (const [number, { body, tags, codes, shelves }] of samples.entries()) {
    const entryId = id(number)
    await vault.call('journal.saveEntry', { id: entryId, kind: 'evening', stepId: null, body, revision: 0 })
    for (const typed of tags) await vault.call('journal.addTag', { id: entryId, typed })
    const codeIds = codes.map((name) => id(900 + names.indexOf(name)))
    await vault.call('codes.setForEntry', { entryId, codeIds })
    for (const { shelf, line } of shelves)
      await vault.call('journal.putOnShelf', { id: entryId, shelf, line, isSure: true })
  }
}

/** What an export holds, without when it was made and when each page came. */
function contentOf(folder: string, name: string): unknown {
  const { entries, codes } = JSON.parse(readFileSync(path.join(folder, name, 'journal.json'), 'utf8'))
  const sorted = (entries as { id: string }[]).toSorted((one, other) => one.id.localeCompare(other.id))
  return {
    entries: sorted.map((entry) => ({ ...entry, savedAtMs: 0 })),
    codes: (codes as { name: string }[]).toSorted((one, other) => one.name.localeCompare(other.name)),
  }
}

const sample: fc.Arbitrary<Sample> = fc.record({
  body: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => `Words ${text}`),
  tags: fc.subarray(['rest', 'Tuesdays', 'größer', 'שבת']),
  codes: fc.subarray(['fern', 'larch', '12']),
  shelves: fc.subarray([
    { shelf: 'supervision' as const, line: 'A line' },
    { shelf: 'therapy' as const, line: null },
  ]),
})

describe('An export taken into an empty vault', () => {
  it('gives the same export again, with codes, tags and shelves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sample, { minLength: 1, maxLength: 6 }), async (samples) => {
        const unlike = samples.map((one, index) => ({ ...one, body: `${index} ${one.body}` }))
        const [first, second] = [await createBegunVault(), await createBegunVault()]
        const [here, there] = [temporaryFolder(), temporaryFolder()]
        await writeAll(first, unlike)
        const { name } = await exportTo(first, here)
        await takeIn(second, path.join(here, name, 'journal.json'))
        await exportTo(second, there)
        expect(contentOf(there, name)).toEqual(contentOf(here, name))
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  it('goes away again with the tags and codes only it had, and leaves those something else has', async () => {
    const [from, to] = [await createBegunVault(), await createBegunVault()]
    const folder = temporaryFolder()
    await writeAll(from, [
      { body: 'One.', tags: ['rest', 'river'], codes: ['fern', 'larch'], shelves: [] },
      { body: 'Two.', tags: [], codes: ['fern'], shelves: [] },
    ])
    const { name } = await exportTo(from, folder)
    await to.call('codes.save', { id: id(800), name: 'fern', colour: 'moss' })
    await to.call('journal.saveEntry', {
      id: id(801),
      kind: 'evening',
      stepId: null,
      body: 'Mine.',
      revision: 0,
    })
    await to.call('journal.addTag', { id: id(801), typed: 'river' })
    await takeIn(to, path.join(folder, name, 'journal.json'))
    const read = async () => ({
      codes: (await to.call('codes.list', {})).codes.map(({ name: code, colour, entries }) => [
        code,
        colour,
        entries,
      ]),
      tags: (await to.call('journal.listTags', {})).tags.map(({ name: tag, entries }) => [tag, entries]),
    })
    expect(await read()).toEqual({
      codes: [
        ['fern', 'moss', 2],
        ['larch', 'plum', 1],
      ],
      tags: [
        ['river', 2],
        ['rest', 1],
      ],
    })
    const [batch] = (await to.call('transfer.listImports', {})).imports
    await to.call('transfer.removeImport', { id: batch?.id ?? '', withEdited: true })
    expect(await read()).toEqual({ codes: [['fern', 'moss', 0]], tags: [['river', 1]] })
  })

  it('that is stopped half-way leaves nothing of it', async () => {
    const vault = await createBegunVault()
    const entries = Array.from({ length: 3_000 }, (_, index) => ({
      title: `Day ${index}`,
      body: 'Words.',
      date: '2026-01-05',
      tags: ['@stopped'],
    }))
    const file = path.join(temporaryFolder(), 'jrnl.json')
    writeFileSync(file, JSON.stringify({ tags: {}, entries }))
    const { token } = await vault.call('transfer.readImport', { file, what: 'file', secret: null })
    const taking = vault.failure('transfer.takeIn', { token, withDuplicates: true })
    for (let share: number | null = 0; share === null || share < 0.5; ) {
      await new Promise((resolve) => setImmediate(resolve))
      share = (await vault.call('vault.readProgress', {})).share
    }
    await vault.call('vault.cancelWork', {})
    expect(await taking).toEqual({ code: 'cancelled' })
    expect((await vault.call('journal.listEntries', { after: null, limit: 10 })).entries).toEqual([])
    expect(await vault.call('journal.listTags', {})).toEqual({ tags: [] })
    expect(await vault.call('transfer.listImports', {})).toEqual({ imports: [] })
  }, 30_000)
})

describe('An export', () => {
  it('is of one moment, whatever is written meanwhile', async () => {
    const vault = await createBegunVault()
    const folder = temporaryFolder()
    await writeAll(
      vault,
      Array.from({ length: 250 }, (_, index) => ({
        body: `Page ${index}`,
        tags: ['rest'],
        codes: [],
        shelves: [],
      })),
    )
    const exporting = exportTo(vault, folder)
    let isDone = false
    const writing = (async () => {
      for (let number = 1_000; !isDone; number += 1) {
        const entry = { id: id(number), kind: 'evening', stepId: null, body: 'Later.', revision: 0 } as const
        await vault.call('journal.saveEntry', entry)
        await vault.call('journal.addTag', { id: id(number), typed: 'later' })
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    const { name, entryCount } = await exporting
    isDone = true
    await writing
    const whole = path.join(folder, name)
    const { entries } = JSON.parse(readFileSync(path.join(whole, 'journal.json'), 'utf8')) as {
      entries: { id: string; tags: string[] }[]
    }
    const ids = new Set(entries.map((entry) => entry.id))
    const pages = readdirSync(path.join(whole, 'pages/2026-03'))
    const links = readFileSync(path.join(whole, 'records/entry_tag.jsonl'), 'utf8').trim().split('\n')
    expect([ids.size, pages.length]).toEqual([entryCount, entryCount])
    expect(links.map((line) => (JSON.parse(line) as { entry_id: string }).entry_id).toSorted()).toEqual(
      entries
        .filter(({ tags }) => tags.length > 0)
        .map((entry) => entry.id)
        .toSorted(),
    )
  }, 30_000)

  it('works beside a folder that has the name of a half export, and leaves that alone', async () => {
    const vault = await createBegunVault()
    const folder = temporaryFolder()
    const left = path.join(folder, 'respite-export-2026-03-02.partial')
    mkdirSync(left)
    writeFileSync(path.join(left, 'README.txt'), 'half')
    expect((await exportTo(vault, folder)).name).toBe('respite-export-2026-03-02')
    expect(readFileSync(path.join(left, 'README.txt'), 'utf8')).toBe('half')
    expect(readdirSync(folder).toSorted()).toEqual([
      'respite-export-2026-03-02',
      'respite-export-2026-03-02.partial',
    ])
  })

  it('ends in words on a full disk and in a folder that takes nothing, and leaves nothing', async () => {
    for (const [code, failure] of [
      ['ENOSPC', 'storage-full'],
      ['EROFS', 'read-only'],
    ] as const) {
      let isFailing = false
      const files = {
        ...realFiles,
        writeNew: (file: string, bytes: Uint8Array) => {
          if (isFailing && file.endsWith('.md')) throw Object.assign(new Error(code), { code })
          realFiles.writeNew(file, bytes)
        },
      }
      const vault = reopened(await closedVault(), files)
      await unlock(vault)
      const folder = temporaryFolder()
      isFailing = true
      const input = { folder, passphrase: passphrase(), secret: null }
      expect(await vault.failure('transfer.writeExport', input)).toMatchObject({ code: failure })
      expect(readdirSync(folder)).toEqual([])
    }
  })
})

describe('An encrypted import', () => {
  const SECRET = 'harbor meadow thistle'

  async function encrypted(content: Uint8Array): Promise<string> {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(SECRET)
    encrypter.setScryptWorkFactor(10)
    const file = path.join(temporaryFolder(), 'other.tar.age')
    writeFileSync(file, await encrypter.encrypt(content))
    return file
  }

  async function tarOf(entries: readonly { name: string; content: string; type?: 'symlink' }[]) {
    const tar = pack()
    const reading = joined(tar)
    for (const { name, content, type } of entries)
      if (type === undefined) tar.entry({ name }, content)
      else tar.entry({ name, type, linkname: content })
    tar.finalize()
    return reading
  }

  const JOURNAL = '{"format":"respite-export","version":1,"entries":[]}'

  it('that is hostile or broken ends in words, and no name in it becomes a path', async () => {
    const vault = await createBegunVault()
    const refused = async (file: string, secret = SECRET) =>
      vault.failure('transfer.readImport', { file, what: 'file', secret: passphrase(secret) })
    const because = (why: string) => ({ code: 'import-refused', why, where: null })
    const whole = await encrypted(await tarOf([{ name: 'respite-export/journal.json', content: JOURNAL }]))
    expect(await refused(whole, 'another secret here')).toEqual(because('wrong-secret'))
    expect(await refused(whole)).toEqual(because('no-pages'))
    const climbing = '../../../../tmp/respite-climbed.json'
    const hostile = [
      { name: climbing, content: JOURNAL },
      { name: 'respite-export/journal.json', content: '/etc/passwd', type: 'symlink' as const },
    ]
    expect(await refused(await encrypted(await tarOf(hostile)))).toEqual(because('unreadable'))
    expect(existsSync('/tmp/respite-climbed.json')).toBe(false)
    const bytes = readFileSync(whole)
    const cut = path.join(temporaryFolder(), 'cut.tar.age')
    writeFileSync(cut, bytes.subarray(0, bytes.length - 20))
    expect(await refused(cut)).toEqual(because('unreadable'))
    expect(await refused(await encrypted(Buffer.alloc(4_096, 1)))).toEqual(because('unreadable'))
    expect(vault.bugs).toEqual([])
  }, 30_000)
})
