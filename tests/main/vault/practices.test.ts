import { describe, expect, it } from 'vitest'
import type { Movement, Night } from '../../../shared/contract/practices.ts'
import { createBegunVault, createTestVault, passDays, type TestVault } from '../../support/test-vault.ts'

const NIGHT: Night = {
  date: '2026-03-02',
  rested: 2,
  quarterHours: 26,
  sameBedtime: true,
  noScreen: false,
  coolDarkRoom: true,
}

const WALK: Movement = {
  id: '00000000-0000-4000-8000-000000000001',
  date: '2026-03-02',
  what: 'Along the canal',
  minutes: 20,
  outdoors: true,
  enjoyed: true,
}

const MEGABYTE = 'x'.repeat(1_000_000)

function markId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

async function recorders(vault: TestVault) {
  return (await vault.call('practices.readOverview', {})).recorders
}

describe('the ritual', () => {
  it('is nothing until something is chosen, and then what was chosen', async () => {
    const vault = await createBegunVault()
    const nothing = { walk: false, threeBreaths: false, handWashing: false, ownWords: '', intention: '' }
    expect(await vault.call('practices.readRitual', {})).toEqual({ choice: nothing })
    const choice = { ...nothing, walk: true, ownWords: 'Close the blind', intention: 'This stays here.' }
    await vault.call('practices.saveRitual', { choice: { ...nothing, handWashing: true } })
    await vault.call('practices.saveRitual', { choice })
    expect(await vault.call('practices.readRitual', {})).toEqual({ choice })
  })

  it('is counted per day, and a mark made twice under one id is one', async () => {
    const vault = await createBegunVault()
    const mark = (number: number) =>
      vault.call('practices.mark', { id: markId(number), done: { practice: 'ritual', act: 'walk' } })
    await mark(1)
    await mark(1)
    await mark(2)
    passDays(vault, 1)
    await mark(3)
    await vault.call('practices.mark', { id: markId(4), done: { practice: 'grounding', act: 'room' } })
    expect(await vault.call('practices.readMarks', { practice: 'ritual' })).toEqual({
      today: '2026-03-03',
      marks: [{ id: markId(3), act: 'walk' }],
      days: [
        { date: '2026-03-03', count: 1 },
        { date: '2026-03-02', count: 2 },
      ],
    })
    expect((await vault.call('practices.readOverview', {})).today).toEqual({
      rituals: 1,
      groundings: 1,
      sleepNoted: false,
      movements: 0,
    })
  })

  it('takes a mark back once, and says so where there is none', async () => {
    const vault = await createBegunVault()
    await vault.call('practices.mark', { id: markId(1), done: { practice: 'ritual', act: 'own' } })
    await vault.call('practices.unmark', { id: markId(1) })
    expect((await vault.call('practices.readMarks', { practice: 'ritual' })).days).toEqual([])
    expect(await vault.failure('practices.unmark', { id: markId(1) })).toEqual({ code: 'not-found' })
  })

  it('refuses a megabyte of intention and names the field', async () => {
    const vault = await createBegunVault()
    const choice = { walk: true, threeBreaths: false, handWashing: false, ownWords: '', intention: MEGABYTE }
    expect(await vault.failure('practices.saveRitual', { choice })).toEqual({
      code: 'invalid-input',
      field: 'choice.intention',
    })
  })

  it('knows no exercise as a ritual', async () => {
    const vault = await createBegunVault()
    const wrong = { id: markId(1), done: { practice: 'ritual', act: 'senses' } }
    expect(await vault.failure('practices.mark', wrong)).toEqual({
      code: 'invalid-input',
      field: 'done.act',
    })
  })
})

describe('the sleep log', () => {
  it('keeps one night a date, written over when it is changed, newest first', async () => {
    const vault = await createBegunVault()
    const before = { ...NIGHT, date: '2026-02-28', quarterHours: null }
    await vault.call('practices.saveNight', { night: before })
    await vault.call('practices.saveNight', { night: NIGHT })
    await vault.call('practices.saveNight', { night: { ...NIGHT, rested: 4, noScreen: true } })
    expect(await vault.call('practices.readSleep', {})).toEqual({
      today: '2026-03-02',
      minuteOfDay: 1080,
      nights: [{ ...NIGHT, rested: 4, noScreen: true }, before],
      plan: null,
    })
    await vault.call('practices.removeNight', { date: NIGHT.date })
    expect((await vault.call('practices.readSleep', {})).nights).toEqual([before])
    expect(await vault.failure('practices.removeNight', { date: NIGHT.date })).toEqual({ code: 'not-found' })
  })

  it.each([
    ['thirty hours', { quarterHours: 120 }, 'night.quarterHours'],
    ['a fifth of an hour', { quarterHours: 0.8 }, 'night.quarterHours'],
    ['more rested than rested', { rested: 5 }, 'night.rested'],
    ['a night to come', { date: '2026-03-03' }, 'night.date'],
    ['a night of another century', { date: '1926-03-02' }, 'night.date'],
    ['a day that is none', { date: '2026-02-30' }, 'night.date'],
  ])('refuses %s and keeps nothing', async (_, changes, field) => {
    const vault = await createBegunVault()
    const night = { ...NIGHT, ...changes }
    expect(await vault.failure('practices.saveNight', { night })).toEqual({ code: 'invalid-input', field })
    expect((await vault.call('practices.readSleep', {})).nights).toEqual([])
  })

  it('waits for the morning between midnight and five', async () => {
    const vault = await createBegunVault()
    const night = { ...NIGHT, date: '2026-03-02' }
    vault.moment.nowMs = Date.UTC(2026, 2, 3, 1, 30)
    expect(await vault.failure('practices.saveNight', { night })).toEqual({ code: 'not-now' })
    vault.moment.nowMs = Date.UTC(2026, 2, 3, 4, 0)
    await vault.call('practices.saveNight', { night })
    expect((await vault.call('practices.readSleep', {})).nights).toEqual([night])
  })
})

describe('what a week of sleep and movement sets', () => {
  it('is the newest evening plan and the newest three that are liked', async () => {
    const vault = await createBegunVault()
    const plan = { bedtimeMinutes: 1350, screensOffMinutes: 1290, point: null }
    expect(await vault.call('practices.readBedtime', {})).toEqual({ bedtimeMinutes: null })
    await vault.call('practices.saveSleepPlan', { plan })
    expect(await vault.call('practices.readBedtime', {})).toEqual({ bedtimeMinutes: 1350 })
    await vault.call('practices.saveSleepPlan', { plan: { ...plan, point: 'room' } })
    expect((await vault.call('practices.readSleep', {})).plan).toEqual({ ...plan, point: 'room' })
    await vault.call('practices.saveLiked', { liked: ['Swimming', 'Skipping', ''] })
    await vault.call('practices.saveLiked', { liked: ['Swimming', '', 'Dancing'] })
    expect((await vault.call('practices.readMovement', {})).liked).toEqual(['Swimming', '', 'Dancing'])
  })

  it('has no bedtime at minute 1440', async () => {
    const vault = await createBegunVault()
    const plan = { bedtimeMinutes: 1440, screensOffMinutes: 0, point: null }
    expect(await vault.failure('practices.saveSleepPlan', { plan })).toEqual({
      code: 'invalid-input',
      field: 'plan.bedtimeMinutes',
    })
  })
})

describe('the movement log', () => {
  it('keeps several a day, without minutes too, and one can be changed or removed', async () => {
    const vault = await createBegunVault()
    const sat = { ...WALK, id: markId(2), what: 'Sat outside', minutes: null }
    await vault.call('practices.saveMovement', { entry: WALK })
    vault.moment.nowMs += 60_000
    await vault.call('practices.saveMovement', { entry: sat })
    await vault.call('practices.saveMovement', {
      entry: { ...WALK, what: '  Along the river ', enjoyed: false },
    })
    expect(await vault.call('practices.readMovement', {})).toEqual({
      today: '2026-03-02',
      entries: [sat, { ...WALK, what: 'Along the river', enjoyed: false }],
      liked: ['', '', ''],
    })
    await vault.call('practices.removeMovement', { id: sat.id })
    expect((await vault.call('practices.readOverview', {})).today.movements).toBe(1)
  })

  it.each([
    ['minus five minutes', { minutes: -5 }, 'entry.minutes'],
    ['no minutes at all as a nought', { minutes: 0 }, 'entry.minutes'],
    ['more minutes than a day has', { minutes: 1441 }, 'entry.minutes'],
    ['a megabyte of text', { what: MEGABYTE }, 'entry.what'],
    ['nothing but spaces', { what: '   ' }, 'entry.what'],
    ['a day to come', { date: '2027-03-02' }, 'entry.date'],
  ])('refuses %s and keeps nothing', async (_, changes, field) => {
    const vault = await createBegunVault()
    const entry = { ...WALK, ...changes }
    expect(await vault.failure('practices.saveMovement', { entry })).toEqual({ code: 'invalid-input', field })
    expect((await vault.call('practices.readMovement', {})).entries).toEqual([])
  })
})

describe('the signs check', () => {
  it('keeps one a day, the later in place of the earlier, and an empty one is one', async () => {
    const vault = await createBegunVault()
    await vault.call('practices.saveSigns', { signs: ['helpless', 'exhausted'] })
    await vault.call('practices.saveSigns', { signs: ['overworked', 'helpless', 'helpless'] })
    passDays(vault, 7)
    await vault.call('practices.saveSigns', { signs: [] })
    expect(await vault.call('practices.readSigns', {})).toEqual({
      today: '2026-03-09',
      checks: [
        { date: '2026-03-09', signs: [] },
        { date: '2026-03-02', signs: ['helpless', 'overworked'] },
      ],
    })
    expect((await vault.call('practices.readOverview', {})).lastSignsOn).toBe('2026-03-09')
  })

  it('knows no sign that is not in the lists', async () => {
    const vault = await createBegunVault()
    expect(await vault.failure('practices.saveSigns', { signs: ['lazy'] })).toEqual({
      code: 'invalid-input',
      field: 'signs.0',
    })
  })
})

describe('recorders', () => {
  it('open in their week, ask after fourteen days, and stay as they were chosen', async () => {
    const vault = await createBegunVault()
    const isOn = { state: 'on', asks: false }
    const isWaiting = { state: 'waiting' }
    expect(await recorders(vault)).toEqual({
      ritual: isOn,
      grounding: isOn,
      sleep: isWaiting,
      movement: isWaiting,
    })
    passDays(vault, 5)
    expect((await recorders(vault)).sleep).toEqual(isOn)
    expect((await recorders(vault)).movement).toEqual(isWaiting)
    passDays(vault, 14)
    expect(await recorders(vault)).toEqual({
      ritual: isOn,
      grounding: { state: 'on', asks: true },
      sleep: { state: 'on', asks: true },
      movement: isOn,
    })
    await vault.call('practices.chooseRecorder', { recorder: 'sleep', choice: 'kept' })
    await vault.call('practices.chooseRecorder', { recorder: 'grounding', choice: 'off' })
    passDays(vault, 200)
    expect(await recorders(vault)).toEqual({
      ritual: isOn,
      grounding: { state: 'off' },
      sleep: isOn,
      movement: { state: 'on', asks: true },
    })
  })

  it('that were used early do not close again', async () => {
    const vault = await createBegunVault()
    await vault.call('practices.saveNight', { night: NIGHT })
    expect((await recorders(vault)).sleep).toEqual({ state: 'on', asks: false })
    expect((await recorders(vault)).movement).toEqual({ state: 'waiting' })
  })

  it('can be opened before their week and switched off without a plan', async () => {
    const vault = await createTestVault()
    expect((await recorders(vault)).grounding).toEqual({ state: 'waiting' })
    await vault.call('practices.chooseRecorder', { recorder: 'movement', choice: 'kept' })
    await vault.call('practices.chooseRecorder', { recorder: 'ritual', choice: 'off' })
    expect(await recorders(vault)).toEqual({
      ritual: { state: 'off' },
      grounding: { state: 'waiting' },
      sleep: { state: 'waiting' },
      movement: { state: 'on', asks: false },
    })
  })
})

describe('a legal hold', () => {
  it('keeps nights and movements as they are', async () => {
    const vault = await createBegunVault()
    await vault.call('practices.saveNight', { night: NIGHT })
    await vault.call('practices.saveMovement', { entry: WALK })
    await vault.call('safekeeping.setLegalHold', { isOn: true })
    expect(await vault.failure('practices.removeNight', { date: NIGHT.date })).toEqual({ code: 'legal-hold' })
    expect(await vault.failure('practices.removeMovement', { id: WALK.id })).toEqual({ code: 'legal-hold' })
  })
})
