import { describe, expect, it } from 'vitest'
import { createBegunVault, createTestVault, passDays, SET_UP } from '../../support/test-vault.ts'

describe('set-up', () => {
  it('can be left half-way: the vault then has no plan yet and says so', async () => {
    const vault = await createTestVault()
    expect(await vault.call('plan.readSetUp', {})).toEqual({ setUp: null, draft: null, today: '2026-03-02' })
    expect(await vault.failure('plan.readToday', {})).toEqual({ code: 'not-now' })
    await vault.call('plan.saveSetUp', { setUp: { ...SET_UP, workdays: [5, 1, 5] } })
    expect((await vault.call('plan.readSetUp', {})).setUp).toEqual({ ...SET_UP, workdays: [1, 5] })
  })

  it('keeps what was chosen so far, begins nothing by that, and forgets it once the first day is begun', async () => {
    const vault = await createTestVault()
    const draft = { ...SET_UP, professionWord: '', showHelpLineWhileLocked: true }
    await vault.call('plan.keepSetUpDraft', { draft })
    expect(await vault.call('plan.readSetUp', {})).toMatchObject({ setUp: null, draft })
    expect(await vault.failure('plan.readToday', {})).toEqual({ code: 'not-now' })
    await vault.call('plan.saveSetUp', { setUp: SET_UP })
    expect(await vault.call('plan.readSetUp', {})).toMatchObject({ setUp: SET_UP, draft: null })
  })
})

describe('today', () => {
  it('moves through the thirty days and ends', async () => {
    const vault = await createBegunVault()
    for (let day = 1; day <= 30; day += 1) {
      expect((await vault.call('plan.readToday', {})).state).toEqual({ kind: 'day', day })
      passDays(vault, 1)
    }
    expect((await vault.call('plan.readToday', {})).state).toEqual({
      kind: 'finished',
      finishedOn: '2026-03-31',
      daysSince: 1,
    })
  })

  it('follows the person across the date line', async () => {
    const vault = await createBegunVault()
    vault.moment.nowMs = Date.UTC(2026, 2, 5, 23, 30)
    expect((await vault.call('plan.readToday', {})).today).toBe('2026-03-05')
    vault.moment.timeZone = 'Pacific/Auckland'
    expect((await vault.call('plan.readToday', {})).today).toBe('2026-03-06')
    vault.moment.timeZone = 'Pacific/Honolulu'
    expect((await vault.call('plan.readToday', {})).today).toBe('2026-03-05')
  })

  it('keeps the newest check-in of a day and starts the next one blank', async () => {
    const vault = await createBegunVault()
    await vault.call('plan.saveCheckIn', { checkIn: 'well' })
    await vault.call('plan.saveCheckIn', { checkIn: 'depleted' })
    expect((await vault.call('plan.readToday', {})).checkIn).toBe('depleted')
    passDays(vault, 1)
    expect((await vault.call('plan.readToday', {})).checkIn).toBeNull()
  })

  it('marks a step, takes the mark back, and lets any day be done later', async () => {
    const vault = await createBegunVault()
    const month = await vault.call('plan.readMonth', { round: null })
    expect(month.days).toHaveLength(30)
    await vault.call('plan.markStep', { stepId: 'a-step', done: true })
    passDays(vault, 2)
    await vault.call('plan.markStep', { stepId: 'a-step', done: true })
    expect((await vault.call('plan.readToday', {})).doneSteps).toEqual([
      { stepId: 'a-step', doneOn: '2026-03-02' },
    ])
    await vault.call('plan.markStep', { stepId: 'a-step', done: false })
    expect((await vault.call('plan.readToday', {})).doneSteps).toEqual([])
  })
})

describe('the line left for later', () => {
  it('shows on the next day, not the same, until it is crossed out', async () => {
    const vault = await createBegunVault()
    await vault.call('plan.leaveLine', { text: ' The walk first. ' })
    expect((await vault.call('plan.readToday', {})).carriedLine).toBeNull()
    expect(await vault.call('plan.readLeftLine', {})).toEqual({ text: 'The walk first.' })
    passDays(vault, 3)
    const { carriedLine } = await vault.call('plan.readToday', {})
    expect(carriedLine).toMatchObject({ text: 'The walk first.' })
    await vault.call('plan.crossOutLine', { id: carriedLine?.id ?? '' })
    expect((await vault.call('plan.readToday', {})).carriedLine).toBeNull()
  })

  it('waits over a weekend and not for ever', async () => {
    const vault = await createBegunVault()
    await vault.call('plan.leaveLine', { text: 'The walk first.' })
    passDays(vault, 4)
    expect((await vault.call('plan.readToday', {})).carriedLine).not.toBeNull()
    passDays(vault, 1)
    expect((await vault.call('plan.readToday', {})).carriedLine).toBeNull()
  })

  it('is taken back by leaving it empty', async () => {
    const vault = await createBegunVault()
    await vault.call('plan.leaveLine', { text: 'something' })
    await vault.call('plan.leaveLine', { text: '' })
    passDays(vault, 1)
    expect((await vault.call('plan.readToday', {})).carriedLine).toBeNull()
  })
})
