import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import type { UnsavedCall } from '../../../shared/contract/drafts.ts'
import type { LockReason } from '../../../shared/contract/vault.ts'
import { isAlive, ownOpenVault, ownVault } from '../../support/owned-vault.ts'
import { passphrase } from '../../support/test-vault.ts'

vi.mock('electron', () => import('../../support/stand-in-electron.ts'))

/** The promise is three seconds with the lock screen drawn; drawing it takes what is left. */
const LOCKED_WITHIN_MS = 2_600

const TRIGGERS: readonly LockReason[] = [
  'asked',
  'idle',
  'sleep',
  'screen-locked',
  'clock-set-back',
  'with-client',
]
const ENDED = { ok: false, error: { code: 'vault-process-ended' } }

const unsaved: UnsavedCall[] = [
  {
    name: 'journal.saveEntry',
    payload: {
      id: '0198c0de-0000-7000-8000-000000000002',
      kind: 'evening',
      stepId: null,
      body: 'typed in the last second',
      fields: {},
      revision: 0,
    },
  },
]

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const startedAt = performance.now()
  const value = await work()
  return { value, ms: performance.now() - startedAt }
}

describe('locking a vault process that is stopped', () => {
  it.each(TRIGGERS)(
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
      expect(isAlive(id)).toBe(false)
      expect(await waiting).toEqual(ENDED)
    },
  )

  it.each([
    ['an import', 'transfer.listImports', {}],
    ['an export', 'backup.makeNow', {}],
    ['a search through everything', 'vault.awaitCheck', {}],
    ['what the page to be printed reads', 'summary.readDocument', {}],
  ] as const)('ends it in the middle of %s', async (_, name, input) => {
    const owned = await ownOpenVault()
    const [id = 0] = owned.stopProcesses()
    const waiting = owned.owner.forward(name, input)
    const { ms } = await timed(() => owned.owner.lock('sleep'))
    expect(ms).toBeLessThan(LOCKED_WITHIN_MS)
    expect(isAlive(id)).toBe(false)
    expect(await waiting).toEqual(ENDED)
  })

  it.each(TRIGGERS)('ends it for %s while it was still unlocking', async (reason) => {
    const first = await ownOpenVault()
    await first.owner.lock('asked')
    const owned = ownVault(first.folder, true)
    const opening = owned.owner.forward('vault.unlock', { passphrase: passphrase() })
    const [id = 0] = owned.stopProcesses()
    expect(owned.owner.state()).toBe('unlocking')
    const { value, ms } = await timed(() => owned.owner.lock(reason))
    expect(value).toBe(true)
    expect(ms).toBeLessThan(LOCKED_WITHIN_MS)
    expect(isAlive(id)).toBe(false)
    expect(await opening).toMatchObject({ ok: false })
    expect(owned.owner.state()).toBe('locked')
    expect(owned.owner.lastLock().reason).toBe(reason)
    expect(owned.events.at(-1)).toBe('show locked')
  })

  it('ends it while restoring, from the lock screen and from the open vault', async () => {
    const made = await ownOpenVault()
    const restore = () =>
      made.owner.forward('vault.restore', { file: 'nowhere', secret: made.secret, next: passphrase() })
    const restoring = restore()
    made.stopProcesses()
    expect((await timed(() => made.owner.lock('screen-locked'))).ms).toBeLessThan(LOCKED_WITHIN_MS)
    expect((await restoring).ok).toBe(false)

    const again = restore()
    const [id = 0] = made.stopProcesses()
    expect((await timed(() => made.owner.lock('screen-locked'))).ms).toBeLessThan(LOCKED_WITHIN_MS)
    expect((await again).ok).toBe(false)
    expect(isAlive(id)).toBe(false)
    expect(made.owner.state()).toBe('locked')
  })

  it('ends it after erasing', async () => {
    const owned = await ownOpenVault()
    const [id = 0] = owned.stopProcesses()
    const { ms } = await timed(owned.owner.vaultErased)
    expect(ms).toBeLessThan(LOCKED_WITHIN_MS)
    expect(isAlive(id)).toBe(false)
  })
})

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
      expect(ids.filter(isAlive)).toEqual([])
      expect(await owned.owner.forward('journal.listEntries', { after: null, limit: 1 })).toMatchObject({
        error: { code: 'vault-locked' },
      })
    }
    // Some came before the vault was open, and were not swallowed by it.
    expect(outcomes.has(false)).toBe(true)
    await first.call('vault.unlock', { passphrase: passphrase() })
  }, 120_000)
})

describe('a page that could not save', () => {
  it.each(TRIGGERS.filter((reason) => reason !== 'asked'))(
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
