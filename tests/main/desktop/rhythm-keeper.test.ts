import { describe, expect, it } from 'vitest'
import { type DeskSettings, deskSettingsSchema } from '../../../main/desktop/desk/desk-settings.ts'
import { createRhythmKeeper } from '../../../main/desktop/desk/rhythm-keeper.ts'
import type { SettingsStore } from '../../../main/desktop/settings.ts'

const setUpAnswer = {
  draft: null,
  today: '2026-03-02',
  setUp: {
    professionWord: 'aubergine',
    counting: 'calendar-days',
    workdays: [1, 2, 4],
    workdayStartMinutes: 540,
    workdayEndMinutes: 1_050,
    dayEndsAtMinutes: 240,
    startsOn: '2026-03-02',
    localHelpLine: 'aubergine',
  },
}
const dueItem = {
  subject: 'own-therapy',
  kind: 'own-therapy',
  what: 'aubergine',
  withWhom: '',
  on: '2026-03-02',
}

/** A desk beside a vault that answers these four calls. */
function setUp(given: Partial<DeskSettings> = {}) {
  const desk = {
    settings: deskSettingsSchema.parse(given),
    state: 'unlocked' as 'unlocked' | 'locked',
    asked: [] as string[],
    answers: {
      'plan.readSetUp': setUpAnswer,
      'plan.readRest': {
        today: '2026-03-02',
        daysOff: ['2026-03-01', '2026-03-05', '2026-12-24'],
        pauses: [
          { from: '2026-02-01', until: '2026-02-10' },
          { from: '2026-03-20', until: null },
        ],
        rounds: [],
        canBeginRound: false,
      },
      'practices.readBedtime': { bedtimeMinutes: 1_380 },
      'support.readDue': { today: '2026-03-02', items: [] },
    } as Record<string, unknown>,
  }
  const keeper = createRhythmKeeper({
    owner: () => ({
      state: () => desk.state,
      forward: async (name) => {
        desk.asked.push(name)
        const value = desk.answers[name]
        return value === undefined ? { ok: false, error: { code: 'not-now' } } : { ok: true, value }
      },
    }),
    settings: {
      read: () => ({ desk: desk.settings }),
      note: ({ desk: changed }: { desk: DeskSettings }) => {
        desk.settings = deskSettingsSchema.parse(JSON.parse(JSON.stringify(changed)))
      },
    } as unknown as SettingsStore,
    clock: { now: () => ({ nowMs: Date.UTC(2026, 2, 2, 9), timeZone: 'UTC' }) },
  })
  return { desk, keeper }
}

describe('what is known of the workdays while the vault is locked', () => {
  it('lies outside the vault while something needs it: times and dates of two months, and no word', async () => {
    const { desk, keeper } = setUp({ remindsInEvening: true })
    await keeper.learn()
    expect(desk.settings.rhythm).toEqual({
      workdays: [1, 2, 4],
      workdayStartMinutes: 540,
      eveningMinutes: 1_260,
      daysOff: ['2026-03-05'],
      pauses: [{ from: '2026-03-20', until: null }],
    })
    expect(JSON.stringify(desk.settings)).not.toContain('aubergine')
  })

  it('lies nowhere but in memory while nothing needs it, and goes when the last switch is off', async () => {
    const { desk, keeper } = setUp()
    await keeper.learn()
    expect([desk.settings.rhythm, keeper.current()?.workdays]).toEqual([null, [1, 2, 4]])
    desk.settings = { ...desk.settings, opensAtWorkdayStart: true }
    keeper.keep()
    expect(desk.settings.rhythm?.workdays).toEqual([1, 2, 4])
    desk.settings = { ...desk.settings, opensAtWorkdayStart: false }
    keeper.keep()
    expect(desk.settings.rhythm).toBe(null)
  })

  it('is learned anew after a call that changes it, and after no other', async () => {
    const { desk, keeper } = setUp()
    keeper.called('journal.saveEntry')
    expect(desk.asked).toEqual([])
    keeper.called('plan.pause')
    expect(desk.asked.length).toBe(3)
  })

  it('stays as it was where the vault is locked or its set-up was left half-way', async () => {
    const { desk, keeper } = setUp({ remindsInEvening: true })
    desk.state = 'locked'
    await keeper.learn()
    expect([desk.asked, keeper.current()]).toEqual([[], null])
    desk.state = 'unlocked'
    desk.answers['plan.readSetUp'] = { today: '2026-03-02', setUp: null, draft: null }
    await keeper.learn()
    expect(keeper.current()).toBe(null)
  })

  it('is forgotten with the vault', async () => {
    const { desk, keeper } = setUp({ remindsInEvening: true })
    await keeper.learn()
    keeper.forget()
    expect([desk.settings.rhythm, keeper.current()]).toEqual([null, null])
  })
})

describe('what is due', () => {
  it('is reminded of an hour before the first appointment, or two hours before the workday ends', async () => {
    const { desk, keeper } = setUp()
    await keeper.learn()
    expect(await keeper.dueAtMinutes()).toBe(null)
    const items = [
      { ...dueItem, atMinute: null, isOverdue: true },
      { ...dueItem, atMinute: null, isOverdue: false },
    ]
    desk.answers['support.readDue'] = { today: '2026-03-02', items }
    expect(await keeper.dueAtMinutes()).toBe(930)
    const withHour = { ...dueItem, atMinute: 840, isOverdue: false }
    desk.answers['support.readDue'] = { today: '2026-03-02', items: [...items, withHour] }
    expect(await keeper.dueAtMinutes()).toBe(780)
  })

  it('is not asked for while the vault is locked', async () => {
    const { desk, keeper } = setUp()
    desk.state = 'locked'
    expect([await keeper.dueAtMinutes(), desk.asked]).toEqual([null, []])
  })
})
