import { Decrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/domain/civil-date.ts'
import { DEFAULT_CHOICES } from '../../../shared/domain/summary/choices.ts'
import { createBegunVault, passDays, passphrase, type TestVault } from '../../support/test-vault.ts'

const id = (number: number) => `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`

async function finishMeasure(vault: TestVault, number: number, answer: 1 | 2 | 3 | 4 | 5): Promise<void> {
  await vault.call('measure.begin', { id: id(number), profession: 'therapist' })
  await vault.call('measure.saveAnswer', { id: id(number), item: 3, answer })
  await vault.call('measure.submit', { id: id(number), officialFormInFront: true, equalAnswersMeant: true })
}

describe('the page for the therapist', () => {
  it('is there before anything was done', async () => {
    const vault = await createBegunVault()
    expect((await vault.call('summary.readDocument', {})).document).toEqual({
      choices: DEFAULT_CHOICES,
      preparedOn: '2026-03-02',
      startedOn: '2026-03-02',
      first: null,
      previous: null,
      latest: null,
      isMeasureOpen: false,
      ownWords: null,
      stepsDone: 0,
      stepsOffered: 3,
      daysWithSteps: 0,
      eveningsWritten: 0,
      checkIns: { depleted: 0, allRight: 0, well: 0 },
      practices: { rituals: 0, groundings: 0, movements: 0, nights: 0 },
      trends: { rested: null, load: null },
      measures: [],
      weeks: [
        {
          fromDay: 1,
          untilDay: 1,
          from: '2026-03-02',
          until: '2026-03-02',
          stepsDone: 0,
          stepsOffered: 3,
          eveningsWritten: 0,
          rituals: 0,
          groundings: 0,
          movements: 0,
          nights: 0,
          checkIns: { depleted: 0, allRight: 0, well: 0 },
        },
      ],
    })
  })

  it('holds both measures, the own words and what was done', async () => {
    const vault = await createBegunVault()
    await finishMeasure(vault, 1, 2)
    await vault.call('plan.markStep', { stepId: 'day-01-measure', done: true })
    await vault.call('plan.saveCheckIn', { checkIn: 'depleted' })
    await vault.call('journal.saveEntry', {
      id: id(7),
      kind: 'evening',
      stepId: null,
      body: 'One line.',
      revision: 0,
    })
    passDays(vault, 1)
    await vault.call('journal.saveEntry', {
      id: id(8),
      kind: 'own-words',
      stepId: null,
      body: 'Tired.',
      revision: 0,
    })
    await finishMeasure(vault, 2, 4)
    const { document } = await vault.call('summary.readDocument', {})
    expect(document).toMatchObject({
      first: { submittedOn: '2026-03-02', profession: 'therapist', answers: { '3': 2 } },
      latest: { submittedOn: '2026-03-03', profession: 'therapist', answers: { '3': 4 } },
      ownWords: 'Tired.',
      stepsDone: 1,
      stepsOffered: 6,
      daysWithSteps: 1,
      eveningsWritten: 1,
      checkIns: { depleted: 1, allRight: 0, well: 0 },
    })
  })

  it('says that a measure is open, and shows no score and no change until it is finished', async () => {
    const vault = await createBegunVault()
    await finishMeasure(vault, 1, 2)
    passDays(vault, 30)
    await finishMeasure(vault, 2, 4)
    await vault.call('measure.begin', { id: id(3), profession: 'therapist' })
    const hidden = { first: null, previous: null, latest: null, measures: [] }
    expect((await vault.call('summary.readDocument', {})).document).toMatchObject({
      ...hidden,
      isMeasureOpen: true,
    })
    await vault.call('measure.discardDraft', { id: id(3) })
    expect((await vault.call('summary.readDocument', {})).document).toMatchObject({
      first: { answers: { '3': 2 } },
      latest: { answers: { '3': 4 } },
      isMeasureOpen: false,
    })
  })

  it('counts practices, rest and load, and each week by its days', async () => {
    const vault = await createBegunVault()
    for (let day = 0; day < 15; day += 1) {
      if (day > 0) passDays(vault, 1)
      await vault.call('practices.saveNight', {
        night: {
          date: addDays('2026-03-02', day),
          rested: day < 7 ? 1 : 3,
          quarterHours: null,
          sameBedtime: false,
          noScreen: false,
          coolDarkRoom: false,
        },
      })
      await vault.call('journal.saveEntry', {
        id: id(100 + day),
        kind: 'between-clients',
        stepId: null,
        body: '',
        fields: { load: day < 7 ? 6 : 2 },
        revision: 0,
      })
    }
    const { document } = await vault.call('summary.readDocument', {})
    expect(document.trends).toEqual({ rested: { first: 1, last: 3 }, load: { first: 6, last: 2 } })
    expect(document.practices.nights).toBe(15)
    expect(document.weeks.map(({ fromDay, untilDay, nights }) => [fromDay, untilDay, nights])).toEqual([
      [1, 7, 7],
      [8, 14, 7],
      [15, 15, 1],
    ])
  })

  it('reads choices an earlier build kept, which know less', async () => {
    const vault = await createBegunVault()
    const { version: _, includePractices: __, ...older } = { ...DEFAULT_CHOICES, initials: 'M.' }
    vault.session.store().write((db) => {
      db.run('INSERT INTO summary_choices (id, choices) VALUES (1, :choices)', {
        choices: JSON.stringify(older),
      })
    })
    expect((await vault.call('summary.readDocument', {})).document.choices).toEqual({
      ...DEFAULT_CHOICES,
      initials: 'M.',
    })
  })

  it('gives a PDF inside an age file that its passphrase opens, and no weak one', async () => {
    const vault = await createBegunVault()
    const secret = () => passphrase('harbor meadow thistle')
    const pdf = new Uint8Array(Buffer.from('%PDF-1.4 something'))
    const { file } = await vault.call('print.encryptPdf', { pdf, secret: secret() })
    const decrypter = new Decrypter()
    decrypter.addPassphrase('harbor meadow thistle')
    expect(Buffer.from(await decrypter.decrypt(file)).toString()).toBe('%PDF-1.4 something')
    expect(Buffer.from(file).toString('latin1')).not.toContain('something')
    expect(await vault.failure('print.encryptPdf', { pdf, secret: passphrase('short') })).toEqual({
      code: 'weak-passphrase',
    })
  })

  it('keeps the choices as they are made', async () => {
    const vault = await createBegunVault()
    const choices = {
      ...DEFAULT_CHOICES,
      lines: ['one', '', 'three'] as [string, string, string],
      paper: 'Letter' as const,
    }
    await vault.call('summary.saveChoices', { choices })
    expect((await vault.call('summary.readDocument', {})).document.choices).toEqual(choices)
  })

  it('records what was on the page that was printed, when and how, and no part it did not have', async () => {
    const vault = await createBegunVault()
    await vault.call('summary.recordPrint', { how: 'pdf', isEncrypted: true })
    await finishMeasure(vault, 1, 2)
    await vault.call('plan.markStep', { stepId: 'day-01-measure', done: true })
    vault.moment.nowMs += 1
    await vault.call('summary.recordPrint', { how: 'paper', isEncrypted: false })
    const { prints } = await vault.call('summary.listPrints', {})
    expect(prints).toMatchObject([
      { how: 'paper', printedAtMs: vault.moment.nowMs, parts: ['the ProQOL (one measure)', 'what was done'] },
      { how: 'pdf', parts: ['encrypted with a passphrase of its own'] },
    ])
  })
})
