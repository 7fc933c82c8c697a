import { describe, expect, it } from 'vitest'
import type { SupportEntry } from '../../../shared/contract/support.ts'
import { anAppointment, aPeer, id } from '../../support/support-samples.ts'
import { createBegunVault, passDays, type TestVault } from '../../support/test-vault.ts'

const overview = (vault: TestVault) => vault.call('support.readOverview', {})

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
    expect((await overview(vault)).timeZone).toBe('Asia/Tokyo')
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
