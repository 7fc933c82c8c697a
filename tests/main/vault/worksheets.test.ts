import { expect, it } from 'vitest'
import { aCheckIn, ownTherapy } from '../../support/support-samples.ts'
import { createBegunVault, passDays } from '../../support/test-vault.ts'

const CONTINUES = {
  'ritual-chosen': 'yes',
  'ritual-next': '2026-03-05',
  'movement-chosen': 'yes',
  'movement-next': '2026-04-01',
  'therapy-chosen': 'yes',
  'therapy-next': '2026-04-02',
  'leave-chosen': 'yes',
  'leave-next': '2026-12-20',
}

it('keeps a worksheet as it was saved last, each by itself', async () => {
  const vault = await createBegunVault()
  const read = (name: 'purpose' | 'warning-signs') => vault.call('worksheets.read', { name })
  expect(await read('purpose')).toEqual({ today: '2026-03-02', fields: {} })
  await vault.call('worksheets.save', { name: 'purpose', fields: { 'why-now': 'to be' } })
  await vault.call('worksheets.save', { name: 'purpose', fields: { 'why-now': 'to be of use' } })
  expect((await read('purpose')).fields).toEqual({ 'why-now': 'to be of use' })
  expect((await read('warning-signs')).fields).toEqual({})
})

it('refuses a megabyte, a date that does not exist and a field that does not, and keeps what was there', async () => {
  const vault = await createBegunVault()
  await vault.call('worksheets.save', { name: 'what-continues', fields: CONTINUES })
  for (const fields of [
    { 'leave-cover': 'x'.repeat(1_000_000) },
    { 'leave-cover': 'x'.repeat(301) },
    { 'leave-next': '2026-02-30' },
    { 'leave-next': 'soon' },
    { elsewhere: 'x' },
  ])
    expect(await vault.failure('worksheets.save', { name: 'what-continues', fields })).toMatchObject({
      code: 'invalid-input',
    })
  expect(await vault.failure('worksheets.save', { name: 'diary', fields: {} })).toMatchObject({
    code: 'invalid-input',
  })
  expect(await vault.call('worksheets.read', { name: 'what-continues' })).toEqual({
    today: '2026-03-02',
    fields: CONTINUES,
  })
})

it('is quiet until the thirty days are over, and then names what came due', async () => {
  const vault = await createBegunVault()
  await vault.call('worksheets.save', { name: 'what-continues', fields: CONTINUES })
  const due = () => vault.call('worksheets.readDue', {})
  passDays(vault, 29)
  expect(await due()).toEqual({ today: '2026-03-31', isAfterThePlan: false, items: [], others: 0 })
  passDays(vault, 2)
  expect(await due()).toEqual({
    today: '2026-04-02',
    isAfterThePlan: true,
    items: [
      { id: 'ritual', on: '2026-03-05' },
      { id: 'movement', on: '2026-04-01' },
      { id: 'therapy', on: '2026-04-02' },
    ],
    others: 0,
  })
  await vault.call('worksheets.markDone', { id: 'ritual', on: '2026-03-05' })
  expect((await due()).items.map(({ id }) => id)).toEqual(['movement', 'therapy'])
  expect(await vault.failure('worksheets.markDone', { id: 'ritual', on: '2026-03-05' })).toMatchObject({
    code: 'not-found',
  })
  passDays(vault, 1)
  expect((await due()).items[0]).toEqual({ id: 'movement', on: '2026-04-01' })
  expect((await due()).items).toContainEqual({ id: 'ritual', on: '2026-04-03' })
})

it('leaves what has its date elsewhere to that place, and no more than three lines on Today', async () => {
  const vault = await createBegunVault()
  await vault.call('worksheets.save', { name: 'what-continues', fields: CONTINUES })
  await vault.call('support.saveArrangement', { arrangement: aCheckIn })
  await vault.call('support.saveOwnTherapy', { ownTherapy: { ...ownTherapy, nextOn: '2026-04-01' } })
  passDays(vault, 31)
  const support = (await vault.call('support.readDue', {})).items.length
  const { items, others } = await vault.call('worksheets.readDue', {})
  expect({ support, items, others }).toEqual({
    support: 2,
    items: [{ id: 'ritual', on: '2026-03-05' }],
    others: 1,
  })
})
