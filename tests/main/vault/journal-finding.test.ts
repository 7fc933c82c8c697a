import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openWithPassphrase } from '../../../main/vault/keys/header.ts'
import { decodeHeader } from '../../../main/vault/keys/header-format.ts'
import { openDatabase } from '../../../main/vault/storage/open-database.ts'
import { createBegunVault, deriveKey, passphrase, type TestVault } from '../../support/test-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const MINUTE = 60_000

async function write(vault: TestVault, number: number, body: string, revision = 0): Promise<void> {
  await vault.call('journal.saveEntry', { id: id(number), kind: 'evening', stepId: null, body, revision })
}

/** Words of one entry: of an earlier version, of its text, of its tag. */
const HELD = ['quokka', 'wombat', 'platypus']

const find = async (vault: TestVault, typed: string) =>
  (await vault.call('journal.search', { typed, after: null, limit: 50 })).hits.map((hit) => hit.id)

describe('searching the journal', () => {
  it('finds whole words, beginnings, accents folded, phrases in order, and all words together', async () => {
    const vault = await createBegunVault()
    await write(vault, 1, 'The heron stood in the café by the river.')
    await write(vault, 2, 'A river and, later on, a heron.')
    await write(vault, 3, 'Nothing much.')
    expect(await find(vault, 'heron')).toEqual([id(2), id(1)])
    expect(await find(vault, 'HER')).toEqual([id(2), id(1)])
    expect(await find(vault, 'cafe')).toEqual([id(1)])
    expect(await find(vault, '"by the river"')).toEqual([id(1)])
    expect(await find(vault, 'nothing river')).toEqual([])
    expect(await find(vault, '')).toEqual([])
  })

  it('follows what is changed, binned and taken back', async () => {
    const vault = await createBegunVault()
    await write(vault, 1, 'Lantern light.')
    await write(vault, 1, 'Candle light.', 1)
    expect([await find(vault, 'lantern'), await find(vault, 'candle')]).toEqual([[], [id(1)]])
    await vault.call('journal.binEntry', { id: id(1) })
    expect(await find(vault, 'candle')).toEqual([])
    await vault.call('journal.unbinEntry', { id: id(1) })
    expect(await find(vault, 'candle')).toEqual([id(1)])
  })

  it('shows the words around, with what was found marked', async () => {
    const vault = await createBegunVault()
    await write(vault, 1, `${'before '.repeat(40)}the harbor at night ${'after '.repeat(40)}`)
    const { hits } = await vault.call('journal.search', { typed: 'harb', after: null, limit: 5 })
    expect(hits[0]?.snippet.filter((part) => part.isHit)).toEqual([{ text: 'harbor', isHit: true }])
    expect(hits[0]?.snippet.map((part) => part.text).join('')).toMatch(/^….*the harbor at night.*…$/)
  })

  it('goes on where the page before ended', async () => {
    const vault = await createBegunVault()
    for (let number = 1; number <= 5; number += 1) await write(vault, number, 'one river')
    const first = await vault.call('journal.search', { typed: 'river', after: null, limit: 2 })
    const second = await vault.call('journal.search', { typed: 'river', after: first.next, limit: 10 })
    expect([...first.hits, ...second.hits].map((hit) => hit.id)).toEqual([5, 4, 3, 2, 1].map(id))
    expect(second.next).toBe(null)
  })

  it('takes anything a person can type for a search, never for an error', async () => {
    const vault = await createBegunVault()
    await write(vault, 1, 'AND OR NOT NEAR "quoted" col:umn * ^ - + ( ) { }')
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.string({ unit: 'grapheme', maxLength: 40 }),
          fc
            .array(fc.constantFrom('"', '*', 'AND', 'NEAR(', ')', '-', 'a', '^', ':', '\0', "'"), {
              maxLength: 12,
            })
            .map((parts) => parts.join(' ')),
        ),
        async (typed) => {
          const result = await vault.send('journal.search', { typed, after: null, limit: 5 })
          expect(result.ok, JSON.stringify(typed)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
    expect(vault.bugs).toEqual([])
  })
})

describe('versions of an entry', () => {
  it('keep the last state of each sitting, and what was largely taken away', async () => {
    const vault = await createBegunVault()
    await write(vault, 1, 'First sitting.')
    vault.moment.nowMs += 2_000
    await write(vault, 1, 'First sitting, a little more.', 1)
    vault.moment.nowMs += 6 * MINUTE
    await write(vault, 1, `Second sitting. ${'Much. '.repeat(60)}`, 2)
    vault.moment.nowMs += 2_000
    await write(vault, 1, 'Second sitting.', 3)
    vault.moment.nowMs += 2_000
    await write(vault, 1, '', 4)
    const { versions } = await vault.call('journal.listVersions', { id: id(1) })
    const bodies: string[] = []
    for (const version of versions)
      bodies.push((await vault.call('journal.readVersion', { id: id(1), version: version.id })).body)
    expect(bodies).toEqual([
      'Second sitting.',
      `Second sitting. ${'Much. '.repeat(60)}`,
      'First sitting, a little more.',
    ])
    expect(await vault.failure('journal.readVersion', { id: id(2), version: versions[0]?.id })).toEqual({
      code: 'not-found',
    })
  })
})

describe('deleting for good', () => {
  it('takes the entry, its versions, its tags and its words in the index with it, down to the last page', async () => {
    const vault = await createBegunVault()
    for (let number = 2; number < 40; number += 1)
      await write(vault, number, `Some evening ${number}. `.repeat(50))
    await write(vault, 1, 'The quokka word, alone.')
    vault.moment.nowMs += 6 * MINUTE
    await write(vault, 1, 'The wombat word, alone.', 1)
    await vault.call('journal.addTag', { id: id(1), typed: 'Platypus' })
    expect(await pagesHolding(vault, HELD)).toEqual(HELD)
    const again = await reopenAfterLooking(vault)
    await again.call('journal.binEntry', { id: id(1) })
    await again.call('journal.deleteForGood', { id: id(1) })
    expect(await find(again, 'wombat')).toEqual([])
    expect(readFileSync(path.join(vault.folder, 'vault.db-wal')).length).toBe(0)
    expect(await pagesHolding(again, HELD)).toEqual([])
  })

  it('is only for what lies in the bin', async () => {
    const vault = await createBegunVault()
    await write(vault, 1, 'Still here.')
    expect(await vault.failure('journal.deleteForGood', { id: id(1) })).toEqual({ code: 'not-found' })
    expect(await find(vault, 'still')).toEqual([id(1)])
  })

  it('is refused under a legal hold, and possible again afterwards', async () => {
    const vault = await createBegunVault()
    await write(vault, 1, 'Held.')
    await vault.call('journal.binEntry', { id: id(1) })
    await vault.call('safekeeping.setLegalHold', { isOn: true })
    expect(await vault.failure('journal.deleteForGood', { id: id(1) })).toEqual({ code: 'legal-hold' })
    expect((await vault.call('journal.listBin', {})).entries.map((entry) => entry.id)).toEqual([id(1)])
    await vault.call('safekeeping.setLegalHold', { isOn: false })
    await vault.call('journal.deleteForGood', { id: id(1) })
    expect((await vault.call('journal.listBin', {})).entries).toEqual([])
  })
})

/** Which of the words stand anywhere in the decrypted pages of the closed vault. Closes it. */
async function pagesHolding(vault: TestVault, words: readonly string[]): Promise<readonly string[]> {
  vault.session.close()
  const header = decodeHeader(readFileSync(path.join(vault.folder, 'vault.hdr')))
  const connection = openDatabase(
    path.join(vault.folder, 'vault.db'),
    await openWithPassphrase(header, passphrase(), deriveKey),
  )
  const pages = connection.serialize().toString('latin1')
  connection.close()
  return words.filter((word) => pages.includes(word))
}

async function reopenAfterLooking(vault: TestVault): Promise<TestVault> {
  await vault.call('vault.unlock', { passphrase: passphrase() })
  return vault
}

describe('the index of words', () => {
  it('passes its own check after any order of writing, editing and deleting for good', async () => {
    const vault = await createBegunVault()
    const change = fc.record({
      entry: fc.integer({ min: 1, max: 8 }),
      repeats: fc.integer({ min: 1, max: 160 }),
      isGone: fc.boolean(),
    })
    const revisions = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 5, maxLength: 25 }), async (changes) => {
        for (const { entry, repeats, isGone } of changes) {
          const revision = revisions.get(entry) ?? 0
          if (isGone && revision > 0) {
            await vault.call('journal.binEntry', { id: id(entry) })
            await vault.call('journal.deleteForGood', { id: id(entry) })
            revisions.delete(entry)
          } else {
            await write(vault, entry, `${entry} ${'words that matter '.repeat(repeats)}`, revision)
            revisions.set(entry, revision + 1)
          }
        }
        vault.session
          .store()
          .write((db) =>
            db.run("INSERT INTO journal_text (journal_text, rank) VALUES ('integrity-check', 1)"),
          )
      }),
      { numRuns: 12 },
    )
  }, 60_000)
})
