import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptVault } from '../../support/kept-vault.ts'
import { typedKey } from '../../support/recovery-sheets.ts'
import { passphrase, SET_UP } from '../../support/test-vault.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'

describe('a backup of one’s own', () => {
  it('restores whatever the vault took in, also what no form of today would take', async () => {
    const vault = await keptVault()
    // Folding makes these longer than the words that were taken in.
    for (const word of ['ﷺ'.repeat(200), 'ﬃ'.repeat(250)])
      await vault.call('identifiers.dismiss', { word, entryId: null })
    await vault.call('plan.saveSetUp', { setUp: { ...SET_UP, startsOn: '9999-12-31' } })
    vault.session.store().write((db) => {
      db.run("INSERT INTO kept_draft (id, written_at_ms, calls) VALUES ('odd', 1, 'no JSON')")
      db.run('UPDATE journal_entry SET revision = 9007199254740991')
    })
    const { name } = await vault.call('backup.makeNow', {})
    const file = path.join(path.dirname(vault.folder), 'backups', name)
    const wanted = { file, secret: typedKey(vault.secret), next: passphrase(NEXT) }
    expect(await vault.call('vault.restore', wanted)).toMatchObject({ provesWriter: true })
    expect((await vault.call('journal.listEntries', { after: null, limit: 10 })).entries).toHaveLength(1)
    expect((await vault.call('drafts.list', {})).drafts).toEqual([])
    expect(await vault.call('drafts.takeUp', { sealed: [] })).toMatchObject({ isStored: true })
    expect(vault.bugs).toEqual([])
  })
})
