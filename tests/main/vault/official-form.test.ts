import { describe, expect, it } from 'vitest'
import { createBegunVault, passDays } from '../../support/test-vault.ts'

const LINES = Array.from({ length: 30 }, (_, index) => `An invented sentence, number ${index + 1}.`)

describe('the official wording', () => {
  it('is not there until it is kept, and then exactly as it was confirmed', async () => {
    const vault = await createBegunVault()
    expect(await vault.call('measure.readForm', {})).toEqual({ form: null })
    await vault.call('measure.keepForm', { lines: LINES, fileName: 'form.pdf' })
    expect(await vault.call('measure.readForm', {})).toEqual({
      form: { lines: LINES, fileName: 'form.pdf', keptOn: '2026-03-02' },
    })
  })

  it('replaces the form kept before, all thirty lines and the day', async () => {
    const vault = await createBegunVault()
    await vault.call('measure.keepForm', { lines: LINES, fileName: 'form.pdf' })
    passDays(vault, 2)
    const others = LINES.map((line) => line.replace('invented', 'other'))
    await vault.call('measure.keepForm', { lines: others, fileName: null })
    expect(await vault.call('measure.readForm', {})).toEqual({
      form: { lines: others, fileName: null, keptOn: '2026-03-04' },
    })
  })

  it('is gone once it is forgotten, and forgetting twice is no failure', async () => {
    const vault = await createBegunVault()
    await vault.call('measure.keepForm', { lines: LINES, fileName: null })
    await vault.call('measure.forgetForm', {})
    await vault.call('measure.forgetForm', {})
    expect(await vault.call('measure.readForm', {})).toEqual({ form: null })
  })

  it('stays as it is under a legal hold', async () => {
    const vault = await createBegunVault()
    await vault.call('measure.keepForm', { lines: LINES, fileName: null })
    await vault.call('safekeeping.setLegalHold', { isOn: true })
    expect(await vault.failure('measure.forgetForm', {})).toEqual({ code: 'legal-hold' })
    expect(await vault.failure('measure.keepForm', { lines: LINES.toReversed(), fileName: null })).toEqual({
      code: 'legal-hold',
    })
    expect(await vault.call('measure.readForm', {})).toMatchObject({ form: { lines: LINES } })
  })

  it.each([
    ['twenty-nine lines', LINES.slice(1)],
    ['thirty-one lines', [...LINES, 'One more.']],
    ['an empty line', LINES.with(4, '')],
    ['a line of spaces', LINES.with(4, '   ')],
    ['a line of 501 characters', LINES.with(4, 'x'.repeat(501))],
    ['a line with a break in it', LINES.with(4, 'one\ntwo')],
    ['a line that is no text', [...LINES.slice(1), 7]],
  ])('refuses %s and keeps nothing of the rest', async (_, lines) => {
    const vault = await createBegunVault()
    expect(await vault.failure('measure.keepForm', { lines, fileName: null })).toMatchObject({
      code: 'invalid-input',
    })
    expect(await vault.call('measure.readForm', {})).toEqual({ form: null })
  })

  it('takes a line of exactly 500 characters', async () => {
    const vault = await createBegunVault()
    const lines = LINES.with(29, 'x'.repeat(500))
    await vault.call('measure.keepForm', { lines, fileName: null })
    expect(await vault.call('measure.readForm', {})).toMatchObject({ form: { lines } })
  })
})
