import { describe, expect, it } from 'vitest'
import { NEVER_HELD } from '../../../main/vault/storage/hold-guard.ts'
import type { CallName, Input } from '../../../shared/contract/index.ts'
import { contract } from '../../../shared/contract/index.ts'
import { DEFAULT_CHOICES } from '../../../shared/domain/summary/choices.ts'
import { FILLED, filledVault } from '../../support/filled-vault.ts'
import { heldIn, rowsOf } from '../../support/held-states.ts'
import { passphrase, SET_UP } from '../../support/test-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const { evening, exposure, code, measure } = FILLED

type Attack = {
  [K in CallName]: { readonly name: K; readonly input: Input<K>; readonly isRefused: boolean }
}[CallName]

const attack = <K extends CallName>(name: K, input: Input<K>): Attack =>
  ({ name, input, isRefused: false }) as Attack
/** What has always been refused, and stays so. */
const refused = <K extends CallName>(name: K, input: Input<K>): Attack =>
  ({ name, input, isRefused: true }) as Attack

const page = { kind: 'exposure', stepId: null, fields: {} } as const
const appointment = {
  id: id(41),
  what: 'Tea',
  withWhom: 'Kim',
  startsOn: '2026-03-03',
  startsAtMinute: 600,
  lengthMinutes: 30,
  rhythm: 'none',
  endsOn: null,
  alarmMinutes: null,
} as const
const traits = { isTraumaFocused: false, demand: 1, since: '2026-02-02' } as const
const client = { id: id(20), code: 'D1', sessionsPerWeek: 1, ...traits }
const adjustment = { field: 'spacing', notes: '', decision: '', decidedFor: null } as const
const calm = { bedtimeMinutes: 1300, screensOffMinutes: 1200, point: null } as const
const night = {
  rested: 1,
  quarterHours: 12,
  sameBedtime: false,
  noScreen: true,
  coolDarkRoom: false,
} as const
const ritual = { walk: false, threeBreaths: true, handWashing: false, ownWords: '', intention: '' }
const walk = { what: 'Swim', minutes: 10, outdoors: false, enjoyed: false }
const ownTherapy = {
  kind: 'both',
  standing: 'not-now',
  withWhom: '',
  nextOn: null,
  toBring: '',
  obstacle: '',
} as const
const CONTINUING = { 'measure-next': '2026-03-02', 'measure-rhythm': 'monthly' }
/** What waits since before the hold. */
const WAITING = [
  {
    name: 'journal.saveEntry',
    payload: { ...page, id: id(65), kind: 'free-page', body: 'Waited', revision: 0 },
    fits: true,
    isChanged: false,
  },
]

/** Every way a page has to change or take away what is there, each with other values than the filled vault has. */
const ATTACKS: readonly Attack[] = [
  attack('journal.saveEntry', { ...page, id: exposure, body: 'Cold hands.', revision: 1 }),
  attack('journal.saveEntry', { ...page, id: evening, kind: 'evening', body: '', revision: 1 }),
  attack('journal.setTitles', { isHidden: false }),
  attack('journal.addTag', { id: exposure, typed: 'lake' }),
  attack('journal.removeTag', { id: evening, tagId: 'asked for' }),
  attack('journal.markTaken', { id: evening, shelf: 'supervision', isTaken: true }),
  attack('journal.putOnShelf', { id: evening, shelf: 'supervision', line: null, isSure: true }),
  attack('journal.takeOffShelf', { id: evening, shelf: 'supervision' }),
  attack('journal.recordShelfPrint', { shelf: 'therapy', how: 'pdf', withText: [], isEncrypted: false }),
  attack('journal.binEntry', { id: exposure }),
  refused('journal.deleteForGood', { id: exposure }),
  attack('journal.unbinEntry', { id: exposure }),
  attack('codes.save', { id: code, name: 'birch', colour: 'clay' }),
  attack('codes.putAway', { id: code, isPutAway: true }),
  attack('codes.setForEntry', { entryId: evening, codeIds: [] }),
  attack('identifiers.restore', { word: 'rain' }),
  attack('identifiers.dismiss', { word: 'Lake', entryId: null }),
  attack('plan.keepSetUpDraft', {
    draft: { ...SET_UP, professionWord: 'other', showHelpLineWhileLocked: true },
  }),
  attack('plan.saveSetUp', { setUp: { ...SET_UP, professionWord: 'counselor' } }),
  attack('plan.markStep', { stepId: 'safety-note', done: true }),
  attack('plan.markStep', { stepId: 'safety-note', done: false }),
  attack('plan.saveCheckIn', { checkIn: 'depleted' }),
  attack('plan.leaveLine', { text: 'Other words' }),
  attack('plan.crossOutLine', { id: 'asked for' }),
  attack('plan.setDayOff', { date: '2026-03-20', isOff: false }),
  attack('plan.resume', { on: '2026-03-24' }),
  attack('plan.pause', { from: '2026-03-26' }),
  attack('plan.resume', { on: '2026-03-28' }),
  attack('plan.sayWhyPassed', { day: 1, reason: 'chose-not' }),
  attack('plan.sayWhyPassed', { day: 1, reason: null }),
  attack('measure.correctAnswer', { id: measure, item: 3, answer: 1 }),
  refused('measure.keepForm', { lines: Array.from({ length: 30 }, () => 'Other'), fileName: 'other.pdf' }),
  refused('measure.forgetForm', {}),
  attack('measure.begin', { id: id(62), profession: 'nurse' }),
  attack('measure.saveAnswer', { id: id(62), item: 1, answer: 3 }),
  attack('measure.saveAnswer', { id: id(62), item: 1, answer: 5 }),
  attack('measure.discardDraft', { id: id(62) }),
  attack('caseload.saveClient', { client }),
  attack('caseload.removeClient', { id: id(20) }),
  attack('caseload.saveDraft', { draft: { forms: [], note: '' } }),
  attack('caseload.saveLimits', { limits: { limitPercent: 10, demandingCap: null } }),
  attack('caseload.keepReview', { note: 'Another note' }),
  attack('caseload.removeReview', { reviewedOn: '2026-03-02' }),
  attack('caseload.saveAdjustment', { adjustment }),
  attack('workday.saveDay', { date: '2026-03-02', sessions: [], unread: '' }),
  attack('workday.saveUsualLength', { usualLengthMinutes: 40 }),
  attack('practices.mark', { id: id(63), done: { practice: 'ritual', act: 'walk' } }),
  attack('practices.unmark', { id: id(30) }),
  attack('practices.chooseRecorder', { recorder: 'sleep', choice: 'off' }),
  attack('practices.saveRitual', { choice: ritual }),
  attack('practices.saveNight', { night: { date: '2026-03-02', ...night } }),
  refused('practices.removeNight', { date: '2026-03-02' }),
  attack('practices.saveSleepPlan', { plan: calm }),
  attack('practices.saveMovement', { entry: { id: id(31), date: '2026-03-02', ...walk } }),
  refused('practices.removeMovement', { id: id(31) }),
  attack('practices.saveLiked', { liked: ['', '', ''] }),
  attack('practices.saveSigns', { signs: [] }),
  attack('support.saveEntry', {
    entry: { id: id(40), kind: 'person', role: 'friend', name: 'Other', usedFor: '', lastUsedOn: null },
  }),
  attack('support.markUsed', { id: id(40) }),
  attack('support.removeEntry', { id: id(40), removed: true }),
  attack('support.saveAppointment', { appointment }),
  attack('support.removeAppointment', { id: id(41), removed: true }),
  attack('support.saveArrangement', {
    arrangement: { kind: 'check-in', withWhom: 'Kim', startsOn: '2026-03-03', rhythm: 'monthly' },
  }),
  attack('support.endArrangement', { kind: 'check-in' }),
  attack('support.saveReflection', {
    reflection: { id: id(42), kind: 'check-in', answers: ['', '', ''] },
  }),
  attack('support.saveOwnTherapy', { ownTherapy }),
  attack('support.unsettle', { subject: 'check-in', on: '2026-03-02' }),
  attack('support.settle', {
    ...{ subject: 'check-in', on: '2026-03-02', outcome: 'done', reason: null, note: '' },
  } as never),
  attack('support.snooze', { subject: 'own-therapy', days: 5 }),
  attack('support.snooze', { subject: 'own-therapy', days: 0 }),
  attack('worksheets.save', { name: 'what-continues', fields: CONTINUING }),
  attack('worksheets.markDone', { id: 'measure', on: '2026-03-02' }),
  attack('worksheets.save', { name: 'what-continues', fields: {} }),
  attack('summary.saveChoices', { choices: { ...DEFAULT_CHOICES, initials: '' } }),
  attack('summary.recordPrint', { how: 'paper', isEncrypted: false }),
  attack('drafts.takeUp', { sealed: [] }),
  refused('drafts.letGo', { id: id(64) }),
  attack('drafts.putBack', { id: id(64) }),
  refused('transfer.removeImport', { id: id(50), withEdited: true }),
  attack('backup.makeNow', {}),
  refused('safekeeping.letHeldGo', {}),
  refused('vault.eraseForGood', { passphrase: passphrase(), withBackups: true }),
]

/** Calls of the vault process that change no row of a person's, and what would show it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'vault.create': 'only where there is no vault',
  'vault.unlock': 'only while locked',
  'vault.recover': 'only while locked; changes the header',
  'vault.changePassphrase': 'changes the header',
  'vault.prepareSheet': 'in memory',
  'vault.prepareRenewal': 'in memory',
  'vault.keepSheet': 'tests/main/vault/held-rows.test.ts encrypts everything anew',
  'vault.forgetSheet': 'in memory',
  'vault.rehearseRecovery': 'adds a row',
  'vault.awaitCheck': 'clears what deletions before the hold left',
  'vault.restore': 'tests/main/vault/held-rows.test.ts',
  'vault.cancelWork': 'in memory',
  'safekeeping.setLegalHold': 'the hold itself',
  'plan.beginRound': 'only after thirty days; tests/main/vault/held-rows.test.ts',
  'measure.submit': 'adds a date to a measure; measure.saveAnswer comes before',
  'backup.makeDue': 'as backup.makeNow',
  'backup.test': 'changes nothing',
  'backup.keepSecondFolder': 'a place on this computer',
  'backup.forgetSecondFolder': 'a place on this computer',
  'transfer.writeExport': 'changes no row that stays',
  'transfer.takeIn': 'adds rows',
  'print.encryptPdf': 'changes nothing',
  'identifiers.find': 'reads',
  'journal.search': 'reads',
}

const READS = /\.(?:read|list|find|count)[A-Z]?/

describe('a walk over every call with a legal hold on', () => {
  it('knows every call there is', () => {
    const known = new Set<string>([...ATTACKS.map(({ name }) => name), ...Object.keys(ELSEWHERE)])
    const undecided = Object.entries(contract)
      .filter(([name, { answeredBy }]) => answeredBy === 'vault' && !READS.test(name))
      .map(([name]) => name)
      .filter((name) => !known.has(name))
    expect(undecided).toEqual([])
  })

  it('loses no row: what was there before a call is there after it, or among what is kept', async () => {
    const vault = await filledVault()
    const store = vault.session.store()
    store.write((db) =>
      db.run('INSERT INTO kept_draft VALUES (:id, 5, :calls)', {
        id: id(64),
        calls: JSON.stringify(WAITING),
      }),
    )
    const asked: Readonly<Record<string, object>> = {
      'journal.removeTag': { tagId: (await vault.call('journal.readTagsOf', { id: evening })).tags[0]?.id },
      'plan.crossOutLine': { id: (await vault.call('plan.readToday', {})).carriedLine?.id },
    }
    const lost: string[] = []
    const withoutEffect: string[] = []
    const unlike: string[] = []
    for (const { name, input, isRefused } of ATTACKS) {
      vault.moment.nowMs += 16 * 60_000
      const before = store.read(rowsOf)
      const sent = { ...input, ...asked[name] }
      const result = await vault.send(name, sent)
      const after = store.read(rowsOf)
      const held = store.read(heldIn)
      if (isRefused !== !result.ok || (!result.ok && result.error.code !== 'legal-hold'))
        unlike.push(`${name}: ${JSON.stringify(result)} ${vault.bugs.map(String).join()}`)
      if (!isRefused && JSON.stringify(before) === JSON.stringify(after)) withoutEffect.push(name)
      for (const [table, rows] of Object.entries(before)) {
        if (NEVER_HELD.has(table)) continue
        const now = new Set(after[table])
        for (const row of rows)
          if (!now.has(row) && !held.has(`${table} ${row}`)) lost.push(`${name}: ${table} ${row}`)
      }
    }
    expect({ unlike, withoutEffect, lost }).toEqual({ unlike: [], withoutEffect: [], lost: [] })
    expect(store.read(heldIn).size).toBeGreaterThan(40)
    vault.session.close()
    await vault.call('vault.unlock', { passphrase: passphrase() })
    expect(await vault.call('vault.awaitCheck', {})).toEqual({ health: 'sound' })
  }, 120_000)
})
