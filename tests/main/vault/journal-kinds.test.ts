import { describe, expect, it } from 'vitest'
import { createBegunVault, type TestVault } from '../../support/test-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

async function save(vault: TestVault, number: number, kind: string, fields: unknown, body = '') {
  return vault.send('journal.saveEntry', { id: id(number), kind, stepId: null, body, fields, revision: 0 })
}

describe('an entry with a form', () => {
  it('keeps what stands in it, and shows it in the list where the page itself is empty', async () => {
    const vault = await createBegunVault()
    const fields = { load: 8, body: ['jaw'], pull: ['rescue', 'fix'] }
    expect(await save(vault, 1, 'between-clients', fields)).toMatchObject({ ok: true })
    expect((await vault.call('journal.readEntry', { id: id(1) })).entry.fields).toEqual(fields)
    const { entries } = await vault.call('journal.listEntries', { after: null, limit: 5 })
    expect(entries[0]?.firstLine).toBe('Load 8 of 10 · jaw · rescue, fix')
  })

  it.each([
    ['an intensity of 11', { before: 11 }],
    ['minutes of -5', { minutes: -5 }],
    ['a word that is not there', { body: ['elbow'] }],
    ['a field of another kind', { load: 3 }],
  ])('is refused with %s, by the name of the field', async (_, fields) => {
    const vault = await createBegunVault()
    const result = await save(vault, 1, 'exposure', fields)
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })
})

describe('the two shelves', () => {
  it('never show each other what lies on them, and follow the bin', async () => {
    const vault = await createBegunVault()
    await save(vault, 1, 'countertransference', { pull: ['rescue'] })
    await save(vault, 2, 'evening', {}, 'An evening.')
    const put = (number: number, shelf: 'supervision' | 'therapy', isSure = false) =>
      vault.send('journal.putOnShelf', { id: id(number), shelf, line: null, isSure })
    await put(1, 'supervision')
    await put(2, 'therapy')
    const on = async (shelf: 'supervision' | 'therapy') =>
      (await vault.call('journal.readShelf', { shelf })).items.map((item) => item.id)
    expect([await on('supervision'), await on('therapy')]).toEqual([[id(1)], [id(2)]])
    await vault.call('journal.markTaken', { id: id(1), shelf: 'supervision', isTaken: true })
    expect((await vault.call('journal.readShelf', { shelf: 'supervision' })).items[0]?.takenOn).toBe(
      '2026-03-02',
    )
    await vault.call('journal.binEntry', { id: id(2) })
    expect(await on('therapy')).toEqual([])
    await vault.call('journal.deleteForGood', { id: id(2) })
    expect(await put(2, 'therapy')).toEqual({ ok: false, error: { code: 'not-found' } })
  })

  it('print what was not talked about yet, and the text of chosen pages only', async () => {
    const vault = await createBegunVault()
    await save(vault, 1, 'countertransference', { pull: ['rescue'] }, 'The tall chair.')
    await save(vault, 2, 'evening', {}, 'An evening.')
    await save(vault, 3, 'evening', {}, 'Talked about.')
    await save(vault, 4, 'exposure', {}, 'For the other shelf.')
    const put = (number: number, shelf: 'supervision' | 'therapy', line: string | null) =>
      vault.call('journal.putOnShelf', { id: id(number), shelf, line, isSure: true })
    await put(1, 'supervision', 'The tall chair, once')
    await put(2, 'supervision', null)
    await put(3, 'supervision', null)
    await put(4, 'therapy', null)
    await vault.call('journal.markTaken', { id: id(3), shelf: 'supervision', isTaken: true })
    const read = async (withText: string[]) =>
      (await vault.call('journal.readShelfPage', { shelf: 'supervision', withText })).page.items
        .map(({ id: entryId, line, text }) => ({ entryId, line, text }))
        .toSorted((one, other) => one.entryId.localeCompare(other.entryId))
    expect(await read([id(1), id(3), id(4)])).toEqual([
      { entryId: id(1), line: 'The tall chair, once', text: 'rescue\nThe tall chair.' },
      { entryId: id(2), line: null, text: null },
    ])
    expect((await read([])).map(({ text }) => text)).toEqual([null, null])
    const record = (how: 'pdf' | 'paper', withText: string[], isEncrypted: boolean) =>
      vault.call('journal.recordShelfPrint', { shelf: 'supervision', how, withText, isEncrypted })
    await record('paper', [id(1)], false)
    await record('pdf', [], true)
    expect(
      (await vault.call('summary.listPrints', {})).prints.map(({ how, parts }) => [how, ...parts]),
    ).toEqual(
      expect.arrayContaining([
        ['paper', 'the list for supervision, 2 on it', 'the whole text of 1'],
        ['pdf', 'the list for supervision, 2 on it', 'encrypted with a passphrase of its own'],
      ]),
    )
    expect(await vault.call('journal.readShelvesOf', { id: id(1) })).toEqual({
      shelves: [{ shelf: 'supervision', line: 'The tall chair, once' }],
    })
  })

  it('ask once before own history goes to supervision', async () => {
    const vault = await createBegunVault()
    await save(vault, 1, 'own-history', { 'headline-1': 'The winter I was nine' })
    const put = (isSure: boolean) =>
      vault.send('journal.putOnShelf', { id: id(1), shelf: 'supervision', line: null, isSure })
    expect(await put(false)).toEqual({ ok: false, error: { code: 'not-now' } })
    expect(await put(true)).toEqual({ ok: true, value: {} })
  })
})
