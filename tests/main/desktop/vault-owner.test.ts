import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createVaultOwner, type VaultOwner } from '../../../main/desktop/vault-owner.ts'
import type { VaultProcess } from '../../../main/desktop/vault-process.ts'
import { contract } from '../../../shared/contract/index.ts'
import type { FlushReport } from '../../../shared/contract/vault.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { passphrase, sessionAt, vaultOver } from '../../support/test-vault.ts'

const entry = {
  id: '0198c0de-0000-7000-8000-000000000002',
  kind: 'evening',
  stepId: null,
  body: 'typed in the last second',
  revision: 0,
} as const

const SAVED: FlushReport = { outcome: 'saved', unsaved: [] }

/** A real vault behind the owner, in this process, with a window the test answers for. */
function setUp(options: { readonly onFlushAsked?: (owner: VaultOwner) => void } = {}) {
  const folder = path.join(temporaryFolder(), 'owned.vault')
  const events: string[] = []
  const processes: { die: () => void }[] = []
  const owner: VaultOwner = createVaultOwner({
    clock: { now: () => ({ nowMs: Date.UTC(2026, 2, 2, 17), timeZone: 'UTC' }) },
    hasVault: () => sessionAt(folder).state() === 'locked',
    startProcess: ({ onExit }): VaultProcess => {
      const vault = vaultOver(sessionAt(folder), folder)
      const leave = () => {
        vault.session.close()
        onExit()
      }
      processes.push({ die: leave })
      return {
        call: (name, payload) => vault.send(name, payload),
        startLocking: vault.session.startLocking,
        stopLocking: vault.session.stopLocking,
        end: async () => leave(),
      }
    },
    onOpened: async () => undefined,
    onClosing: async () => undefined,
    onLocking: () => undefined,
    keepUnsaved: async () => false,
    askToFlush: () => {
      events.push('asked to flush')
      if (options.onFlushAsked === undefined) owner.flushed(SAVED)
      else options.onFlushAsked(owner)
      return true
    },
    tellLockRefused: () => events.push('lock refused'),
    showState: () => events.push(`show ${owner.state()}`),
  })
  return { owner, events, processes }
}

const create = (owner: VaultOwner) => owner.forward('vault.create', { passphrase: passphrase() })
const unlock = (owner: VaultOwner, text?: string) =>
  owner.forward('vault.unlock', { passphrase: passphrase(text) })

describe('createVaultOwner', () => {
  it('goes from no vault through unlocked to locked and back', async () => {
    const { owner, events } = setUp()
    expect(owner.state()).toBe('no-vault')
    await create(owner)
    expect(owner.state()).toBe('unlocked')
    expect(await owner.lock('asked')).toBe(true)
    expect(owner.state()).toBe('locked')
    expect(await unlock(owner)).toEqual({ ok: true, value: {} })
    // Not after creating: the window that asked shows the recovery key first.
    expect(events).toEqual(['asked to flush', 'show locked', 'show unlocked'])
  })

  it('refuses every vault call while locked', async () => {
    const { owner } = setUp()
    await create(owner)
    await owner.lock('idle')
    for (const [name, spec] of Object.entries(contract)) {
      if (spec.answeredBy !== 'vault' || ['vault.unlock', 'vault.recover', 'vault.restore'].includes(name))
        continue
      const result = await owner.forward(name, {})
      const code = name === 'vault.create' ? 'not-now' : 'vault-locked'
      expect(result, name).toEqual({ ok: false, error: { code } })
    }
  })

  it('stays locked after a wrong passphrase and wipes the bytes it was handed', async () => {
    const { owner } = setUp()
    await create(owner)
    await owner.lock('asked')
    const payload = { passphrase: passphrase('not the right words at all') }
    expect(await owner.forward('vault.unlock', payload)).toEqual({
      ok: false,
      error: { code: 'wrong-passphrase' },
    })
    expect(owner.state()).toBe('locked')
    expect(payload.passphrase.every((byte) => byte === 0)).toBe(true)
  })

  it('saves what is typed in the moment of locking, and nothing else', async () => {
    const during: unknown[] = []
    const { owner } = setUp({
      onFlushAsked: async (asked) => {
        during.push(await asked.forward('journal.listEntries', { after: null, limit: 10 }))
        during.push(await asked.forward('journal.saveEntry', entry))
        asked.flushed(SAVED)
      },
    })
    await create(owner)
    expect(await owner.lock('sleep')).toBe(true)
    expect(during).toMatchObject([{ ok: false, error: { code: 'vault-locked' } }, { ok: true }])
    await unlock(owner)
    expect(await owner.forward('journal.readEntry', { id: entry.id })).toMatchObject({
      ok: true,
      value: { entry: { body: entry.body } },
    })
    expect(owner.lastLock()).toMatchObject({ reason: 'sleep', everythingSaved: true })
  })

  it('gives the lock up where the text could not be saved, so that it stays on screen', async () => {
    const { owner, events } = setUp({
      onFlushAsked: (asked) => asked.flushed({ outcome: 'failed', unsaved: [] }),
    })
    await create(owner)
    expect(await owner.lock('asked')).toBe(false)
    expect(owner.state()).toBe('unlocked')
    expect(events.at(-1)).toBe('lock refused')
    expect(await owner.forward('journal.listEntries', { after: null, limit: 1 })).toMatchObject({ ok: true })
  })

  it('locks in time where the window does not answer, and says that something may be missing', async () => {
    const { owner } = setUp({ onFlushAsked: () => {} })
    await create(owner)
    expect(await owner.lock('idle')).toBe(true)
    expect(owner.lastLock()).toMatchObject({ reason: 'idle', everythingSaved: false })
  })

  it('is locked, and says why, when the vault process ends by itself', async () => {
    const { owner, processes, events } = setUp()
    await create(owner)
    processes.at(-1)?.die()
    await vi.waitFor(() => expect(owner.state()).toBe('locked'))
    expect(owner.lastLock().reason).toBe('vault-process-ended')
    expect(events.at(-1)).toBe('show locked')
  })

  it('locks once for two requests at the same moment', async () => {
    const { owner, events } = setUp()
    await create(owner)
    expect(await Promise.all([owner.lock('idle'), owner.lock('asked')])).toEqual([true, true])
    expect(events.filter((event) => event === 'asked to flush')).toHaveLength(1)
  })
})
