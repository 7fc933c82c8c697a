import { describe, expect, it } from 'vitest'
import { type DeskSettings, deskSettingsSchema } from '../../../main/desktop/desk/desk-settings.ts'
import { createReminders } from '../../../main/desktop/desk/reminders.ts'
import type { SettingsStore } from '../../../main/desktop/settings.ts'
import type { WorkRhythm } from '../../../shared/domain/desk/work-rhythm.ts'

const rhythm: WorkRhythm = {
  workdays: [1, 2, 3, 4, 5],
  workdayStartMinutes: 540,
  eveningMinutes: 1_200,
  daysOff: [],
  pauses: [],
}
const everything = {
  opensAtWorkdayStart: true,
  remindsAtWorkdayStart: true,
  remindsInEvening: true,
  remindsOfDue: true,
}

/** A desk whose settings outlive a restart, on Monday 2 March 2026 in UTC. */
function setUp(given: Partial<DeskSettings> = everything) {
  const desk = {
    settings: deskSettingsSchema.parse(given),
    nowMs: Date.UTC(2026, 2, 2, 9),
    isWithClient: false,
    rhythm: rhythm as WorkRhythm | null,
    dueAtMinutes: null as number | null,
    events: [] as string[],
  }
  const open = () =>
    createReminders({
      settings: {
        read: () => ({ desk: desk.settings }),
        note: ({ desk: changed }: { desk: DeskSettings }) => {
          desk.settings = deskSettingsSchema.parse(JSON.parse(JSON.stringify(changed)))
        },
      } as unknown as SettingsStore,
      rhythm: { current: () => desk.rhythm, dueAtMinutes: async () => desk.dueAtMinutes },
      clock: { now: () => ({ nowMs: desk.nowMs, timeZone: 'UTC' }) },
      clientHour: { endsAtMs: () => (desk.isWithClient ? desk.nowMs + 1 : null) },
      comeForward: () => desk.events.push('forward'),
      remind: () => desk.events.push('reminder'),
    })
  const seen = () => desk.events.splice(0)
  const at = (hour: number, minute = 0, day = 2) => {
    desk.nowMs = Date.UTC(2026, 2, day, hour, minute)
  }
  return { desk, open, seen, at }
}

describe('reminders', () => {
  it('come once, also for two looks at the same moment, and not again after a restart or a sleep', async () => {
    const { open, seen, at } = setUp()
    const reminders = open()
    await Promise.all([reminders.check(), reminders.check()])
    expect(seen()).toEqual(['forward', 'reminder'])
    await reminders.check()
    at(11)
    await open().check()
    expect(seen()).toEqual([])
    at(20)
    await open().check()
    expect(seen()).toEqual(['reminder'])
  })

  it('wait while a client is there, and come afterwards', async () => {
    const { desk, open, seen, at } = setUp()
    desk.isWithClient = true
    await open().check()
    expect(seen()).toEqual([])
    desk.isWithClient = false
    at(9, 50)
    await open().check()
    expect(seen()).toEqual(['forward', 'reminder'])
  })

  it('come one at a time where several fall together', async () => {
    const { desk, open, seen } = setUp()
    desk.dueAtMinutes = 540
    await open().check()
    expect(seen()).toEqual(['forward', 'reminder'])
    await open().check()
    expect(seen()).toEqual([])
  })

  it('can be put off for a quarter of an hour, over a restart, as often as they come', async () => {
    const { open, seen, at } = setUp()
    at(20)
    const reminders = open()
    expect(reminders.canSnooze()).toBe(false)
    await reminders.check()
    expect(reminders.canSnooze()).toBe(true)
    reminders.snooze()
    expect(reminders.canSnooze()).toBe(false)
    at(20, 14)
    await open().check()
    expect(seen()).toEqual(['reminder'])
    at(20, 15)
    const later = open()
    await later.check()
    await later.check()
    expect(seen()).toEqual(['reminder'])
    later.snooze()
    at(20, 30)
    await later.check()
    expect(seen()).toEqual(['reminder'])
  })

  it('cannot be put off once they are a quarter of an hour old', async () => {
    const { desk, open, at } = setUp()
    at(20)
    const reminders = open()
    await reminders.check()
    at(20, 15)
    reminders.snooze()
    expect([reminders.canSnooze(), desk.settings.snoozedUntilMs]).toEqual([false, null])
  })

  it('do not come where nothing is switched on, nor where nobody knows the workdays', async () => {
    const off = setUp({})
    await off.open().check()
    const unknown = setUp()
    unknown.desk.rhythm = null
    await unknown.open().check()
    expect([off.seen(), unknown.seen()]).toEqual([[], []])
  })
})

describe('a vault the person opened', () => {
  it('has begun the workday where that was at most an hour ahead', async () => {
    const { open, seen, at } = setUp()
    const reminders = open()
    at(7, 59)
    reminders.noteOpened()
    at(9)
    await reminders.check()
    expect(seen()).toEqual(['forward', 'reminder'])
    at(8, 0, 3)
    reminders.noteOpened()
    at(9, 0, 3)
    await reminders.check()
    expect(seen()).toEqual([])
    at(20, 0, 3)
    await reminders.check()
    expect(seen()).toEqual(['reminder'])
  })
})

describe('a start at login', () => {
  it('opens the window on a workday, once: the workday then starts without another', async () => {
    const { open, seen, at } = setUp({ opensAtWorkdayStart: true })
    at(8, 30)
    const reminders = open()
    expect(reminders.opensAtLogin()).toBe(true)
    at(9)
    await reminders.check()
    expect([seen(), open().opensAtLogin()]).toEqual([[], false])
  })

  it('stays without a window on a day of rest and far from the start, and comes forward later', async () => {
    const { open, seen, at } = setUp({ opensAtWorkdayStart: true })
    at(8, 30, 7)
    expect(open().opensAtLogin()).toBe(false)
    at(6, 30)
    const reminders = open()
    expect(reminders.opensAtLogin()).toBe(false)
    at(9)
    await reminders.check()
    expect(seen()).toEqual(['forward'])
  })

  it('opens where the settings were lost: better seen than silent', () => {
    const { desk, open } = setUp({})
    expect(open().opensAtLogin()).toBe(true)
    desk.rhythm = null
    expect(open().opensAtLogin()).toBe(true)
  })
})
