import { describe, expect, it } from 'vitest'
import { createBegunVault } from '../../support/test-vault.ts'

const ENTRY = '0198c0de-0000-7000-8000-000000000001'
const entry = { id: ENTRY, kind: 'evening', stepId: null, body: 'Amir.', revision: 0 } as const

describe('identifiers.find', () => {
  it('answers passage by passage, in the order asked', async () => {
    const vault = await createBegunVault()
    expect(
      await vault.call('identifiers.find', { passages: ['I slept badly.', 'I sat with Amir.', ''] }),
    ).toEqual({ found: [[], [{ start: 11, end: 15, kind: 'name' }], []] })
  })

  it('refuses more at once than a save should wait for', async () => {
    const vault = await createBegunVault()
    const long = { passages: ['a'.repeat(4_001)] }
    const many = { passages: Array.from({ length: 11 }, () => 'a') }
    expect((await vault.failure('identifiers.find', long)).code).toBe('invalid-input')
    expect((await vault.failure('identifiers.find', many)).code).toBe('invalid-input')
  })
})

describe('identifiers.dismiss', () => {
  it('keeps a word for one entry or for always, under every spelling', async () => {
    const vault = await createBegunVault()
    await vault.call('journal.saveEntry', entry)
    await vault.call('identifiers.dismiss', { word: 'José', entryId: null })
    await vault.call('identifiers.dismiss', { word: 'JOSE', entryId: null })
    await vault.call('identifiers.dismiss', { word: 'Amir', entryId: ENTRY })
    expect(await vault.call('identifiers.readDismissed', { entryId: ENTRY })).toEqual({
      always: [{ word: 'José', folded: 'jose' }],
      onEntry: ['amir'],
    })
    expect((await vault.call('identifiers.readDismissed', { entryId: null })).onEntry).toEqual([])
  })

  it('says where an entry was never saved', async () => {
    const vault = await createBegunVault()
    expect(await vault.failure('identifiers.dismiss', { word: 'Amir', entryId: ENTRY })).toEqual({
      code: 'not-found',
    })
  })
})

describe('identifiers.restore', () => {
  it('lets a word be marked again, and minds nothing about a word it does not know', async () => {
    const vault = await createBegunVault()
    await vault.call('identifiers.dismiss', { word: 'José', entryId: null })
    await vault.call('identifiers.restore', { word: 'jose' })
    await vault.call('identifiers.restore', { word: 'unknown' })
    expect((await vault.call('identifiers.readDismissed', { entryId: null })).always).toEqual([])
  })
})
