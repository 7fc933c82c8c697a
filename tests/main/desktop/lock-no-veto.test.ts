import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { page } from '../../support/kept-drafts.ts'
import { LOCK_TRIGGERS, ownOpenVault } from '../../support/owned-vault.ts'

vi.mock('electron', () => import('../../support/stand-in-electron.ts'))

const unsaved = [page()]

describe('a page that could not save', () => {
  it.each(LOCK_TRIGGERS.filter((reason) => reason !== 'asked'))(
    'does not stop the lock for %s',
    async (reason) => {
      const owned = await ownOpenVault()
      owned.page.report = { outcome: 'failed', unsaved }
      expect(await owned.owner.lock(reason)).toBe(true)
      expect(owned.owner.state()).toBe('locked')
      expect(owned.owner.lastLock()).toEqual({ reason, everythingSaved: false, isTextKept: true })
    },
  )

  it('stops only the lock the person asked for, and keeps its text', async () => {
    const owned = await ownOpenVault()
    owned.page.report = { outcome: 'failed', unsaved }
    expect(await owned.owner.lock('asked')).toBe(false)
    expect(owned.owner.state()).toBe('unlocked')
    expect(owned.events.at(-1)).toBe('lock refused')
    expect((await owned.call('drafts.list', {})).drafts).toEqual([])
  })

  it('does not stop the lid that closes while it still thinks about the lock the person asked for', async () => {
    const owned = await ownOpenVault()
    owned.page.report = null
    const asked = owned.owner.lock('asked')
    const slept = owned.owner.lock('sleep')
    owned.owner.flushed({ outcome: 'failed', unsaved })
    expect(await Promise.all([asked, slept])).toEqual([true, true])
    expect(owned.owner.lastLock()).toEqual({ reason: 'sleep', everythingSaved: false, isTextKept: true })
  })

  it('does not keep a lock away where the vault process died under it', async () => {
    const owned = await ownOpenVault()
    owned.page.report = null
    const asked = owned.owner.lock('asked')
    for (const id of owned.stopProcesses()) process.kill(id, 'SIGKILL')
    await wait(100)
    owned.owner.flushed({ outcome: 'failed', unsaved })
    expect(await asked).toBe(true)
    expect(owned.owner.state()).toBe('locked')
  })

  it('is asked for its text where the vault process died by itself', async () => {
    const owned = await ownOpenVault()
    owned.page.report = { outcome: 'failed', unsaved }
    for (const id of owned.stopProcesses()) process.kill(id, 'SIGKILL')
    await vi.waitFor(() => expect(owned.owner.state()).toBe('locked'), 3_000)
    expect(owned.owner.lastLock()).toEqual({
      reason: 'vault-process-ended',
      everythingSaved: false,
      isTextKept: true,
    })
  })
})
