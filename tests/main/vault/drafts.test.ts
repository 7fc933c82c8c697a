import sodium from 'libsodium-wrappers-sumo'
import { describe, expect, it } from 'vitest'
import { DRAFT_CALLS } from '../../../shared/contract/drafts.ts'
import { contract } from '../../../shared/contract/index.ts'
import { draftTarget, draftTexts } from '../../../shared/domain/drafts/draft-texts.ts'
import { padded, paddedSize, unpadded } from '../../../shared/domain/drafts/padding.ts'
import { createBegunVault, passDays, type TestVault } from '../../support/test-vault.ts'

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`
const TYPED = 'Words for which there was no room. '.repeat(400)
const entry = (body: string) => ({ id: id(1), kind: 'evening', stepId: null, body, fields: {}, revision: 0 })

async function seal(vault: TestVault, draft: unknown): Promise<Uint8Array<ArrayBuffer>> {
  await sodium.ready
  const { publicKey } = await vault.call('drafts.takeUp', { sealed: [] })
  const content = new TextEncoder().encode(JSON.stringify(draft))
  return Uint8Array.from(sodium.crypto_box_seal(padded(content), sodium.from_hex(publicKey)))
}

/** From here on the database may not grow: what SQLite says then is what it says on a full disk. */
function fillTheDisk(vault: TestVault): () => void {
  const limit = (pages: number) =>
    vault.session.store().read((db) => db.one(`PRAGMA max_page_count=${pages}`))
  limit(1)
  return () => limit(1_000_000)
}

describe('a draft taken up while the disk is still full', () => {
  it('is offered all the same, stays outside, and is put back once there is room', async () => {
    const vault = await createBegunVault()
    const draft = {
      id: id(9),
      writtenAtMs: vault.moment.nowMs,
      calls: [{ name: 'journal.saveEntry', payload: entry(TYPED) }],
    }
    const sealed = await seal(vault, draft)
    const makeRoom = fillTheDisk(vault)
    expect(await vault.call('drafts.takeUp', { sealed: [sealed.slice()] })).toMatchObject({ isStored: false })
    expect((await vault.call('drafts.list', {})).drafts).toMatchObject([{ id: id(9), texts: [TYPED] }])
    expect(await vault.failure('drafts.putBack', { id: id(9) })).toEqual({ code: 'storage-full' })
    expect((await vault.call('drafts.list', {})).drafts).toHaveLength(1)
    makeRoom()
    expect(await vault.call('drafts.takeUp', { sealed: [sealed.slice()] })).toMatchObject({ isStored: true })
    expect(await vault.call('drafts.putBack', { id: id(9) })).toEqual({ newPages: 0 })
    expect((await vault.call('journal.readEntry', { id: id(1) })).entry.body).toBe(TYPED)
    expect((await vault.call('drafts.list', {})).drafts).toEqual([])
  })
})

describe('putting a draft back', () => {
  it('goes on where it stopped: what is back already does not come twice', async () => {
    const vault = await createBegunVault()
    const long = { ...entry(TYPED.repeat(20)), id: id(2) }
    const calls = [entry('short'), long].map((payload) => ({ name: 'journal.saveEntry', payload }))
    const sealed = await seal(vault, { id: id(9), writtenAtMs: vault.moment.nowMs, calls })
    await vault.call('drafts.takeUp', { sealed: [sealed.slice()] })
    passDays(vault, 1)
    const makeRoom = fillTheDisk(vault)
    expect(await vault.failure('drafts.putBack', { id: id(9) })).toEqual({ code: 'storage-full' })
    makeRoom()
    expect(await vault.call('drafts.putBack', { id: id(9) })).toEqual({ newPages: 0 })
    const { entries } = await vault.call('journal.listEntries', { after: null, limit: 10 })
    expect(entries.map((line) => [line.id, line.date]).toSorted()).toEqual([
      [id(1), '2026-03-02'],
      [id(2), '2026-03-02'],
    ])
  })

  it('is done once for two presses', async () => {
    const vault = await createBegunVault()
    const draft = {
      id: id(9),
      writtenAtMs: 1_000,
      calls: [{ name: 'practices.saveLiked', payload: { liked: ['one', 'two', 'three', 'four'] } }],
    }
    await vault.call('drafts.takeUp', { sealed: [await seal(vault, draft)] })
    const both = await Promise.all([1, 2].map(() => vault.send('drafts.putBack', { id: id(9) })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const { entries } = await vault.call('journal.listEntries', { after: null, limit: 10 })
    expect(entries).toHaveLength(1)
  })
})

describe('the calls a draft may hold', () => {
  it('are calls of the vault that the page may make while locking', () => {
    for (const name of DRAFT_CALLS)
      expect(contract[name], name).toMatchObject({
        answeredBy: 'vault',
        states: ['unlocked', 'locking'],
        callers: ['window'],
      })
  })
})

describe('draftTexts', () => {
  it('gives the words and leaves out what says where they belong', () => {
    const reflection = { id: id(3), kind: 'check-in', answers: ['first', '', 'third'] }
    expect(draftTexts('support.saveReflection', { reflection })).toEqual(['first', 'third'])
    const person = {
      id: id(4),
      kind: 'person',
      role: null,
      name: 'Ada',
      usedFor: 'walks',
      lastUsedOn: '2026-03-01',
    }
    expect(draftTexts('support.saveEntry', { entry: person })).toEqual(['Ada', 'walks'])
    expect(draftTexts('worksheets.save', { name: 'warning-signs', fields: { a: 'jaw' } })).toEqual(['jaw'])
    expect(draftTexts('journal.saveEntry', entry('page'))).toEqual(['page'])
    expect(draftTexts('journal.saveEntry', { kind: 'nonsense', fields: [1], body: 2 })).toEqual([])
  })

  it('knows two saves to the same place by their target', () => {
    const person = (name: string, digit: number) => ({ entry: { id: id(digit), kind: 'person', name } })
    const target = (payload: Record<string, unknown>) => draftTarget('support.saveEntry', payload)
    expect(target(person('Ada', 1))).toBe(target(person('Ada L.', 1)))
    expect(target(person('Ada', 1))).not.toBe(target(person('Ada', 2)))
  })
})

describe('padding', () => {
  it('goes by steps of 4 kB up to 64, then doubles, and gives back what it was given', () => {
    expect([0, 4_092, 4_093, 65_532, 65_533, 131_073].map(paddedSize)).toEqual([
      4_096, 4_096, 8_192, 65_536, 131_072, 262_144,
    ])
    for (const length of [0, 1, 4_092, 4_093, 70_000]) {
      const content = new Uint8Array(length).fill(7)
      expect(unpadded(padded(content))).toEqual(content)
    }
    const lying = padded(new Uint8Array(10))
    lying.set([255, 255, 255, 255])
    expect(unpadded(lying)).toBe(null)
    expect(unpadded(new Uint8Array(2))).toBe(null)
  })
})
