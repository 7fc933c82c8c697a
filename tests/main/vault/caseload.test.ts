import { describe, expect, it } from 'vitest'
import type { CaseloadClient } from '../../../shared/contract/caseload.ts'
import { createBegunVault, passDays } from '../../support/test-vault.ts'

const id = (number: number) => `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`
const client = (number: number, changes: Partial<CaseloadClient> = {}): CaseloadClient => ({
  id: id(number),
  code: `C${number}`,
  sessionsPerWeek: 1,
  isTraumaFocused: false,
  demand: 1,
  since: '2025-09-01',
  ...changes,
})

describe('what is half typed on the caseload screen', () => {
  const half = (number: number) => ({
    id: id(number),
    code: 'Mr',
    sessions: 'two',
    isTraumaFocused: true,
    demand: 3 as const,
    since: '2026-03-01',
  })

  it('is kept until that client, or that review, is', async () => {
    const vault = await createBegunVault()
    // How demanding nobody has said yet: that is kept as well, and as nothing else.
    const open = { ...half(2), demand: null }
    const draft = { forms: [half(1), open], note: 'Fewer on Tuesdays' }
    await vault.call('caseload.saveDraft', { draft })
    expect((await vault.call('caseload.read', {})).draft).toEqual(draft)
    await vault.call('caseload.saveClient', { client: client(1) })
    expect((await vault.call('caseload.read', {})).draft).toEqual({ ...draft, forms: [open] })
    await vault.call('caseload.keepReview', { note: draft.note })
    expect((await vault.call('caseload.read', {})).draft).toEqual({ forms: [open], note: '' })
  })
})

describe('the list of clients', () => {
  it('starts empty, with 60 as the example of a limit', async () => {
    const vault = await createBegunVault()
    expect(await vault.call('caseload.read', {})).toEqual({
      today: '2026-03-02',
      clients: [],
      limits: { limitPercent: 60, demandingCap: null },
      reviews: [],
      nextReviewOn: null,
      draft: { forms: [], note: '' },
    })
  })

  it('keeps, changes and removes a client, in the order of the codes', async () => {
    const vault = await createBegunVault()
    for (const number of [10, 2, 1]) await vault.call('caseload.saveClient', { client: client(number) })
    await vault.call('caseload.saveClient', { client: client(2, { code: 'fern', demand: 3 }) })
    await vault.call('caseload.removeClient', { id: id(1) })
    const { clients } = await vault.call('caseload.read', {})
    expect(clients).toEqual([client(10), client(2, { code: 'fern', demand: 3 })])
    expect(await vault.failure('caseload.removeClient', { id: id(1) })).toEqual({ code: 'not-found' })
  })

  it('takes each code once and 200 clients without complaint', async () => {
    const vault = await createBegunVault()
    for (let number = 1; number <= 200; number += 1)
      await vault.call('caseload.saveClient', { client: client(number) })
    expect(await vault.call('caseload.saveClient', { client: client(201, { code: 'C7' }) })).toEqual({
      outcome: 'code-taken',
    })
    const { clients } = await vault.call('caseload.read', {})
    expect(clients.map(({ code }) => code)).toEqual(
      Array.from({ length: 200 }, (_, index) => `C${index + 1}`),
    )
  })

  it.each([
    { code: 'AB' },
    { code: 'Maria' },
    { code: 'c3' },
    { demand: 7 },
    { demand: 0 },
    { demand: 2.5 },
    { sessionsPerWeek: 0 },
    { sessionsPerWeek: -1 },
    { sessionsPerWeek: 0.3 },
    { sessionsPerWeek: 21 },
    { sessionsPerWeek: Number.NaN },
    { since: '2026-02-30' },
    { since: '2025-13-01' },
    { name: 'x' },
  ])('refuses %j and keeps nothing of it', async (changes) => {
    const vault = await createBegunVault()
    expect(
      await vault.failure('caseload.saveClient', { client: { ...client(1), ...changes } }),
    ).toMatchObject({ code: 'invalid-input' })
    expect((await vault.call('caseload.read', {})).clients).toEqual([])
  })
})

describe('reviews', () => {
  it('keep the sums of their day, one a day, without a single code', async () => {
    const vault = await createBegunVault()
    await vault.call('caseload.saveClient', {
      client: client(1, { sessionsPerWeek: 2, isTraumaFocused: true, demand: 3 }),
    })
    await vault.call('caseload.keepReview', { note: 'first' })
    await vault.call('caseload.keepReview', { note: 'same day' })
    passDays(vault, 92)
    await vault.call('caseload.saveLimits', { limits: { limitPercent: 50, demandingCap: 3 } })
    await vault.call('caseload.saveClient', { client: client(2, { code: 'fern' }) })
    await vault.call('caseload.keepReview', { note: '' })
    const { reviews, nextReviewOn } = await vault.call('caseload.read', {})
    const first = { clients: 1, sessions: 2, load: 6, limitPercent: 60, note: 'same day' }
    const trauma = { traumaClients: 1, traumaSessions: 2, demandingClients: 1, demandingSessions: 2 }
    expect(reviews).toEqual([
      { reviewedOn: '2026-03-02', ...trauma, ...first },
      { reviewedOn: '2026-06-02', ...trauma, clients: 2, sessions: 3, load: 7, limitPercent: 50, note: '' },
    ])
    expect(nextReviewOn).toBe('2026-09-02')
    expect(JSON.stringify(reviews)).not.toMatch(/C1|fern/)
  })
})

describe('the worksheet', () => {
  it('shows its six fields in order and keeps each by itself', async () => {
    const vault = await createBegunVault()
    const adjustment = {
      field: 'referrals',
      notes: 'two a month',
      decision: 'ask first',
      decidedFor: '2026-04-01',
    } as const
    await vault.call('caseload.saveAdjustment', { adjustment })
    const { adjustments } = await vault.call('caseload.readAdjustments', {})
    expect(adjustments.map(({ field }) => field)).toEqual([
      'mix',
      'spacing',
      'referrals',
      'specialty',
      'consultation',
      'paperwork',
    ])
    expect(adjustments[2]).toEqual(adjustment)
    expect(adjustments[0]).toEqual({ field: 'mix', notes: '', decision: '', decidedFor: null })
    expect(
      await vault.failure('caseload.saveAdjustment', {
        adjustment: { ...adjustment, decidedFor: '2026-02-30' },
      }),
    ).toMatchObject({ code: 'invalid-input' })
  })
})
