import { describe, expect, it } from 'vitest'
import {
  countStatement,
  DAYS_STATEMENT,
  listStatement,
} from '../../../main/vault/features/journal/finding-repository.ts'
import { type EntryFilter, NO_FILTER } from '../../../shared/contract/entry-filter.ts'
import type { JournalKind } from '../../../shared/domain/journal/kinds.ts'
import { createBegunVault, passDays, type TestVault } from '../../support/test-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const CODE = id(900)

async function write(vault: TestVault, number: number, kind: JournalKind = 'evening', body = 'A line.') {
  await vault.call('journal.saveEntry', { id: id(number), kind, stepId: null, body, revision: 0 })
}

const list = async (vault: TestVault, filter: Partial<EntryFilter>) =>
  (
    await vault.call('journal.listEntries', { filter: { ...NO_FILTER, ...filter }, after: null, limit: 50 })
  ).entries.map((entry) => entry.id)

const add = async (vault: TestVault, number: number, typed: string) =>
  (await vault.call('journal.addTag', { id: id(number), typed })).outcome

async function tagId(vault: TestVault, name: string): Promise<string> {
  const { tags } = await vault.call('journal.listTags', {})
  return tags.find((tag) => tag.name === name)?.id ?? 'none'
}

/** Six pages over three days: 1 and 2 on day 1, 3 and 4 on day 2, 5 and 6 on day 3. */
async function vaultWithPages(): Promise<TestVault> {
  const vault = await createBegunVault()
  await vault.call('codes.save', { id: CODE, name: 'Juniper', colour: 'moss' })
  const kinds = ['evening', 'exposure', 'evening', 'connection', 'evening', 'exposure'] as const
  for (const [index, kind] of kinds.entries()) {
    if (index > 0 && index % 2 === 0) passDays(vault, 1)
    await write(vault, index + 1, kind, index % 3 === 0 ? 'The river rose.' : 'The river fell.')
  }
  for (const number of [2, 3, 6]) await add(vault, number, 'heavy')
  for (const number of [3, 6]) await vault.call('codes.setForEntry', { entryId: id(number), codeIds: [CODE] })
  for (const number of [4, 6])
    await vault.call('journal.putOnShelf', { id: id(number), shelf: 'supervision', line: null, isSure: true })
  return vault
}

describe('filters of the journal', () => {
  it('find by kind, code, tag, shelf, plan day and dates, each alone and all together', async () => {
    const vault = await vaultWithPages()
    const tag = await tagId(vault, 'heavy')
    expect(await list(vault, {})).toEqual([6, 5, 4, 3, 2, 1].map(id))
    expect(await list(vault, { kind: 'evening' })).toEqual([5, 3, 1].map(id))
    expect(await list(vault, { codeId: CODE })).toEqual([6, 3].map(id))
    expect(await list(vault, { tagId: tag })).toEqual([6, 3, 2].map(id))
    expect(await list(vault, { shelf: 'supervision' })).toEqual([6, 4].map(id))
    expect(await list(vault, { shelf: 'therapy' })).toEqual([])
    expect(await list(vault, { planDay: 2 })).toEqual([4, 3].map(id))
    expect(await list(vault, { from: '2026-03-03' })).toEqual([6, 5, 4, 3].map(id))
    expect(await list(vault, { until: '2026-03-03' })).toEqual([4, 3, 2, 1].map(id))
    const all = { kind: 'exposure', codeId: CODE, tagId: tag, shelf: 'supervision', planDay: 3 } as const
    expect(await list(vault, { ...all, from: '2026-03-04', until: '2026-03-04' })).toEqual([id(6)])
    expect(await list(vault, { ...all, kind: 'evening' })).toEqual([])
    expect(await list(vault, { tagId: id(77) })).toEqual([])
    expect(await list(vault, { from: '1890-01-01', until: '1890-12-31' })).toEqual([])
    await vault.call('journal.binEntry', { id: id(6) })
    expect(await list(vault, { tagId: tag })).toEqual([3, 2].map(id))
  })

  it('narrow a search as well, and both are counted', async () => {
    const vault = await vaultWithPages()
    const tag = await tagId(vault, 'heavy')
    const count = (filter: Partial<EntryFilter>, typed: string) =>
      vault.call('journal.countEntries', { filter: { ...NO_FILTER, ...filter }, typed })
    const { hits } = await vault.call('journal.search', {
      typed: 'fell',
      filter: { ...NO_FILTER, kind: 'exposure', tagId: tag },
      after: null,
      limit: 10,
    })
    expect(hits.map((hit) => hit.id)).toEqual([6, 2].map(id))
    expect(await count({ kind: 'exposure', tagId: tag }, 'fell')).toEqual({ count: 2, hasMore: false })
    expect(await count({ kind: 'evening' }, '')).toEqual({ count: 3, hasMore: false })
    expect(await count({ kind: 'evening' }, 'rose')).toEqual({ count: 1, hasMore: false })
    expect(await count({}, '***')).toEqual({ count: 0, hasMore: false })
  })

  it('go on where the page before ended, with several pages on one day', async () => {
    const vault = await vaultWithPages()
    for (const filter of [{ kind: 'evening' }, { tagId: await tagId(vault, 'heavy') }, {}] as const) {
      const whole = await list(vault, filter)
      const paged: string[] = []
      let after: { date: string; id: string } | null = null
      do {
        const page: Awaited<ReturnType<typeof vault.call<'journal.listEntries'>>> = await vault.call(
          'journal.listEntries',
          { filter: { ...NO_FILTER, ...filter }, after, limit: 1 },
        )
        paged.push(...page.entries.map((entry) => entry.id))
        after = page.next
      } while (after !== null)
      expect(paged).toEqual(whole)
    }
  })

  it('refuse a last day before the first, a day that is none and a kind that is none', async () => {
    const vault = await createBegunVault()
    const refused = (filter: unknown) =>
      vault.failure('journal.listEntries', { filter, after: null, limit: 5 })
    expect(await refused({ ...NO_FILTER, from: '2026-03-04', until: '2026-03-02' })).toEqual({
      code: 'invalid-input',
      field: 'filter.until',
    })
    expect(await refused({ ...NO_FILTER, from: '2026-02-30' })).toEqual({
      code: 'invalid-input',
      field: 'filter.from',
    })
    expect(await refused({ ...NO_FILTER, kind: "evening' OR 1" })).toEqual({
      code: 'invalid-input',
      field: 'filter.kind',
    })
  })
})

describe('reading a filtered list', () => {
  const every: EntryFilter = {
    kind: 'evening',
    codeId: CODE,
    tagId: CODE,
    shelf: 'therapy',
    planDay: 3,
    from: '2026-01-01',
    until: '2026-02-01',
  }
  const names = Object.keys(every) as (keyof EntryFilter)[]
  /** Every combination of the seven filters. */
  const combinations = Array.from({ length: 2 ** names.length }, (_, bits) => ({
    ...NO_FILTER,
    ...Object.fromEntries(
      names.filter((_name, place) => bits & (1 << place)).map((name) => [name, every[name]]),
    ),
  }))

  it('never goes through a whole table, whatever is combined', async () => {
    const vault = await createBegunVault()
    const plan = (sql: string) =>
      vault.session
        .store()
        .read((db) => db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, explained))
        .map(({ detail }) => detail)
    const explained = { ...every, date: '2026-01-01', id: CODE, limit: 50, query: 'river' }
    for (const filter of combinations)
      for (const sql of [
        listStatement(filter, false),
        listStatement(filter, true),
        countStatement(filter, false),
      ])
        for (const detail of plan(sql)) {
          const isWholeList =
            detail.startsWith('SCAN entry USING') && detail.includes('INDEX journal_entry_by_')
          expect(/SCAN (entry|link|other|tag)\b/.test(detail) && !isWholeList, `${detail} in ${sql}`).toBe(
            false,
          )
        }
    expect(plan(DAYS_STATEMENT)).toEqual([
      'SEARCH journal_entry USING INDEX journal_entry_by_date (date>? AND date<?)',
    ])
  })

  it('reads an index in its order and sorts nothing, by date, kind and plan day', async () => {
    const vault = await createBegunVault()
    const explained = { ...every, date: '2026-01-01', id: CODE, limit: 50 }
    const expected = [
      [{}, 'journal_entry_by_date'],
      [{ from: '2026-01-01' }, 'journal_entry_by_date'],
      [{ kind: 'evening' }, 'journal_entry_by_kind_and_date'],
      [{ kind: 'evening', from: '2026-01-01', until: '2026-02-01' }, 'journal_entry_by_kind_and_date'],
      [{ planDay: 3 }, 'journal_entry_by_plan_day'],
    ] as const
    for (const [filter, index] of expected)
      for (const isLater of [false, true]) {
        const sql = `EXPLAIN QUERY PLAN ${listStatement({ ...NO_FILTER, ...filter }, isLater)}`
        const details = vault.session
          .store()
          .read((db) => db.all<{ detail: string }>(sql, explained))
          .map(({ detail }) => detail)
        expect(details.join()).toMatch(new RegExp(`^(SEARCH|SCAN) entry USING INDEX ${index}( |$)`))
      }
  })
})

describe('the days of the calendar', () => {
  it('say how many pages each holds, outside the bin', async () => {
    const vault = await vaultWithPages()
    await vault.call('journal.binEntry', { id: id(4) })
    const read = async (from: string, until: string) =>
      (await vault.call('journal.readDays', { from, until })).days
    expect(await read('2026-03-01', '2026-03-31')).toEqual([
      { date: '2026-03-02', pages: 2 },
      { date: '2026-03-03', pages: 1 },
      { date: '2026-03-04', pages: 2 },
    ])
    expect(await read('1890-02-01', '1890-02-28')).toEqual([])
    expect(await vault.failure('journal.readDays', { from: '2026-03-02', until: '2026-03-01' })).toEqual({
      code: 'invalid-input',
      field: 'until',
    })
  })
})

describe('hidden titles', () => {
  it('are the rule in a new vault, and stay as they were set', async () => {
    const vault = await createBegunVault()
    expect(await vault.call('journal.readTitles', {})).toEqual({ isHidden: true })
    await vault.call('journal.setTitles', { isHidden: false })
    await vault.call('journal.setTitles', { isHidden: false })
    expect(await vault.call('journal.readTitles', {})).toEqual({ isHidden: false })
    await vault.call('journal.setTitles', { isHidden: true })
    expect(await vault.call('journal.readTitles', {})).toEqual({ isHidden: true })
  })
})
