import { describe, expect, it } from 'vitest'
import { createBegunVault, passphrase } from '../../support/test-vault.ts'

describe('vault.readFreshness', () => {
  it('counts every transaction, and every change of the header', async () => {
    const vault = await createBegunVault()
    const before = await vault.call('vault.readFreshness', {})
    await vault.call('plan.saveCheckIn', { checkIn: 'well' })
    const written = await vault.call('vault.readFreshness', {})
    expect(written).toEqual({ ...before, commits: before.commits + 1 })
    await vault.call('vault.renewRecovery', { passphrase: passphrase() })
    expect(await vault.call('vault.readFreshness', {})).toEqual({
      ...written,
      generation: written.generation + 1,
    })
  })
})
