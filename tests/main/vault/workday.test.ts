import { describe, expect, it } from 'vitest'
import { createCalendarReader } from '../../../main/vault/features/workday/calendar-reader.ts'
import type { DaySession } from '../../../shared/domain/workday/day-session.ts'
import { createBegunVault, passDays, type TestVault } from '../../support/test-vault.ts'

const DATE = '2026-03-02'
const session = (startsAtMinutes: number, changes: Partial<DaySession> = {}): DaySession => ({
  startsAtMinutes,
  lengthMinutes: 50,
  code: 'C3',
  demand: 3,
  isFixed: false,
  ...changes,
})

describe('the sheet of a day', () => {
  it('starts empty and knows the codes of the caseload', async () => {
    const vault = await createBegunVault()
    await vault.call('caseload.saveClient', {
      client: {
        id: '0198c0de-0000-7000-8000-000000000001',
        code: 'C3',
        sessionsPerWeek: 1,
        isTraumaFocused: true,
        demand: 3,
        since: '2025-01-01',
      },
    })
    expect(await vault.call('workday.readDay', { date: null })).toEqual({
      today: DATE,
      date: DATE,
      sessions: [],
      unread: '',
      lastWeek: [],
      clients: [{ code: 'C3', demand: 3 }],
      usualLengthMinutes: 50,
    })
  })

  it('keeps the whole day in the order of its times, overlaps and what could not be read too', async () => {
    const vault = await createBegunVault()
    const sessions = [session(600, { code: null, demand: null, isFixed: true }), session(540), session(545)]
    await vault.call('workday.saveDay', { date: DATE, sessions, unread: '' })
    await vault.call('workday.saveDay', { date: DATE, sessions, unread: '9 later' })
    await vault.call('workday.saveUsualLength', { usualLengthMinutes: 45 })
    expect(await vault.call('workday.readDay', { date: DATE })).toMatchObject({
      sessions: [sessions[1], sessions[2], sessions[0]],
      unread: '9 later',
      usualLengthMinutes: 45,
    })
  })

  it('shows the same day of last week, to be copied', async () => {
    const vault = await createBegunVault()
    await vault.call('workday.saveDay', { date: DATE, sessions: [session(540)], unread: '' })
    passDays(vault, 7)
    expect(await vault.call('workday.readDay', { date: null })).toMatchObject({
      date: '2026-03-09',
      sessions: [],
      lastWeek: [session(540)],
    })
  })

  it.each([
    { startsAtMinutes: 1400 },
    { startsAtMinutes: -1 },
    { startsAtMinutes: 1440 },
    { lengthMinutes: 4 },
    { lengthMinutes: 481 },
    { code: 'Maria' },
    { demand: 7 },
    { title: 'a name' },
  ])('refuses a session with %j', async (changes) => {
    const vault = await createBegunVault()
    const sessions = [{ ...session(540), ...changes }]
    expect(await vault.failure('workday.saveDay', { date: DATE, sessions, unread: '' })).toMatchObject({
      code: 'invalid-input',
    })
    expect((await vault.call('workday.readDay', { date: DATE })).sessions).toEqual([])
  })

  it.each(['2026-02-30', '2026-13-01', '0000-01-01', '9999-12-31', 'today'])(
    'refuses the date %s',
    async (date) => {
      const vault = await createBegunVault()
      expect(await vault.failure('workday.readDay', { date })).toMatchObject({ code: 'invalid-input' })
    },
  )
})

const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const calendar = (...lines: readonly string[]) =>
  new Uint8Array(Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')))
// A copy, as between processes: the bytes of a call are wiped once it is answered.
const read = (vault: TestVault, file: Uint8Array<ArrayBuffer>, date = DATE) =>
  vault.call('workday.readCalendarTimes', { date, file: file.slice() })

describe('a calendar file', () => {
  it('gives the times of the one day in the zone the person is in, and not a word of it', async () => {
    const vault = await createBegunVault()
    const answer = await read(
      vault,
      calendar(
        ...event('UID:1', 'SUMMARY:Maria Marker', 'DTSTART:20260302T080000Z', 'DTEND:20260302T085000Z'),
        ...event('UID:2', 'DTSTART;TZID=America/New_York:20260302T060000', 'DURATION:PT45M'),
        ...event('UID:3', 'DTSTART:20260302T153000', 'DTEND:20260302T162000'),
        ...event('UID:4', 'SUMMARY:whole day', 'DTSTART;VALUE=DATE:20260302'),
        ...event('UID:5', 'DTSTART:20260303T080000Z', 'DTEND:20260303T085000Z'),
        ...event('UID:6', 'STATUS:CANCELLED', 'DTSTART:20260302T100000Z', 'DTEND:20260302T105000Z'),
        ...event('UID:7', 'DTSTART:20260302T223000Z', 'DTEND:20260303T003000Z'),
        ...event('UID:8', 'DTSTART:20260302T990000Z', 'DTEND:nonsense'),
      ),
    )
    expect(answer).toEqual({
      outcome: 'read',
      times: [
        { startsAtMinutes: 540, lengthMinutes: 50 },
        { startsAtMinutes: 720, lengthMinutes: 45 },
        { startsAtMinutes: 930, lengthMinutes: 50 },
        { startsAtMinutes: 1410, lengthMinutes: 30 },
      ],
    })
  })

  it('repeats what repeats on that day, over the change of the clocks, without what was moved or left out', async () => {
    const vault = await createBegunVault()
    const file = calendar(
      ...event(
        'UID:1',
        'DTSTART;TZID=Europe/Vienna:20250106T090000',
        'DURATION:PT50M',
        'RRULE:FREQ=WEEKLY;BYDAY=MO',
        'EXDATE;TZID=Europe/Vienna:20260309T090000',
      ),
      ...event(
        'UID:1',
        'RECURRENCE-ID;TZID=Europe/Vienna:20260316T090000',
        'DTSTART;TZID=Europe/Vienna:20260316T140000',
        'DURATION:PT50M',
      ),
    )
    const nine = [{ startsAtMinutes: 540, lengthMinutes: 50 }]
    expect((await read(vault, file, '2026-03-02')).times).toEqual(nine)
    expect((await read(vault, file, '2026-03-30')).times).toEqual(nine)
    expect((await read(vault, file, '2026-03-09')).times).toEqual([])
    expect((await read(vault, file, '2026-03-16')).times).toEqual([
      { startsAtMinutes: 840, lengthMinutes: 50 },
    ])
  })

  it.each([
    ['no calendar', new Uint8Array(Buffer.from('PK\u0003\u0004 something else'))],
    ['nothing', new Uint8Array()],
    ['half a calendar', new Uint8Array(Buffer.from('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n:::\r\n'))],
  ])('that is %s is said to be none', async (_, file) => {
    const vault = await createBegunVault()
    expect(await read(vault, file)).toEqual({ outcome: 'not-a-calendar', times: [] })
    expect(vault.bugs).toEqual([])
  })

  it('with a rule that never ends is given up in words, and the vault goes on', async () => {
    const vault = await createBegunVault()
    const endless = calendar(
      ...event('UID:1', 'DTSTART:19700101T000000Z', 'DURATION:PT5M', 'RRULE:FREQ=SECONDLY'),
    )
    expect(await read(vault, endless)).toEqual({ outcome: 'too-much', times: [] })
    expect((await vault.call('workday.readDay', { date: null })).sessions).toEqual([])
  })

  it('with a line made to keep a reader busy ends when patience does', async () => {
    const readPatiently = createCalendarReader(
      new URL('../../../main/vault/features/workday/calendar-worker.ts', import.meta.url),
      1_500,
    )
    const busy = calendar(`X${';A=B'.repeat(2_000_000)}:1`)
    expect(await readPatiently({ file: busy, date: DATE, timeZone: 'Europe/Vienna' })).toEqual({
      outcome: 'too-much',
      times: [],
    })
  })

  it('over 20 MB is refused unread', async () => {
    const vault = await createBegunVault()
    const file = new Uint8Array(20 * 1024 * 1024 + 1)
    expect(await vault.failure('workday.readCalendarTimes', { date: DATE, file })).toMatchObject({
      code: 'invalid-input',
    })
  })
})
