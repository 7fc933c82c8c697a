import { cpSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { knownMarks, markOpening, newestMark } from '../../../main/vault/storage/opening-mark.ts'
import { renewSheet } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createBegunVault, passphrase, sessionAt, vaultOver } from '../../support/test-vault.ts'

describe('vault.readFreshness', () => {
  it('counts every transaction, and every change of the header', async () => {
    const vault = await createBegunVault()
    const before = await vault.call('vault.readFreshness', { seenMarks: [] })
    await vault.call('plan.saveCheckIn', { checkIn: 'well' })
    const written = await vault.call('vault.readFreshness', { seenMarks: [] })
    expect(written).toEqual({ ...before, commits: before.commits + 1 })
    await renewSheet(vault)
    expect(await vault.call('vault.readFreshness', { seenMarks: [] })).toEqual({
      ...written,
      // That the sheet is on paper, and the backup for it.
      commits: written.commits + 2,
      generation: written.generation + 1,
    })
  })

  it('tells each opening by a mark of its own, and knows those before', async () => {
    const vault = await createBegunVault()
    const first = await vault.call('vault.readFreshness', { seenMarks: [] })
    vault.session.close()
    const again = vaultOver(sessionAt(vault.folder), vault.folder)
    await again.call('vault.unlock', { passphrase: passphrase() })
    const foreign = 'f'.repeat(32)
    const second = await again.call('vault.readFreshness', { seenMarks: [first.mark ?? '', foreign] })
    expect(first.mark).toMatch(/^[0-9a-f]{32}$/)
    expect(second.mark).not.toBe(first.mark)
    expect(second.knownMarks).toEqual([first.mark])
    expect(second.commits).toBe(first.commits + 1)
  })

  it('keeps the newest five thousand of them', async () => {
    const vault = await createBegunVault()
    const store = vault.session.store()
    const { mark } = await vault.call('vault.readFreshness', { seenMarks: [] })
    const newest = store.write((db) => {
      for (let number = 0; number < 5_000; number += 1)
        db.run('INSERT INTO opening_mark (mark, opened_at_ms) VALUES (:mark, 0)', { mark: `old ${number}` })
      return newestMark(db)
    })
    expect(newest).toBe('old 4999')
    markOpening(store, 1)
    const counted = store.read((db) => db.one<{ n: number }>('SELECT count(*) AS n FROM opening_mark'))
    expect(counted).toEqual({ n: 5_000 })
    expect(store.read((db) => knownMarks(db, [mark ?? '', 'old 0', 'old 1']))).toEqual(['old 1'])
  })

  it('opens a vault that cannot be written all the same, under the mark of the opening before', async () => {
    const vault = await createBegunVault()
    const store = vault.session.store()
    const { mark } = await vault.call('vault.readFreshness', { seenMarks: [] })
    const used = store.read((db) => db.one<{ page_count: number }>('PRAGMA page_count'))?.page_count ?? 1
    store.read((db) => db.one(`PRAGMA max_page_count=${used}`))
    for (let tries = 0; tries < 500; tries += 1) markOpening(store, tries)
    const full = await vault.call('vault.readFreshness', { seenMarks: [] })
    for (let tries = 0; tries < 5; tries += 1) markOpening(store, tries)
    expect(await vault.call('vault.readFreshness', { seenMarks: [mark ?? ''] })).toMatchObject({
      mark: full.mark,
      commits: full.commits,
      knownMarks: [mark],
    })
  })

  it('says whether its folder is shared with other computers', async () => {
    const vault = await createBegunVault()
    expect(await vault.call('vault.readFreshness', { seenMarks: [] })).toMatchObject({ isShared: false })
    vault.session.close()
    const shared = path.join(temporaryFolder(), 'Dropbox (Clinic)/test.vault')
    cpSync(vault.folder, shared, { recursive: true })
    const link = path.join(temporaryFolder(), 'link.vault')
    symlinkSync(shared, link)
    const there = vaultOver(sessionAt(link), link)
    await there.call('vault.unlock', { passphrase: passphrase() })
    expect(await there.call('vault.readFreshness', { seenMarks: [] })).toMatchObject({ isShared: true })
  })
})
