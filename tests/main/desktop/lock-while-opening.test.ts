import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { isGone, ownOpenVault, ownVault, timed } from '../../support/owned-vault.ts'
import { typedKey } from '../../support/recovery-sheets.ts'
import { passphrase } from '../../support/test-vault.ts'

vi.mock('electron', () => import('../../support/stand-in-electron.ts'))

describe('a lock asked for while a vault is being unlocked', () => {
  it('is never forgotten, at 24 moments from the first to the last', async () => {
    const first = await ownOpenVault()
    await first.owner.lock('asked')
    const { ms: whole } = await timed(async () => {
      await first.call('vault.unlock', { passphrase: passphrase() })
      await first.owner.lock('asked')
    })
    const outcomes = new Set<boolean>()
    for (let moment = 0; moment < 24; moment += 1) {
      const owned = ownVault(first.folder, true)
      const opening = owned.owner.forward('vault.unlock', { passphrase: passphrase() })
      await wait(((moment + Math.random()) / 24) * whole)
      const ids = owned.stopProcesses()
      for (const id of ids) process.kill(id, 'SIGCONT')
      expect(await owned.owner.lock(moment % 2 === 0 ? 'sleep' : 'asked')).toBe(true)
      outcomes.add((await opening).ok)
      await wait(20)
      expect(owned.owner.state(), `at moment ${moment}`).toBe('locked')
      await Promise.all(ids.map(isGone))
      expect(await owned.owner.forward('journal.listEntries', { after: null, limit: 1 })).toMatchObject({
        error: { code: 'vault-locked' },
      })
    }
    // Some came before the vault was open, and were not swallowed by it.
    expect(outcomes.has(false)).toBe(true)
    await first.call('vault.unlock', { passphrase: passphrase() })
  }, 120_000)
})

describe('a lock asked for while a backup is put back', () => {
  it('leaves the old vault or the new one, whole, at 8 moments', async () => {
    const made = await ownOpenVault()
    const { name } = await made.call('backup.makeNow', {})
    await made.owner.lock('asked')
    const file = path.join(path.dirname(made.folder), 'backups', name)
    const next = 'meadow copper lantern thistle'
    for (let moment = 0; moment < 8; moment += 1) {
      const owned = ownVault(made.folder, true)
      const restoring = owned.owner.forward('vault.restore', {
        file,
        secret: typedKey(made.secret),
        next: passphrase(next),
      })
      await wait(moment * 130 + Math.random() * 100)
      expect(await owned.owner.lock('idle')).toBe(true)
      await restoring
      expect(owned.owner.state()).toBe('locked')
      const opened = []
      for (const words of [undefined, next]) {
        const again = ownVault(made.folder, true)
        const result = await again.owner.forward('vault.unlock', { passphrase: passphrase(words) })
        if (result.ok) opened.push(await again.owner.lock('asked'))
      }
      expect(opened, `at moment ${moment}`).toEqual([true])
    }
  }, 120_000)
})
