import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { isGone, LOCK_TRIGGERS, ownOpenVault, ownVault, timed } from '../../support/owned-vault.ts'
import { typedKey } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { passphrase } from '../../support/test-vault.ts'

vi.mock('electron', () => import('../../support/stand-in-electron.ts'))

/** The promise is three seconds with the lock screen drawn; drawing it takes what is left. */
const LOCKED_WITHIN_MS = 2_600

const ENDED = { ok: false, error: { code: 'vault-process-ended' } }

describe('locking a vault process that is stopped', () => {
  it.each(LOCK_TRIGGERS)(
    'ends it in time for %s, and whatever still waited for it is answered',
    async (reason) => {
      const owned = await ownOpenVault()
      owned.page.report = null
      const [id = 0] = owned.stopProcesses()
      const waiting = owned.owner.forward('journal.listEntries', { after: null, limit: 10 })
      const { value, ms } = await timed(() => owned.owner.lock(reason))
      expect(value).toBe(true)
      expect(ms).toBeLessThan(LOCKED_WITHIN_MS)
      expect(owned.owner.state()).toBe('locked')
      expect(owned.owner.lastLock()).toMatchObject({ reason, everythingSaved: false })
      expect(owned.events.at(-1)).toBe('show locked')
      await isGone(id)
      expect(await waiting).toEqual(ENDED)
    },
  )

  it.each([
    [
      'an import',
      'transfer.readImport',
      (folder: string) => ({ file: folder, what: 'folder', secret: null }),
    ],
    [
      'an export',
      'transfer.writeExport',
      (folder: string) => ({ folder, passphrase: passphrase(), secret: null }),
    ],
    ['a backup', 'backup.makeNow', () => ({})],
    ['the check of everything', 'vault.awaitCheck', () => ({})],
    ['reading the page that is printed', 'summary.readDocument', () => ({})],
  ] as const)('ends it in the middle of %s', async (_, name, inputIn) => {
    const owned = await ownOpenVault()
    const folder = temporaryFolder()
    for (let number = 0; number < 2_000; number += 1)
      writeFileSync(path.join(folder, `2026-01-01-${number}.md`), `Page ${number}. `.repeat(200))
    const waiting = owned.owner.forward(name, inputIn(folder))
    await wait(15)
    const [id = 0] = owned.stopProcesses()
    const { ms } = await timed(() => owned.owner.lock('sleep'))
    expect(ms).toBeLessThan(LOCKED_WITHIN_MS)
    await isGone(id)
    if (name.startsWith('transfer')) expect(await waiting).toEqual(ENDED)
    else await waiting
  })

  it.each(LOCK_TRIGGERS)('ends it for %s while it was still unlocking', async (reason) => {
    const first = await ownOpenVault()
    await first.owner.lock('asked')
    const owned = ownVault(first.folder, true)
    const opening = owned.owner.forward('vault.unlock', { passphrase: passphrase() })
    const [id = 0] = owned.stopProcesses()
    expect(owned.owner.state()).toBe('unlocking')
    const { value, ms } = await timed(() => owned.owner.lock(reason))
    expect(value).toBe(true)
    expect(ms).toBeLessThan(LOCKED_WITHIN_MS)
    await isGone(id)
    expect(await opening).toMatchObject({ ok: false })
    expect(owned.owner.state()).toBe('locked')
    expect(owned.owner.lastLock().reason).toBe(reason)
    expect(owned.events.at(-1)).toBe('show locked')
  })

  it('ends it while restoring, from the lock screen and from the open vault', async () => {
    const made = await ownOpenVault()
    const restore = () =>
      made.owner.forward('vault.restore', {
        file: 'nowhere',
        secret: typedKey(made.secret),
        next: passphrase(),
      })
    const restoring = restore()
    made.stopProcesses()
    expect((await timed(() => made.owner.lock('screen-locked'))).ms).toBeLessThan(LOCKED_WITHIN_MS)
    expect((await restoring).ok).toBe(false)

    const again = restore()
    const [id = 0] = made.stopProcesses()
    expect((await timed(() => made.owner.lock('screen-locked'))).ms).toBeLessThan(LOCKED_WITHIN_MS)
    expect((await again).ok).toBe(false)
    await isGone(id)
    expect(made.owner.state()).toBe('locked')
  })

  it('ends it after erasing', async () => {
    const owned = await ownOpenVault()
    const [id = 0] = owned.stopProcesses()
    const { ms } = await timed(owned.owner.vaultErased)
    expect(ms).toBeLessThan(LOCKED_WITHIN_MS)
    await isGone(id)
  })
})
