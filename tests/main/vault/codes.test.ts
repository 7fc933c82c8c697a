import { describe, expect, it } from 'vitest'
import { createBegunVault, type TestVault } from '../../support/test-vault.ts'

const id = (number: number) => `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`

async function vaultWithEntries(count: number): Promise<TestVault> {
  const vault = await createBegunVault()
  for (let number = 1; number <= count; number += 1)
    await vault.call('journal.saveEntry', {
      id: id(number),
      kind: 'evening',
      stepId: null,
      body: `Page ${number}`,
      revision: 0,
    })
  return vault
}

describe('codes.save', () => {
  it('makes a code, and changes its name and colour', async () => {
    const vault = await createBegunVault()
    await vault.call('codes.save', { id: id(1), name: ' Juniper ', colour: 'moss' })
    expect(await vault.call('codes.list', {})).toEqual({
      codes: [{ id: id(1), name: 'Juniper', colour: 'moss', entries: 0, isPutAway: false }],
      isAnyLinked: false,
    })
    await vault.call('codes.save', { id: id(1), name: '12', colour: 'plum' })
    expect((await vault.call('codes.list', {})).codes).toEqual([
      { id: id(1), name: '12', colour: 'plum', entries: 0, isPutAway: false },
    ])
  })

  it.each([
    ['JK', 'initials'],
    ['Maria', 'name'],
    ['4821', 'shape'],
    ['JUNIPER', 'taken'],
    ['juniper', 'taken'],
  ] as const)('does not keep %s and says %s', async (name, outcome) => {
    const vault = await createBegunVault()
    await vault.call('codes.save', { id: id(1), name: 'Juniper', colour: 'moss' })
    expect(await vault.call('codes.save', { id: id(2), name, colour: 'clay' })).toEqual({ outcome })
    expect((await vault.call('codes.list', {})).codes.map((code) => code.name)).toEqual(['Juniper'])
  })
})

describe('codes.setForEntry', () => {
  it('links an entry to exactly the codes given, and a code counts its pages outside the bin', async () => {
    const vault = await vaultWithEntries(2)
    await vault.call('codes.save', { id: id(8), name: 'Juniper', colour: 'moss' })
    await vault.call('codes.save', { id: id(9), name: 'Alder', colour: 'clay' })
    await vault.call('codes.setForEntry', { entryId: id(1), codeIds: [id(8), id(9), id(8)] })
    await vault.call('codes.setForEntry', { entryId: id(2), codeIds: [id(8)] })
    await vault.call('codes.setForEntry', { entryId: id(1), codeIds: [id(8)] })
    await vault.call('journal.binEntry', { id: id(2) })
    expect(await vault.call('codes.readForEntry', { entryId: id(1) })).toEqual({ codeIds: [id(8)] })
    expect(await vault.call('codes.list', {})).toEqual({
      codes: [
        { id: id(9), name: 'Alder', colour: 'clay', entries: 0, isPutAway: false },
        { id: id(8), name: 'Juniper', colour: 'moss', entries: 1, isPutAway: false },
      ],
      isAnyLinked: true,
    })
  })

  it('refuses an entry or a code that is not there, and changes nothing', async () => {
    const vault = await vaultWithEntries(1)
    await vault.call('codes.save', { id: id(8), name: 'Juniper', colour: 'moss' })
    await vault.call('codes.setForEntry', { entryId: id(1), codeIds: [id(8)] })
    const missing = { code: 'not-found' }
    expect(await vault.failure('codes.setForEntry', { entryId: id(5), codeIds: [id(8)] })).toEqual(missing)
    expect(await vault.failure('codes.setForEntry', { entryId: id(1), codeIds: [id(7)] })).toEqual(missing)
    expect(await vault.call('codes.readForEntry', { entryId: id(1) })).toEqual({ codeIds: [id(8)] })
    expect(vault.bugs).toEqual([])
  })
})

describe('codes.putAway', () => {
  it('keeps the code with its pages, last in the list, and takes it out again', async () => {
    const vault = await createBegunVault()
    await vault.call('codes.save', { id: id(8), name: 'Alder', colour: 'moss' })
    await vault.call('codes.save', { id: id(9), name: 'Juniper', colour: 'clay' })
    await vault.call('codes.putAway', { id: id(8), isPutAway: true })
    const { codes } = await vault.call('codes.list', {})
    expect(codes.map(({ name, isPutAway }) => [name, isPutAway])).toEqual([
      ['Juniper', false],
      ['Alder', true],
    ])
    await vault.call('codes.putAway', { id: id(8), isPutAway: false })
    expect((await vault.call('codes.list', {})).codes.map(({ name }) => name)).toEqual(['Alder', 'Juniper'])
    expect(await vault.failure('codes.putAway', { id: id(1), isPutAway: true })).toEqual({
      code: 'not-found',
    })
  })
})

describe('codes.listEntries', () => {
  it('gives the pages of one code, newest first, a few at a time', async () => {
    const vault = await vaultWithEntries(4)
    await vault.call('codes.save', { id: id(8), name: 'Juniper', colour: 'moss' })
    for (const number of [1, 2, 4])
      await vault.call('codes.setForEntry', { entryId: id(number), codeIds: [id(8)] })
    const first = await vault.call('codes.listEntries', { codeId: id(8), after: null, limit: 2 })
    const rest = await vault.call('codes.listEntries', { codeId: id(8), after: first.next, limit: 2 })
    expect([...first.entries, ...rest.entries].map((entry) => entry.firstLine)).toEqual([
      'Page 4',
      'Page 2',
      'Page 1',
    ])
    expect(rest.next).toBe(null)
  })
})
