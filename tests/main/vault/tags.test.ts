import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBegunVault, type TestVault } from '../../support/test-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

async function write(vault: TestVault, number: number) {
  await vault.call('journal.saveEntry', {
    id: id(number),
    kind: 'evening',
    stepId: null,
    body: 'A line.',
    revision: 0,
  })
}

const tagNames = async (vault: TestVault, number: number) =>
  (await vault.call('journal.readTagsOf', { id: id(number) })).tags.map((tag) => tag.name)

const add = async (vault: TestVault, number: number, typed: string) =>
  (await vault.call('journal.addTag', { id: id(number), typed })).outcome

async function tagId(vault: TestVault, name: string): Promise<string> {
  const { tags } = await vault.call('journal.listTags', {})
  return tags.find((tag) => tag.name === name)?.id ?? 'none'
}

describe('tags of an entry', () => {
  it('are kept as typed, the same whatever the case or the way an accent was typed', async () => {
    const vault = await createBegunVault()
    await write(vault, 1)
    await write(vault, 2)
    expect(await add(vault, 1, '  long \n day ')).toBe('added')
    expect(await add(vault, 1, 'Caf\u00e9')).toBe('added')
    expect(await add(vault, 1, 'LONG DAY')).toBe('there-already')
    expect(await add(vault, 2, 'cafe\u0301')).toBe('added')
    expect(await tagNames(vault, 1)).toEqual(['Café', 'long day'])
    const { tags } = await vault.call('journal.listTags', {})
    expect(tags.map(({ name, entries }) => [name, entries])).toEqual([
      ['Café', 2],
      ['long day', 1],
    ])
  })

  it('take right-to-left writing and pictures, and refuse what is empty or too long', async () => {
    const vault = await createBegunVault()
    await write(vault, 1)
    expect(await add(vault, 1, '\u202eעייפות')).toBe('added')
    expect(await add(vault, 1, '👩‍👧 🌊')).toBe('added')
    expect(await tagNames(vault, 1)).toEqual(['עייפות', '👩‍👧 🌊'])
    expect(await add(vault, 1, 'x'.repeat(5000))).toBe('too-long')
    expect(await add(vault, 1, ' \t\u200b\u202e ')).toBe('empty')
    expect(await add(vault, 1, '')).toBe('empty')
    expect(await tagNames(vault, 1)).toEqual(['עייפות', '👩‍👧 🌊'])
  })

  it('end at twenty, and what was refused leaves nothing behind', async () => {
    const vault = await createBegunVault()
    await write(vault, 1)
    for (let number = 1; number <= 20; number += 1) expect(await add(vault, 1, `tag ${number}`)).toBe('added')
    expect(await add(vault, 1, 'one more')).toBe('too-many')
    expect(await add(vault, 1, 'Tag 20')).toBe('there-already')
    expect((await vault.call('journal.listTags', {})).tags.length).toBe(20)
  })

  it('need an entry', async () => {
    const vault = await createBegunVault()
    expect(await vault.failure('journal.addTag', { id: id(1), typed: 'day' })).toEqual({ code: 'not-found' })
  })

  it('go with the last page they stood on, and for good with an entry deleted for good', async () => {
    const vault = await createBegunVault()
    await write(vault, 1)
    await write(vault, 2)
    for (const number of [1, 2]) await add(vault, number, 'shared')
    await add(vault, 1, 'only here')
    await add(vault, 2, 'taken off')
    await vault.call('journal.removeTag', { id: id(2), tagId: await tagId(vault, 'taken off') })
    await vault.call('journal.binEntry', { id: id(1) })
    expect((await vault.call('journal.listTags', {})).tags.map((tag) => tag.name)).toEqual(['shared'])
    expect(await tagNames(vault, 1)).toEqual(['only here', 'shared'])
    await vault.call('journal.deleteForGood', { id: id(1) })
    const kept = vault.session.store().read((db) => db.all('SELECT name FROM tag'))
    expect(kept).toEqual([{ name: 'shared' }])
  })

  it('are read from anything a person can type without an error, and come back short and visible', async () => {
    const vault = await createBegunVault()
    await write(vault, 1)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
        const result = await vault.send('journal.addTag', { id: id(1), typed })
        expect(result.ok, JSON.stringify(typed)).toBe(true)
        for (const name of await tagNames(vault, 1)) {
          expect([...name].length).toBeLessThanOrEqual(40)
          expect(name).toBe(name.normalize('NFC').trim())
          await vault.call('journal.removeTag', { id: id(1), tagId: await tagId(vault, name) })
        }
      }),
      { numRuns: 100 },
    )
    expect(vault.bugs).toEqual([])
  })
})
