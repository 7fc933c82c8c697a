import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupsOf, keptVault } from '../../support/kept-vault.ts'
import { olderVault } from '../../support/older-vault.ts'
import { typedKey } from '../../support/recovery-sheets.ts'
import { passDays, passphrase, type TestVault } from '../../support/test-vault.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const NO_PAGE = '00000000-0000-4000-8000-000000000002'
const NEXT = 'meadow harbor velvet thistle candle drift'

const save = (vault: TestVault, id = ID) =>
  vault.call('journal.saveEntry', { id, kind: 'evening', stepId: null, body: 'x', fields: {}, revision: 0 })
const holding = async (vault: TestVault, entryId = ID) => vault.call('backup.findHolding', { entryId })
/** When those with two pages were made, once the vault has made what it makes by itself: the second page is the new one. */
const withBothPages = async (vault: TestVault) => {
  await vault.call('backup.readStanding', {})
  const { backups } = await vault.call('backup.list', {})
  return backups.filter(({ entryCount }) => entryCount === 2).map(({ madeAtMs }) => ({ madeAtMs }))
}

describe('which backups hold a page', () => {
  it('is told for a page that a clock years ahead dated', async () => {
    const vault = await keptVault()
    await vault.call('backup.makeNow', {})
    vault.moment.nowMs += 5 * 365 * 86_400_000
    await save(vault)
    vault.moment.nowMs -= 5 * 365 * 86_400_000
    for (let day = 0; day < 3; day += 1) {
      passDays(vault, 1)
      await vault.call('backup.makeNow', {})
    }
    // The newest first; the one from before the page is not among them.
    const { backups } = await holding(vault)
    expect(backups.length).toBeGreaterThanOrEqual(3)
    expect(new Set(backups.map(({ madeAtMs }) => madeAtMs))).toEqual(
      new Set((await withBothPages(vault)).map(({ madeAtMs }) => madeAtMs)),
    )
    expect(Math.max(...backups.map(({ madeAtMs }) => madeAtMs))).toBeGreaterThanOrEqual(vault.moment.nowMs)
  })

  it('leaves out those made before the page, also on its own day and with an old date of its own', async () => {
    const vault = await keptVault()
    passDays(vault, 1)
    await vault.call('backup.makeNow', {})
    passDays(vault, -400)
    await save(vault)
    passDays(vault, 400)
    const none = await withBothPages(vault)
    expect((await holding(vault)).backups).toMatchObject(none)
    expect((await holding(vault, '0b9f2c11-6a55-4f0e-9d0a-3f6a0c9f1a01')).backups).toHaveLength(
      1 + none.length,
    )
    passDays(vault, 1)
    await vault.call('backup.makeNow', {})
    expect((await holding(vault)).backups).toHaveLength(1 + none.length)
  })

  it('names the second folder, what was set aside, and files that this vault did not make', async () => {
    const vault = await keptVault()
    await save(vault)
    const { name } = await vault.call('backup.makeNow', {})
    passDays(vault, 1)
    await vault.call('backup.makeNow', {})
    expect(await holding(vault)).toMatchObject({ others: 0, secondFolder: null, setAside: [], copies: 0 })
    await vault.call('vault.restore', {
      file: path.join(backupsOf(vault), name),
      secret: typedKey(vault.secret),
      next: passphrase(NEXT),
    })
    const second = path.join(
      path.dirname(path.dirname(vault.folder)),
      `second-${path.basename(path.dirname(vault.folder))}`,
    )
    mkdirSync(second)
    await vault.call('backup.makeNow', {})
    await vault.call('backup.keepSecondFolder', { folder: second })
    const found = await holding(vault)
    expect(found).toMatchObject({ secondFolder: second, setAside: [expect.stringContaining('.set-aside-')] })
    expect(found.others + found.backups.length).toBe(3)
  })

  it('names copies from before an update, and counts a page written after it in no earlier backup', async () => {
    const vault = await olderVault(25)
    await vault.call('vault.unlock', { passphrase: passphrase() })
    await save(vault)
    expect(await holding(vault)).toMatchObject({ backups: [], copies: 1 })
    expect((await holding(vault, '0198c0de-0000-7000-8000-000000000001')).backups).toHaveLength(1)
    expect(await vault.failure('backup.findHolding', { entryId: NO_PAGE })).toEqual({ code: 'not-found' })
  })
})
