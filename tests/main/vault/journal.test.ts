import { describe, expect, it } from 'vitest'
import type { Output } from '../../../shared/contract/index.ts'
import { outlineOf } from '../../../shared/domain/journal/entry-outline.ts'
import { createBegunVault, passDays } from '../../support/test-vault.ts'

const id = (number: number) => `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`
const page = (number: number, body: string, revision = 0) =>
  ({ id: id(number), kind: 'evening', stepId: null, body, revision }) as const

describe('journal.saveEntry', () => {
  it('keeps the text, the day and the plan day, and counts revisions', async () => {
    const vault = await createBegunVault()
    expect(await vault.call('journal.saveEntry', page(1, 'one'))).toMatchObject({ revision: 1 })
    expect(await vault.call('journal.saveEntry', page(1, 'one two', 1))).toMatchObject({ revision: 2 })
    const { entry } = await vault.call('journal.readEntry', { id: id(1) })
    expect(entry).toEqual({
      id: id(1),
      kind: 'evening',
      stepId: null,
      date: '2026-03-02',
      planDay: 1,
      body: 'one two',
      fields: {},
      revision: 2,
      savedAtMs: vault.moment.nowMs,
    })
  })

  it('refuses a save built on an older text and keeps the newer one', async () => {
    const vault = await createBegunVault()
    await vault.call('journal.saveEntry', page(1, 'first'))
    await vault.call('journal.saveEntry', page(1, 'second', 1))
    expect(await vault.failure('journal.saveEntry', page(1, 'from elsewhere', 1))).toEqual({
      code: 'changed-elsewhere',
    })
    expect(await vault.failure('journal.saveEntry', page(1, 'from elsewhere', 0))).toEqual({
      code: 'changed-elsewhere',
    })
    expect((await vault.call('journal.readEntry', { id: id(1) })).entry.body).toBe('second')
  })

  it('counts an entry at two in the night to the day before', async () => {
    const vault = await createBegunVault()
    vault.moment.nowMs = Date.UTC(2026, 2, 4, 1, 30)
    await vault.call('journal.saveEntry', page(1, 'late'))
    expect((await vault.call('journal.readEntry', { id: id(1) })).entry).toMatchObject({
      date: '2026-03-03',
      planDay: 2,
    })
  })

  it.each([
    ['a date in it', { ...page(1, 'x'), date: '1890-01-01' }],
    ['an unknown kind', { ...page(1, 'x'), kind: 'dream' }],
    ['an id that is none', { ...page(1, 'x'), id: '../../etc' }],
    ['more than two million characters', page(1, 'x'.repeat(2_000_001))],
  ])('refuses %s', async (_, input) => {
    const vault = await createBegunVault()
    expect(await vault.failure('journal.saveEntry', input)).toMatchObject({ code: 'invalid-input' })
  })

  it.each(['<b>markup</b>', 'שלום עולם', '🙂 emoji', 'control \u0000\u0007 characters', 'x'.repeat(500_000)])(
    'gives back %.20j as it was typed',
    async (body) => {
      const vault = await createBegunVault()
      await vault.call('journal.saveEntry', page(1, body))
      expect((await vault.call('journal.readEntry', { id: id(1) })).entry.body).toBe(body)
    },
  )
})

describe('the list of entries', () => {
  it('pages from newest to oldest without losing or doubling one', async () => {
    const vault = await createBegunVault()
    for (let number = 1; number <= 23; number += 1) {
      await vault.call('journal.saveEntry', page(number, `page ${number}`))
      if (number % 3 === 0) passDays(vault, 1)
    }
    const seen: string[] = []
    type Page = Output<'journal.listEntries'>
    let after: Page['next'] = null
    do {
      const page: Page = await vault.call('journal.listEntries', { after, limit: 5 })
      seen.push(...page.entries.map((entry) => `${entry.date} ${entry.id}`))
      after = page.next
    } while (after !== null)
    expect(seen).toHaveLength(23)
    expect(seen).toEqual([...seen].sort().reverse())
  })

  it('leaves out what is in the bin, and gives it back', async () => {
    const vault = await createBegunVault()
    await vault.call('journal.saveEntry', page(1, 'kept'))
    await vault.call('journal.binEntry', { id: id(1) })
    const list = () => vault.call('journal.listEntries', { after: null, limit: 10 })
    expect((await list()).entries).toEqual([])
    await vault.call('journal.unbinEntry', { id: id(1) })
    expect((await list()).entries).toMatchObject([{ id: id(1), firstLine: 'kept', words: 1 }])
    expect(await vault.failure('journal.binEntry', { id: id(9) })).toEqual({ code: 'not-found' })
  })

  it('finds the same page again on the same day and none on the next', async () => {
    const vault = await createBegunVault()
    await vault.call('journal.saveEntry', page(1, 'today'))
    const find = () => vault.call('journal.findForToday', { kind: 'evening', stepId: null })
    expect((await find()).entry).toMatchObject({ id: id(1) })
    passDays(vault, 1)
    expect((await find()).entry).toBeNull()
    expect((await vault.call('journal.findLatest', { kind: 'evening', stepId: null })).entry).toMatchObject({
      id: id(1),
    })
  })
})

describe('outlineOf', () => {
  it.each([
    ['', { firstLine: '', words: 0 }],
    ['\n \n  first words \nsecond', { firstLine: 'first words', words: 3 }],
    ["don't count twice", { firstLine: "don't count twice", words: 3 }],
    ['🙂'.repeat(200), { firstLine: '🙂'.repeat(120), words: 0 }],
  ])('of %.30j', (body, outline) => {
    expect(outlineOf(body)).toEqual(outline)
  })
})
