import { describe, expect, it } from 'vitest'
import { createBegunVault, passDays, type TestVault } from '../../support/test-vault.ts'

const state = async (vault: TestVault) => (await vault.call('plan.readToday', {})).state
const dateOf = async (vault: TestVault, day: number) =>
  (await vault.call('plan.readMonth', { round: null })).days[day - 1]?.date

describe('days off', () => {
  it('move the days ahead and can be taken back', async () => {
    const vault = await createBegunVault()
    await vault.call('plan.setDayOff', { date: '2026-03-03', isOff: true })
    expect(await dateOf(vault, 2)).toBe('2026-03-04')
    passDays(vault, 1)
    expect(await state(vault)).toEqual({ kind: 'day-off', previousDay: 1, nextDay: 2, nextOn: '2026-03-04' })
    await vault.call('plan.setDayOff', { date: '2026-03-03', isOff: false })
    expect(await state(vault)).toEqual({ kind: 'day', day: 2 })
  })

  it.each(['1890-01-01', '2031-03-02', '2026-02-30'])('are refused on %s', async (date) => {
    const vault = await createBegunVault()
    expect(await vault.failure('plan.setDayOff', { date, isOff: true })).toMatchObject({
      code: 'invalid-input',
    })
  })
})

describe('a pause', () => {
  it('rests the plan until it is ended, and loses no day', async () => {
    const vault = await createBegunVault()
    passDays(vault, 4)
    await vault.call('plan.pause', { from: '2026-03-06' })
    expect(await state(vault)).toEqual({ kind: 'paused', previousDay: 4 })
    expect(await dateOf(vault, 5)).toBe(null)
    expect(await vault.failure('plan.pause', { from: '2026-03-07' })).toEqual({ code: 'not-now' })
    passDays(vault, 3)
    await vault.call('plan.resume', { on: '2026-03-09' })
    expect(await state(vault)).toEqual({ kind: 'day', day: 5 })
    expect(await dateOf(vault, 6)).toBe('2026-03-10')
    expect(await vault.failure('plan.resume', { on: '2026-03-10' })).toEqual({ code: 'not-now' })
  })

  it('before the first day changes nothing of the order, and one that never began is no pause', async () => {
    const vault = await createBegunVault({ startsOn: '2026-03-09' })
    await vault.call('plan.pause', { from: '2026-03-04' })
    await vault.call('plan.resume', { on: '2026-03-04' })
    expect((await vault.call('plan.readRest', {})).pauses).toEqual([])
    expect(await state(vault)).toEqual({ kind: 'not-started', startsOn: '2026-03-09' })
  })
})

describe('a day that went by', () => {
  it('keeps one of three words, which can be changed and taken back', async () => {
    const vault = await createBegunVault()
    passDays(vault, 2)
    const passed = async () => (await vault.call('plan.readMonth', { round: null })).days[0]?.passed
    await vault.call('plan.sayWhyPassed', { day: 1, reason: 'away' })
    await vault.call('plan.sayWhyPassed', { day: 1, reason: 'chose-not' })
    expect(await passed()).toBe('chose-not')
    await vault.call('plan.sayWhyPassed', { day: 1, reason: null })
    expect(await passed()).toBe(null)
    expect(await vault.failure('plan.sayWhyPassed', { day: 31, reason: 'away' })).toMatchObject({
      code: 'invalid-input',
    })
  })
})

describe('another round', () => {
  it('begins only after the first is over, with nothing done, and leaves the first as it was', async () => {
    const vault = await createBegunVault()
    await vault.call('plan.markStep', { stepId: 'day-1-signs', done: true })
    expect(await vault.failure('plan.beginRound', { startsOn: '2026-05-04' })).toEqual({ code: 'not-now' })
    passDays(vault, 40)
    expect((await vault.call('plan.readRest', {})).canBeginRound).toBe(true)
    expect(await vault.failure('plan.beginRound', { startsOn: '2026-03-20' })).toMatchObject({
      field: 'startsOn',
    })
    await vault.call('plan.beginRound', { startsOn: '2026-04-11' })
    expect(await vault.call('plan.readToday', {})).toMatchObject({
      state: { kind: 'day', day: 1 },
      doneSteps: [],
    })
    const first = await vault.call('plan.readMonth', { round: 1 })
    expect(first).toMatchObject({
      round: 1,
      currentRound: 2,
      state: { kind: 'finished', finishedOn: '2026-03-31' },
    })
    expect(first.days[0]?.date).toBe('2026-03-02')
    expect(await vault.failure('plan.readMonth', { round: 3 })).toEqual({ code: 'not-found' })
  })
})
