import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reopened, unlock, vaultWithKey } from '../../support/closed-vault.ts'
import { shownKey, twoGroups, typedKey } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createBegunVault, passphrase, type TestVault } from '../../support/test-vault.ts'

/** From here on SQLite takes nothing more, as on a full disk; the header beside it can still be written. */
function fillTheDisk(vault: TestVault): void {
  // What is counted at the end of this very transaction is refused already, and undone; the setting stays.
  const setting = () => vault.session.store().write((db) => db.run('PRAGMA query_only=1'))
  expect(setting).toThrow('read-only')
}

describe('a new sheet on a disk that is full', () => {
  it('is in force where that is what is said, though nothing more can be noted', async () => {
    const { vault, secret } = await vaultWithKey()
    const open = reopened(vault)
    await open.call('vault.unlock', { passphrase: passphrase() })
    await open.call('vault.prepareSheet', { passphrase: passphrase() })
    const key = await shownKey(open)
    fillTheDisk(open)
    const kept = await open.send('vault.keepSheet', { groups: twoGroups(key) })
    const holds = async (typed: string) =>
      (await open.send('vault.rehearseRecovery', { secret: typedKey(typed) })).ok
    expect(kept).toEqual({ ok: true, value: { hasBackup: false } })
    expect([await holds(secret), await holds(key)]).toEqual([false, true])
  })
})

describe('erasing while an export is under way', () => {
  it('leaves nothing readable behind', async () => {
    const vault = await createBegunVault()
    for (let page = 0; page < 200; page += 1)
      await vault.call('journal.saveEntry', {
        id: `00000000-0000-4000-8000-${String(page).padStart(12, '0')}`,
        kind: 'evening',
        stepId: null,
        body: `Page ${page}. `.repeat(200),
        revision: 0,
      })
    const folder = temporaryFolder()
    const exporting = vault.send('transfer.writeExport', { folder, passphrase: passphrase(), secret: null })
    while (!readdirSync(folder).some((name) => name.endsWith('.partial')))
      await new Promise((resolve) => setTimeout(resolve, 1))
    const erased = await vault.send('vault.eraseForGood', { passphrase: passphrase(), withBackups: true })
    expect(erased).toEqual({ ok: true, value: {} })
    expect(readdirSync(folder)).toEqual([])
    expect((await exporting).ok).toBe(false)
    expect(vault.bugs).toEqual([])
  })
})

describe('encrypting everything anew', () => {
  it('waits for nobody and cuts nothing off: it is refused while long work is under way', async () => {
    const vault = await createBegunVault()
    await vault.call('vault.prepareRenewal', {
      current: passphrase(),
      next: passphrase('harbor thistle meadow'),
    })
    const key = await shownKey(vault)
    const making = vault.send('backup.makeNow', {})
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(await vault.failure('vault.keepSheet', { groups: twoGroups(key) })).toEqual({ code: 'not-now' })
    expect((await making).ok).toBe(true)
    expect((await vault.send('vault.keepSheet', { groups: twoGroups(key) })).ok).toBe(true)
    vault.session.close()
    expect((await unlock(reopened(vault), 'harbor thistle meadow')).ok).toBe(true)
  })
})
