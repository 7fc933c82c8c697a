import { ITEMS } from '../../shared/domain/measure/items.ts'
import { SIGN_IDS } from '../../shared/domain/practices/signs.ts'
import { DEFAULT_CHOICES } from '../../shared/domain/summary/choices.ts'
import { keptVault } from './kept-vault.ts'
import { typedKey } from './recovery-sheets.ts'
import { passDays, SET_UP } from './test-vault.ts'

/** The ids of what a filled vault holds. */
export const FILLED = {
  evening: '00000000-0000-4000-8000-00000000000a',
  exposure: '00000000-0000-4000-8000-00000000000b',
  code: '00000000-0000-4000-8000-0000000000c1',
  measure: '00000000-0000-4000-8000-0000000000d1',
} as const

const DRAFT = { ...SET_UP, showHelpLineWhileLocked: false }
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** A vault in which every table that a backup carries has a row, made by the calls a person makes as far as they go. */
export async function filledVault() {
  const vault = await keptVault()
  const { call } = vault
  await call('plan.keepSetUpDraft', { draft: DRAFT })
  const page = { stepId: null, revision: 0, fields: {} }
  await call('journal.saveEntry', {
    ...page,
    id: FILLED.evening,
    kind: 'evening',
    body: 'A heron, and rain.',
  })
  const fields = { before: 7, after: 3, 'reached-by': ['news'] }
  await call('journal.saveEntry', {
    ...page,
    id: FILLED.exposure,
    kind: 'exposure',
    body: 'Cold hands.',
    fields,
  })
  await call('journal.addTag', { id: FILLED.evening, typed: 'river' })
  await call('journal.setTitles', { isHidden: true })
  await call('codes.save', { id: FILLED.code, name: 'fern', colour: 'moss' })
  await call('codes.setForEntry', { entryId: FILLED.evening, codeIds: [FILLED.code] })
  await call('journal.putOnShelf', { id: FILLED.evening, shelf: 'supervision', line: 'Ask', isSure: true })
  await call('identifiers.dismiss', { word: 'Heron', entryId: FILLED.evening })
  await call('identifiers.dismiss', { word: 'Rain', entryId: null })
  await call('plan.markStep', { stepId: 'safety-note', done: true })
  await call('plan.saveCheckIn', { checkIn: 'all-right' })
  await call('plan.leaveLine', { text: 'Begin slowly' })
  await call('plan.setDayOff', { date: '2026-03-20', isOff: true })
  await call('plan.pause', { from: '2026-03-25' })
  await call('measure.begin', { id: FILLED.measure, profession: 'therapist' })
  for (const { number } of ITEMS)
    await call('measure.saveAnswer', { id: FILLED.measure, item: number, answer: number % 2 === 0 ? 2 : 4 })
  await call('measure.submit', { id: FILLED.measure, officialFormInFront: true, equalAnswersMeant: true })
  await call('measure.correctAnswer', { id: FILLED.measure, item: 3, answer: 5 })
  const lines = Array.from({ length: 30 }, (_, at) => `Sentence ${at + 1}`)
  await call('measure.keepForm', { lines, fileName: 'form.pdf' })
  const client = { id: id(20), code: 'C3', sessionsPerWeek: 1.5, isTraumaFocused: true, demand: 3 } as const
  await call('caseload.saveClient', { client: { ...client, since: '2026-01-05' } })
  const form = {
    id: id(21),
    code: 'C',
    sessions: '1',
    isTraumaFocused: false,
    demand: null,
    since: '2026-01-05',
  }
  await call('caseload.saveDraft', { draft: { forms: [form], note: 'half' } })
  await call('caseload.saveLimits', { limits: { limitPercent: 50, demandingCap: 4 } })
  await call('caseload.keepReview', { note: 'Less on Thursdays' })
  await call('caseload.saveAdjustment', {
    adjustment: { field: 'spacing', notes: 'n', decision: 'd', decidedFor: '2026-04-01' },
  })
  const session = { startsAtMinutes: 600, lengthMinutes: 50, code: 'C3', demand: 2, isFixed: false } as const
  await call('workday.saveDay', { date: '2026-03-02', sessions: [session], unread: 'later' })
  await call('workday.saveUsualLength', { usualLengthMinutes: 50 })
  await call('practices.mark', { id: id(30), done: { practice: 'ritual', act: 'walk' } })
  await call('practices.chooseRecorder', { recorder: 'sleep', choice: 'kept' })
  await call('practices.saveRitual', {
    choice: { walk: true, threeBreaths: false, handWashing: true, ownWords: 'w', intention: 'i' },
  })
  const night = { rested: 3, quarterHours: 28, sameBedtime: true, noScreen: false, coolDarkRoom: true }
  await call('practices.saveNight', { night: { date: '2026-03-02', ...night } })
  await call('practices.saveSleepPlan', {
    plan: { bedtimeMinutes: 1350, screensOffMinutes: 1290, point: 'bedtime' },
  })
  const walk = { what: 'Walk', minutes: 30, outdoors: true, enjoyed: true }
  await call('practices.saveMovement', { entry: { id: id(31), date: '2026-03-02', ...walk } })
  await call('practices.saveLiked', { liked: ['Walk', 'Swim', ''] })
  await call('practices.saveSigns', { signs: [SIGN_IDS[0] ?? 'none'] as never })
  const person = { kind: 'person', role: 'peer', name: 'A colleague', usedFor: 'Talking' } as const
  await call('support.saveEntry', { entry: { id: id(40), ...person, lastUsedOn: '2026-02-01' } })
  await call('support.saveAppointment', {
    appointment: {
      ...{ id: id(41), what: 'Lunch', withWhom: 'Sam', startsOn: '2026-03-02', startsAtMinute: 720 },
      ...{ lengthMinutes: 60, rhythm: 'weekly', endsOn: '2027-03-02', alarmMinutes: 10 },
    },
  })
  await call('support.saveArrangement', {
    arrangement: { kind: 'check-in', withWhom: 'Sam', startsOn: '2026-03-02', rhythm: 'weekly' },
  })
  await call('support.saveReflection', {
    reflection: { id: id(42), kind: 'check-in', answers: ['a', 'b', 'c'] },
  })
  const therapy = {
    kind: 'therapy',
    standing: 'going-on',
    withWhom: 'Dr.',
    toBring: '',
    obstacle: '',
  } as const
  await call('support.saveOwnTherapy', { ownTherapy: { ...therapy, nextOn: '2026-03-09' } })
  await call('support.settle', {
    ...{ subject: 'check-in', on: '2026-03-02', outcome: 'skipped', reason: 'away', note: 'n' },
  } as never)
  await call('support.snooze', { subject: 'own-therapy', days: 3 })
  await call('worksheets.save', { name: 'readiness', fields: {} })
  await call('summary.saveChoices', { choices: { ...DEFAULT_CHOICES, initials: 'M.' } })
  await call('summary.recordPrint', { how: 'pdf', isEncrypted: false })
  await call('vault.rehearseRecovery', { secret: typedKey(vault.secret) })
  await call('backup.makeNow', {})
  // What a person would come to over months, or through an import.
  vault.session.store().write((db) => {
    for (const sql of rowsOfMonths()) db.run(sql)
  })
  passDays(vault, 1)
  return vault
}

function rowsOfMonths(): readonly string[] {
  const { evening, code } = FILLED
  return [
    `INSERT INTO journal_version (entry_id, body, words, saved_at_ms, fields) VALUES ('${evening}', 'Before', 1, 5, '{}')`,
    "INSERT INTO plan_past_round VALUES (1, '2025-01-01', 'calendar-days', '12345')",
    "INSERT INTO plan_day_passed VALUES (1, 3, 'away')",
    `INSERT INTO import_batch VALUES ('${id(50)}', 'markdown', 5)`,
    `INSERT INTO import_entry VALUES ('${evening}', '${id(50)}', 'one.md')`,
    `INSERT INTO import_code VALUES ('${code}', '${id(50)}')`,
    'INSERT INTO deletion_trace VALUES (1, 5)',
    `INSERT INTO held_row VALUES (1, 'work_adjustment', '["mix"]', '{"field":"mix","decision":"Refused"}', 5, 5)`,
    "INSERT INTO legal_hold VALUES (1, '2026-03-02', 5)",
    "INSERT OR REPLACE INTO recovery_sheet VALUES (1, '', '2026-03-02', 5)",
    `INSERT INTO kept_draft VALUES ('${id(51)}', 5, '[]')`,
    `INSERT OR IGNORE INTO set_up_draft VALUES (1, '${JSON.stringify(DRAFT)}')`,
  ]
}
