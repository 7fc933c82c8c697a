import { describe, expect, it } from 'vitest'
import { createBegunVault, passDays, type TestVault } from '../../support/test-vault.ts'

const id = (number: number) => `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`

async function finishMeasure(vault: TestVault, number: number, answers: (item: number) => 1 | 2 | 3 | 4 | 5) {
  await vault.call('measure.begin', { id: id(number), profession: 'therapist' })
  for (let item = 1; item <= 30; item += 1)
    await vault.call('measure.saveAnswer', { id: id(number), item, answer: answers(item) })
  return vault.call('measure.submit', { id: id(number), officialFormInFront: true, equalAnswersMeant: true })
}
const varied = (item: number) => ((item % 5) + 1) as 1 | 2 | 3 | 4 | 5

describe('answering', () => {
  it('keeps every answer as it is given and goes on where it was left', async () => {
    const vault = await createBegunVault()
    await vault.call('measure.begin', { id: id(1), profession: 'therapist' })
    await vault.call('measure.saveAnswer', { id: id(1), item: 3, answer: 4 })
    await vault.call('measure.saveAnswer', { id: id(1), item: 3, answer: 5 })
    await vault.call('measure.saveAnswer', { id: id(1), item: 30, answer: 1 })
    const { draft } = await vault.call('measure.readDraft', {})
    expect(draft).toEqual({
      id: id(1),
      profession: 'therapist',
      startedOn: '2026-03-02',
      answers: { '3': 5, '30': 1 },
      isStale: false,
    })
    passDays(vault, 8)
    expect((await vault.call('measure.readDraft', {})).draft).toMatchObject({ isStale: true })
  })

  it.each([
    { item: 0, answer: 3 },
    { item: 31, answer: 3 },
    { item: 1.5, answer: 3 },
    { item: 1, answer: 0 },
    { item: 1, answer: 6 },
    { item: 1, answer: '3' },
    { item: 1, answer: Number.NaN },
  ])('refuses $item/$answer', async (input) => {
    const vault = await createBegunVault()
    await vault.call('measure.begin', { id: id(1), profession: 'therapist' })
    expect(await vault.failure('measure.saveAnswer', { id: id(1), ...input })).toMatchObject({
      code: 'invalid-input',
    })
    expect((await vault.call('measure.readDraft', {})).draft?.answers).toEqual({})
  })

  it('has one measure open at a time', async () => {
    const vault = await createBegunVault()
    await vault.call('measure.begin', { id: id(1), profession: 'therapist' })
    expect(await vault.failure('measure.begin', { id: id(2), profession: 'therapist' })).toEqual({
      code: 'not-now',
    })
    await vault.call('measure.discardDraft', { id: id(1) })
    await vault.call('measure.begin', { id: id(2), profession: 'therapist' })
  })

  it('asks once about thirty equal answers', async () => {
    const vault = await createBegunVault()
    await vault.call('measure.begin', { id: id(1), profession: 'therapist' })
    for (let item = 1; item <= 30; item += 1)
      await vault.call('measure.saveAnswer', { id: id(1), item, answer: 3 })
    const submit = (equalAnswersMeant: boolean) =>
      vault.call('measure.submit', { id: id(1), officialFormInFront: true, equalAnswersMeant })
    expect(await submit(false)).toEqual({ outcome: 'ask-about-equal-answers' })
    expect(await submit(true)).toEqual({ outcome: 'submitted' })
  })

  it('does not take a sheet without the official form', async () => {
    const vault = await createBegunVault()
    await vault.call('measure.begin', { id: id(1), profession: 'therapist' })
    const input = { id: id(1), officialFormInFront: false, equalAnswersMeant: true }
    expect(await vault.failure('measure.submit', input)).toMatchObject({ code: 'invalid-input' })
  })

  it('takes no answers once it is finished', async () => {
    const vault = await createBegunVault()
    await finishMeasure(vault, 1, varied)
    expect(await vault.failure('measure.saveAnswer', { id: id(1), item: 1, answer: 5 })).toEqual({
      code: 'not-found',
    })
  })
})

describe('what was answered before', () => {
  it('is out of sight while the second measure is open', async () => {
    const vault = await createBegunVault()
    await finishMeasure(vault, 1, varied)
    expect(await vault.call('measure.readResult', { id: id(1) })).toMatchObject({ measure: { id: id(1) } })
    passDays(vault, 3)
    await vault.call('measure.begin', { id: id(2), profession: 'therapist' })
    expect(await vault.failure('measure.readResult', { id: id(1) })).toEqual({ code: 'not-now' })
    const seen = JSON.stringify([
      await vault.call('measure.readOverview', {}),
      await vault.call('measure.readDraft', {}),
      await vault.call('measure.readComparison', {}),
    ])
    expect(seen).not.toMatch(/"answers":\{"/)
  })

  it('is out of sight from day 29 until the second measure is in', async () => {
    const vault = await createBegunVault()
    await finishMeasure(vault, 1, varied)
    passDays(vault, 28)
    expect(await vault.failure('measure.readResult', { id: id(1) })).toEqual({ code: 'not-now' })
    expect(await vault.call('measure.readOverview', {})).toMatchObject({ earlierHidden: true })
    passDays(vault, 1)
    await finishMeasure(vault, 2, varied)
    expect(await vault.call('measure.readOverview', {})).toMatchObject({ earlierHidden: false })
  })

  it('is compared with the latest one, with the own words first', async () => {
    const vault = await createBegunVault()
    await finishMeasure(vault, 1, varied)
    expect((await vault.call('measure.readComparison', {})).pair).toBeNull()
    passDays(vault, 28)
    await vault.call('journal.saveEntry', {
      id: id(9),
      kind: 'own-words',
      stepId: null,
      body: 'Tired.',
      revision: 0,
    })
    passDays(vault, 1)
    await finishMeasure(vault, 2, () => 2)
    const { pair, ownWords } = await vault.call('measure.readComparison', {})
    expect(ownWords).toBe('Tired.')
    expect(pair).toMatchObject({
      first: { id: id(1), submittedOn: '2026-03-02' },
      latest: { id: id(2), submittedOn: '2026-03-31' },
    })
  })
})

describe('an answer that was meant otherwise', () => {
  it('is kept beside the original with its day, and taken back by the original', async () => {
    const vault = await createBegunVault()
    await finishMeasure(vault, 1, varied)
    passDays(vault, 2)
    const correct = (item: number, answer: 1 | 2 | 3 | 4 | 5) =>
      vault.call('measure.correctAnswer', { id: id(1), item, answer })
    await correct(7, 1)
    await correct(7, 5)
    await correct(2, 1)
    const read = () => vault.call('measure.readResult', { id: id(1) })
    expect(await read()).toMatchObject({
      measure: { answers: { '2': 3, '7': 3 } },
      corrections: [
        { item: 2, answer: 1, correctedOn: '2026-03-04' },
        { item: 7, answer: 5, correctedOn: '2026-03-04' },
      ],
    })
    await correct(2, 3)
    expect((await read()).corrections).toEqual([{ item: 7, answer: 5, correctedOn: '2026-03-04' }])
  })

  it('is refused while earlier answers are out of sight, and for a measure that is not there', async () => {
    const vault = await createBegunVault()
    const correction = { id: id(1), item: 1, answer: 1 } as const
    expect(await vault.failure('measure.correctAnswer', correction)).toEqual({ code: 'not-found' })
    await finishMeasure(vault, 1, varied)
    passDays(vault, 28)
    expect(await vault.failure('measure.correctAnswer', correction)).toEqual({ code: 'not-now' })
  })
})

describe('the months after', () => {
  it('hands out every check between the first and the latest, so that the one before can confirm', async () => {
    const vault = await createBegunVault()
    for (const number of [1, 2, 3, 4]) {
      await finishMeasure(vault, number, (item) => (item % 2 === 0 ? 3 : number > 2 ? 5 : 4))
      passDays(vault, 30)
    }
    const { pair } = await vault.call('measure.readComparison', {})
    expect(pair?.first.id).toBe(id(1))
    expect(pair?.between.map((measure) => measure.id)).toEqual([id(2), id(3)])
    expect(pair?.latest.id).toBe(id(4))
    const { document } = await vault.call('summary.readDocument', {})
    expect(document.previous?.submittedOn).toBe(pair?.between[1]?.submittedOn)
  })
})
