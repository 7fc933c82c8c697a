import { describe, expect, it } from 'vitest'
import type { Appointment, Arrangement, OwnTherapy, SupportEntry } from '../../../shared/contract/support.ts'
import { createBegunVault, passDays, type TestVault } from '../../support/test-vault.ts'

const id = (number: number) => `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`

const aPeer: SupportEntry = {
  id: id(1),
  kind: 'person',
  role: 'peer',
  name: 'Ilse',
  usedFor: 'someone to laugh with',
  lastUsedOn: null,
}
const anAppointment: Appointment = {
  id: id(2),
  what: 'Swimming',
  withWhom: '',
  startsOn: '2026-03-03',
  startsAtMinute: 1080,
  lengthMinutes: 60,
  rhythm: 'weekly',
  endsOn: null,
  alarmMinutes: null,
}
const aCheckIn: Arrangement = { kind: 'check-in', withWhom: 'Ilse', startsOn: '2026-03-04', rhythm: 'weekly' }
const ownTherapy: OwnTherapy = {
  kind: 'therapy',
  standing: 'going-on',
  withWhom: '',
  nextOn: '2026-03-05',
  toBring: '',
  obstacle: '',
}

const overview = (vault: TestVault) => vault.call('support.readOverview', {})
const dueSubjects = async (vault: TestVault) =>
  (await vault.call('support.readDue', {})).items.map(({ subject, isOverdue }) => [subject, isOverdue])

describe('the support list', () => {
  it('keeps who and what is there, in the order it was added, as it was last typed', async () => {
    const vault = await createBegunVault()
    const aWalk: SupportEntry = { ...aPeer, id: id(3), kind: 'practice', role: null, name: 'A walk' }
    await vault.call('support.saveEntry', { entry: { ...aPeer, name: '' } })
    vault.moment.nowMs += 1
    await vault.call('support.saveEntry', { entry: { ...aWalk, role: 'friend' } })
    await vault.call('support.saveEntry', { entry: aPeer })
    expect((await overview(vault)).entries).toEqual([aPeer, aWalk])
  })

  it('notes a use with the person’s own day', async () => {
    const vault = await createBegunVault()
    await vault.call('support.saveEntry', { entry: aPeer })
    vault.moment.nowMs = Date.UTC(2026, 2, 3, 1, 30)
    await vault.call('support.markUsed', { id: aPeer.id })
    expect((await overview(vault)).entries).toEqual([{ ...aPeer, lastUsedOn: '2026-03-02' }])
  })

  it('takes an entry off the list and puts it back', async () => {
    const vault = await createBegunVault()
    await vault.call('support.saveEntry', { entry: aPeer })
    await vault.call('support.removeEntry', { id: aPeer.id, removed: true })
    expect((await overview(vault)).entries).toEqual([])
    await vault.call('support.removeEntry', { id: aPeer.id, removed: false })
    expect((await overview(vault)).entries).toEqual([aPeer])
    expect(await vault.failure('support.removeEntry', { id: id(9), removed: true })).toEqual({
      code: 'not-found',
    })
    expect(await vault.failure('support.markUsed', { id: id(9) })).toEqual({ code: 'not-found' })
  })
})

describe('bad input', () => {
  it('is refused with its field named', async () => {
    const vault = await createBegunVault()
    const megabyte = 'a'.repeat(1_000_000)
    const refusals = [
      ['support.saveEntry', { entry: { ...aPeer, name: megabyte } }, 'entry.name'],
      ['support.saveEntry', { entry: { ...aPeer, lastUsedOn: '2026-02-30' } }, 'entry.lastUsedOn'],
      ['support.saveEntry', { entry: { ...aPeer, lastUsedOn: '0202-01-01' } }, 'entry.lastUsedOn'],
      ['support.saveAppointment', { appointment: { ...anAppointment, what: megabyte } }, 'appointment.what'],
      [
        'support.saveAppointment',
        { appointment: { ...anAppointment, startsOn: '2026-13-01' } },
        'appointment.startsOn',
      ],
      [
        'support.saveAppointment',
        { appointment: { ...anAppointment, endsOn: '2026-03-02' } },
        'appointment.endsOn',
      ],
      [
        'support.saveAppointment',
        { appointment: { ...anAppointment, rhythm: 'hourly' } },
        'appointment.rhythm',
      ],
      [
        'support.saveAppointment',
        { appointment: { ...anAppointment, startsAtMinute: 1440 } },
        'appointment.startsAtMinute',
      ],
      [
        'support.settle',
        { subject: 'check-in', on: '2026-03-04', outcome: 'skipped', reason: null, note: '' },
        'reason',
      ],
      ['support.snooze', { subject: 'check-in', days: 1e9 }, 'days'],
    ] as const
    for (const [call, input, field] of refusals)
      expect(await vault.failure(call, input)).toEqual({ code: 'invalid-input', field })
    expect(await overview(vault)).toMatchObject({ entries: [], appointments: [] })
    expect(vault.bugs).toEqual([])
  })
})

describe('an appointment', () => {
  it('comes due, passes, is kept, and comes back the next week', async () => {
    const vault = await createBegunVault()
    await vault.call('support.saveAppointment', { appointment: anAppointment })
    const state = async () => (await overview(vault)).appointments[0]?.state
    expect(await state()).toEqual({ kind: 'ahead', on: '2026-03-03' })
    passDays(vault, 1)
    expect(await state()).toEqual({ kind: 'due', on: '2026-03-03' })
    passDays(vault, 1)
    expect(await state()).toEqual({ kind: 'overdue', on: '2026-03-03' })
    const kept = {
      subject: anAppointment.id,
      on: '2026-03-03',
      outcome: 'done',
      reason: null,
      note: '',
    } as const
    await vault.call('support.settle', kept)
    expect(await state()).toEqual({ kind: 'ahead', on: '2026-03-10' })
    await vault.call('support.unsettle', { subject: kept.subject, on: kept.on })
    expect(await state()).toEqual({ kind: 'overdue', on: '2026-03-03' })
  })

  it('keeps the zone its hour was chosen in until the hour is chosen anew', async () => {
    const vault = await createBegunVault()
    const zone = async () => (await overview(vault)).appointments[0]?.timeZone
    await vault.call('support.saveAppointment', { appointment: anAppointment })
    vault.moment.timeZone = 'Asia/Tokyo'
    await vault.call('support.saveAppointment', { appointment: { ...anAppointment, what: 'A swim' } })
    expect(await zone()).toBe('Europe/Vienna')
    await vault.call('support.saveAppointment', { appointment: { ...anAppointment, startsAtMinute: 600 } })
    expect(await zone()).toBe('Asia/Tokyo')
  })

  it('leaves the calendar file when it is removed', async () => {
    const vault = await createBegunVault()
    await vault.call('support.saveAppointment', { appointment: anAppointment })
    const calendar = async () => (await vault.call('support.readCalendar', {})).calendar
    expect(await calendar()).toContain(`UID:${anAppointment.id}`)
    await vault.call('support.removeAppointment', { id: anAppointment.id, removed: true })
    expect(await calendar()).not.toContain('UID')
    expect((await overview(vault)).appointments).toEqual([])
  })
})

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

  it('lets a measure that was handed in settle its own date', async () => {
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
