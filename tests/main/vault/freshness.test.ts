import { describe, expect, it } from 'vitest'
import { renewSheet } from '../../support/recovery-sheets.ts'
import { createBegunVault } from '../../support/test-vault.ts'

describe('vault.readFreshness', () => {
  it('counts every transaction, and every change of the header', async () => {
    const vault = await createBegunVault()
    const before = await vault.call('vault.readFreshness', {})
    await vault.call('plan.saveCheckIn', { checkIn: 'well' })
    const written = await vault.call('vault.readFreshness', {})
    expect(written).toEqual({ ...before, commits: before.commits + 1 })
    await renewSheet(vault)
    expect(await vault.call('vault.readFreshness', {})).toEqual({
      ...written,
      // That the sheet is on paper, and the backup for it.
      commits: written.commits + 2,
      generation: written.generation + 1,
    })
  })
})
