import { describe, expect, it } from 'vitest'
import { createBegunVault } from '../../support/test-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

describe('patterns in the vault', () => {
  it('are drawn from the forms of pages outside the bin, and hold no word that was written', async () => {
    const vault = await createBegunVault()
    for (const number of [1, 2, 3])
      await vault.call('journal.saveEntry', {
        id: id(number),
        kind: 'exposure',
        stepId: null,
        body: 'quokka quokka',
        fields: { 'reached-by': ['news'], minutes: 30 },
        revision: 0,
      })
    await vault.call('journal.saveEntry', {
      id: id(4),
      kind: 'own-history',
      stepId: null,
      body: 'never in a picture',
      fields: {},
      revision: 0,
    })
    await vault.call('journal.binEntry', { id: id(3) })
    const { mondays, patterns } = await vault.call('patterns.read', { weeks: 12 })
    expect(mondays).toHaveLength(12)
    const few = { pages: 2, days: 1, figures: null }
    const none = { pages: 0, days: 0, figures: null }
    expect(patterns).toEqual({ pulls: none, reachedBy: few, loads: none, beside: few })
    expect(await vault.call('patterns.readNights', { weeks: 52 })).toEqual({
      nights: { pairs: 0, figures: null },
    })
  })
})
