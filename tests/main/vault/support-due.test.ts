import { describe, expect, it } from 'vitest'
import { aCheckIn, anAppointment, id, ownTherapy } from '../../support/support-samples.ts'
import { createBegunVault, passDays, type TestVault } from '../../support/test-vault.ts'

const overview = (vault: TestVault) => vault.call('support.readOverview', {})
const dueSubjects = async (vault: TestVault) =>
  (await vault.call('support.readDue', {})).items.map(({ subject, isOverdue }) => [subject, isOverdue])

describe('what is looked at together', () => {
  it('is due at its rhythm, can be put off, done, or let go of with a reason', async () => {
    const vault = await createBegunVault()
    await vault.call('support.saveArrangement', { arrangement: aCheckIn })
    expect(await dueSubjects(vault)).toEqual([])
    passDays(vault, 2)
    expect(await dueSubjects(vault)).toEqual([['check-in', false]])
    await vault.call('support.snooze', { subject: 'check-in', days: 2 })
    expect(await dueSubjects(vault)).toEqual([])
    passDays(vault, 2)
    expect(await dueSubjects(vault)).toEqual([['check-in', true]])
    await vault.call('support.settle', {
      subject: 'check-in',
      on: '2026-03-04',
      outcome: 'skipped',
      reason: 'away',
      note: '',
    })
    expect(await dueSubjects(vault)).toEqual([])
    passDays(vault, 5)
    expect(await dueSubjects(vault)).toEqual([['check-in', false]])
  })

  it('keeps the answers of a day as they are typed, and the earlier ones', async () => {
    const vault = await createBegunVault()
    const long = 'é'.repeat(500_000)
    const reflection = { id: id(5), kind: 'check-in', answers: ['a walk', '', ''] } as const
    const read = () => vault.call('support.readArrangement', { kind: 'check-in' })
    await vault.call('support.saveReflection', { reflection: { ...reflection, answers: ['a', '', ''] } })
    await vault.call('support.saveReflection', {
      reflection: { ...reflection, answers: ['a walk', '', long] },
    })
    expect(await read()).toMatchObject({
      arrangement: null,
      todays: { id: id(5), date: '2026-03-02', answers: ['a walk', '', long] },
      earlier: [],
    })
    passDays(vault, 1)
    expect(await read()).toMatchObject({ todays: null, earlier: [{ id: id(5), date: '2026-03-02' }] })
  })

  it('lets a finished measure settle its own date', async () => {
    const vault = await createBegunVault()
    await vault.call('support.saveArrangement', {
      arrangement: { kind: 'measure', withWhom: '', startsOn: '2026-03-02', rhythm: 'monthly' },
    })
    expect(await dueSubjects(vault)).toEqual([['measure', false]])
    const begun = { id: id(6), profession: 'therapist' }
    await vault.call('measure.begin', begun)
    for (let item = 1; item <= 30; item += 1)
      await vault.call('measure.saveAnswer', { id: begun.id, item, answer: 3 })
    await vault.call('measure.submit', { id: begun.id, officialFormInFront: true, equalAnswersMeant: true })
    expect(await dueSubjects(vault)).toEqual([])
    expect((await overview(vault)).arrangements[0]?.state).toEqual({ kind: 'ahead', on: '2026-04-02' })
  })

  it('ends when it is ended, and what was written for it stays', async () => {
    const vault = await createBegunVault()
    await vault.call('support.saveArrangement', { arrangement: aCheckIn })
    await vault.call('support.saveReflection', {
      reflection: { id: id(5), kind: 'check-in', answers: ['a', 'b', 'c'] },
    })
    await vault.call('support.endArrangement', { kind: 'check-in' })
    passDays(vault, 3)
    expect(await dueSubjects(vault)).toEqual([])
    const { arrangement, earlier } = await vault.call('support.readArrangement', { kind: 'check-in' })
    expect([arrangement, earlier.length]).toEqual([null, 1])
  })
})

describe('own therapy or consultation', () => {
  it('shows when its date has passed, until there is a new one', async () => {
    const vault = await createBegunVault()
    await vault.call('support.saveOwnTherapy', { ownTherapy })
    expect((await overview(vault)).ownTherapy).toEqual({
      ...ownTherapy,
      state: { kind: 'ahead', on: '2026-03-05' },
    })
    passDays(vault, 4)
    expect(await dueSubjects(vault)).toEqual([['own-therapy', true]])
    await vault.call('support.snooze', { subject: 'own-therapy', days: 7 })
    expect(await dueSubjects(vault)).toEqual([])
    await vault.call('support.saveOwnTherapy', { ownTherapy: { ...ownTherapy, nextOn: '2026-03-06' } })
    expect(await dueSubjects(vault)).toEqual([['own-therapy', false]])
  })

  it('stands before everything else that is due', async () => {
    const vault = await createBegunVault()
    await vault.call('support.saveOwnTherapy', { ownTherapy: { ...ownTherapy, nextOn: '2026-03-01' } })
    await vault.call('support.saveArrangement', { arrangement: aCheckIn })
    await vault.call('support.saveAppointment', { appointment: anAppointment })
    passDays(vault, 2)
    expect(await dueSubjects(vault)).toEqual([
      ['own-therapy', true],
      ['check-in', false],
      [anAppointment.id, true],
    ])
  })

  it('asks for nothing where it is not wanted now', async () => {
    const vault = await createBegunVault()
    await vault.call('support.saveOwnTherapy', { ownTherapy: { ...ownTherapy, standing: 'not-now' } })
    passDays(vault, 9)
    expect(await dueSubjects(vault)).toEqual([])
  })
})

describe('a day off', () => {
  it('shows only what was meant for that very day', async () => {
    const vault = await createBegunVault({ counting: 'working-days' })
    await vault.call('support.saveArrangement', { arrangement: aCheckIn })
    await vault.call('support.saveAppointment', { appointment: { ...anAppointment, startsOn: '2026-03-07' } })
    passDays(vault, 5)
    expect(await dueSubjects(vault)).toEqual([[anAppointment.id, false]])
    passDays(vault, 1)
    expect(await dueSubjects(vault)).toEqual([])
    passDays(vault, 1)
    expect(await dueSubjects(vault)).toEqual([
      [anAppointment.id, true],
      ['check-in', true],
    ])
  })
})

describe('a pause', () => {
  it('is silent, and so is the first day back', async () => {
    const vault = await createBegunVault()
    await vault.call('support.saveArrangement', { arrangement: aCheckIn })
    await vault.call('support.saveOwnTherapy', { ownTherapy })
    await vault.call('plan.pause', { from: '2026-03-02' })
    passDays(vault, 9)
    expect(await dueSubjects(vault)).toEqual([])
    await vault.call('plan.resume', { on: '2026-03-11' })
    expect(await dueSubjects(vault)).toEqual([])
    passDays(vault, 1)
    expect(await dueSubjects(vault)).toEqual([
      ['own-therapy', true],
      ['check-in', true],
    ])
  })
})
