import { MADE_UP_SET_UP } from '../../made-up-set-up.ts'
import type { AttackedVault } from './attacked-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** A vault somebody has used for a while, so that there is something to mangle in most of its tables. */
export async function fillVault({ ask }: AttackedVault): Promise<void> {
  const must = async (name: string, payload: unknown) => {
    const result = await ask(name, payload)
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
  }
  await must('plan.saveSetUp', { setUp: MADE_UP_SET_UP })
  const page = { stepId: null, revision: 0, fields: {} }
  for (const number of [1, 2, 3])
    await must('journal.saveEntry', {
      ...{ ...page, id: id(number), kind: 'evening', body: `A heron, and rain. ${number}` },
    })
  const fields = { before: 7, after: 3, 'reached-by': ['news'] }
  await must('journal.saveEntry', { ...page, id: id(4), kind: 'exposure', body: 'Cold hands.', fields })
  await must('journal.addTag', { id: id(1), typed: 'river' })
  await must('codes.save', { id: id(5), name: 'fern', colour: 'moss' })
  await must('codes.setForEntry', { entryId: id(1), codeIds: [id(5)] })
  await must('journal.putOnShelf', { id: id(1), shelf: 'supervision', line: 'Ask', isSure: true })
  await must('identifiers.dismiss', { word: 'Heron', entryId: id(1) })
  await must('plan.markStep', { stepId: 'safety-note', done: true })
  await must('plan.leaveLine', { text: 'Begin slowly' })
  await must('plan.setDayOff', { date: '2026-03-20', isOff: true })
  const client = { id: id(6), code: 'C3', sessionsPerWeek: 1.5, isTraumaFocused: true, demand: 3 }
  await must('caseload.saveClient', { client: { ...client, since: '2026-01-05' } })
  const session = { startsAtMinutes: 600, lengthMinutes: 50, code: 'C3', demand: 2, isFixed: false }
  await must('workday.saveDay', { date: '2026-03-02', sessions: [session], unread: 'later' })
  await must('practices.saveLiked', { liked: ['Walk', 'Swim', ''] })
  await must('support.saveEntry', {
    entry: {
      id: id(7),
      kind: 'person',
      role: 'peer',
      name: 'A colleague',
      usedFor: 'Talking',
      lastUsedOn: null,
    },
  })
  await must('backup.makeNow', {})
}
