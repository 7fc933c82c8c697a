import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeVault, renewSheet, typedKey } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import {
  createBegunVault,
  createTestVault,
  passDays,
  SET_UP,
  sessionAt,
  vaultOver,
} from '../../support/test-vault.ts'

describe('trying the recovery sheet', () => {
  it('is due from day 3, no longer once it was tried, and again from day 14', async () => {
    const folder = path.join(temporaryFolder(), 'rehearsed.vault')
    const vault = vaultOver(sessionAt(folder), folder)
    const recoverySecret = await makeVault(vault)
    await vault.call('plan.saveSetUp', { setUp: SET_UP })
    const due = async () => (await vault.call('safekeeping.read', {})).rehearsalDueSince
    expect(await due()).toBe(null)
    passDays(vault, 2)
    expect(await due()).toBe('2026-03-04')
    await vault.call('vault.rehearseRecovery', { secret: typedKey(recoverySecret.toLowerCase()) })
    expect(await vault.call('safekeeping.read', {})).toMatchObject({
      rehearsalDueSince: null,
      lastRehearsed: '2026-03-04',
    })
    passDays(vault, 11)
    expect(await due()).toBe('2026-03-15')
  })

  it('says when the key is another, and does not count it', async () => {
    const vault = await createBegunVault()
    const other = await createTestVault()
    const recoverySecret = await renewSheet(other)
    for (const secret of [recoverySecret, recoverySecret.slice(0, -3), 'a sentence'])
      expect(await vault.failure('vault.rehearseRecovery', { secret: typedKey(secret) })).toEqual({
        code: 'wrong-recovery-secret',
      })
    expect((await vault.call('safekeeping.read', {})).lastRehearsed).toBe(null)
  })
})

describe('a legal hold', () => {
  it('keeps the day it began, also when it is begun twice, and can be ended', async () => {
    const vault = await createBegunVault()
    expect(await vault.call('safekeeping.setLegalHold', { isOn: true })).toEqual({
      legalHoldSince: '2026-03-02',
    })
    passDays(vault, 5)
    expect(await vault.call('safekeeping.setLegalHold', { isOn: true })).toEqual({
      legalHoldSince: '2026-03-02',
    })
    expect(await vault.call('safekeeping.setLegalHold', { isOn: false })).toEqual({ legalHoldSince: null })
  })
})
