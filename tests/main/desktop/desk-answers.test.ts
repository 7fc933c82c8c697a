import { describe, expect, it } from 'vitest'
import { type DeskParts, deskAnswers } from '../../../main/desktop/desk/desk-answers.ts'
import { deskSettingsSchema } from '../../../main/desktop/desk/desk-settings.ts'
import { ExpectedFailure } from '../../../shared/errors.ts'

/** A desk of which everything that is asked of its parts is noted. */
function setUp(
  given: { readonly locks?: boolean; readonly loginRefuses?: boolean; readonly builtOn?: string } = {},
) {
  const desk = {
    events: [] as unknown[],
    settings: deskSettingsSchema.parse({}),
    state: 'unlocked',
    reason: 'asked',
  }
  const note = (event: unknown) => void desk.events.push(event)
  const answers = deskAnswers({
    owner: {
      state: () => desk.state,
      lock: async (reason: string) => {
        note(`lock ${reason}`)
        if (given.locks !== false) desk.reason = reason
        return given.locks !== false
      },
      lastLock: () => ({ reason: desk.reason, everythingSaved: true }),
    },
    settings: {
      read: () => ({ desk: desk.settings }),
      change: (changes: { desk: typeof desk.settings }) => {
        desk.settings = changes.desk
      },
      note: (changes: { desk: typeof desk.settings }) => {
        desk.settings = changes.desk
      },
    },
    builtOn: given.builtOn ?? null,
    clock: { now: () => ({ nowMs: Date.UTC(2026, 2, 2, 8), timeZone: 'Europe/Vienna' }) },
    clientHour: {
      begin: (trail: string | null) => note(`begin ${trail}`),
      end: () => note('end'),
      endsAtMs: () => Date.UTC(2026, 2, 2, 8, 50),
      readTrail: () => 'there',
      forgetTrail: () => note('forget trail'),
    },
    reminders: {
      check: async () => note('check'),
      canSnooze: () => true,
      snooze: () => note('snooze'),
    },
    rhythm: { current: () => null, keep: () => note('keep'), called: note, forget: () => note('forget') },
    startAtLogin: {
      set: (isOn: boolean) => {
        if (given.loginRefuses === true) throw new ExpectedFailure({ code: 'read-only' })
        note(`login ${isOn}`)
      },
    },
    window: {
      zoom: (direction: string) => (direction === 'in' ? 110 : 100),
      protect: () => note(`protect ${desk.settings.protectsScreen}`),
    },
    showState: () => note('show'),
  } as unknown as DeskParts)
  return { desk, answers }
}

describe('with a client', () => {
  it('notes where the person is before it locks', async () => {
    const { desk, answers } = setUp()
    expect(await answers['desk.beginClient']({ trail: 'there' }, undefined)).toEqual({ began: true })
    expect(desk.events).toEqual(['begin there', 'lock with-client'])
  })

  it('does not begin where the newest text could not be saved', async () => {
    const { desk, answers } = setUp({ locks: false })
    expect(await answers['desk.beginClient']({ trail: 'there' }, undefined)).toEqual({ began: false })
    expect(desk.events).toEqual(['begin there', 'lock with-client', 'end'])
  })

  it('blanks the window of a vault that is locked already', async () => {
    const { desk, answers } = setUp()
    desk.state = 'locked'
    await answers['desk.beginClient']({ trail: null }, undefined)
    expect(desk.events).toEqual(['begin null', 'show', 'lock with-client'])
  })

  it('says until when by the clock on the wall', async () => {
    expect(await setUp().answers['desk.readGate']({}, undefined)).toEqual({
      clientUntilMinutes: 590,
      canSnooze: true,
    })
  })

  it('gives the place back after a client only, and forgets it after any other lock', async () => {
    const { desk, answers } = setUp()
    await answers['desk.readTrail']({}, undefined)
    expect(desk.events).toEqual(['forget trail'])
    desk.reason = 'with-client'
    expect(await answers['desk.readTrail']({}, undefined)).toEqual({ trail: 'there' })
    expect(desk.events).toEqual(['forget trail'])
  })
})

describe('a choice', () => {
  it('is kept and takes effect at once; what is not named stays', async () => {
    const { desk, answers } = setUp()
    await answers['desk.changeChoices']({ protectsScreen: false, clientMinutes: undefined }, undefined)
    expect(desk.settings).toEqual({ ...deskSettingsSchema.parse({}), protectsScreen: false })
    expect(desk.events).toEqual(['keep', 'protect false', 'check'])
  })

  it('to open at workday start is kept once the system has taken it', async () => {
    const { desk, answers } = setUp()
    await answers['desk.changeChoices']({ opensAtWorkdayStart: true }, undefined)
    expect([desk.events[0], desk.settings.opensAtWorkdayStart]).toEqual(['login true', true])
    const refusing = setUp({ loginRefuses: true })
    expect(() =>
      refusing.answers['desk.changeChoices']({ opensAtWorkdayStart: true, clientMinutes: 60 }, undefined),
    ).toThrow(ExpectedFailure)
    expect(refusing.desk.settings).toEqual(deskSettingsSchema.parse({}))
  })
})

describe('the age of this build', () => {
  it('is said of each build once on Today, from a year on, and can be read at any time', async () => {
    const old = { age: { months: 12, isOld: true }, wasSaid: false }
    const { desk, answers } = setUp({ builtOn: '2025-03-02' })
    expect(await answers['desk.readBuildAge']({}, undefined)).toEqual(old)
    await answers['desk.noteBuildAgeSaid']({}, undefined)
    expect(await answers['desk.readBuildAge']({}, undefined)).toEqual({ ...old, wasSaid: true })
    const next = setUp({ builtOn: '2025-02-01' })
    next.desk.settings = desk.settings
    expect(await next.answers['desk.readBuildAge']({}, undefined)).toEqual({
      age: { months: 13, isOld: true },
      wasSaid: false,
    })
  })

  it('is nothing where nothing was built', async () => {
    expect(await setUp().answers['desk.readBuildAge']({}, undefined)).toMatchObject({ age: null })
  })
})
