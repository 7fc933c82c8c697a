import path from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { markReady } from '../../build/host/readiness.ts'
import { utilityProcessIds } from '../../build/host/utility-process.ts'
import { createDraftKeeper } from '../../main/desktop/drafts/draft-keeper.ts'
import { createVaultOwner, type VaultOwner } from '../../main/desktop/vault-owner.ts'
import { startVaultProcess } from '../../main/desktop/vault-process.ts'
import { writeToInbox } from '../../main/disk/inbox-writer.ts'
import type { CallName, Input, Output } from '../../shared/contract/index.ts'
import type { FlushReport, LockReason } from '../../shared/contract/vault.ts'
import { shownKey, twoGroups } from './recovery-sheets.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { passphrase } from './test-vault.ts'

const ENTRY = path.resolve(import.meta.dirname, '../../build/torture/vault-entry.ts')
const CHEAP = { passes: 3, memoryKiB: 64 * 1024 } as const

/** A desktop without windows: the real owner over real vault processes, and a page the test answers for. */
export type OwnedVault = {
  readonly folder: string
  readonly owner: VaultOwner
  /** What the page answers to the request to save; null never answers. */
  readonly page: { report: FlushReport | null }
  readonly clock: { nowMs: number; timeZone: string }
  /** What happened, in order. */
  readonly events: string[]
  /** Stops every vault process in its tracks, as a dead disk does. Gives their ids. */
  readonly stopProcesses: () => readonly number[]
  readonly call: <K extends CallName>(name: K, input: Input<K>) => Promise<Output<K>>
}

/**
 * Makes one with nothing in its folder. The test file has to put the stand-in's `utilityProcess` in place of Electron's.
 */
export function ownVault(folder = path.join(temporaryFolder(), 'owned.vault'), hasVault = false): OwnedVault {
  markReady()
  const events: string[] = []
  const page: OwnedVault['page'] = { report: { outcome: 'saved', unsaved: [] } }
  const clock: OwnedVault['clock'] = { nowMs: Date.UTC(2026, 2, 2, 17), timeZone: 'Europe/Vienna' }
  let isMade = hasVault
  const drafts = createDraftKeeper({
    askVault: (sealed) => owner.forward('drafts.takeUp', { sealed }),
    currentFolder: () => folder,
    nowMs: () => clock.nowMs,
    write: writeToInbox,
  })
  const owner: VaultOwner = createVaultOwner({
    clock: { now: () => ({ ...clock }) },
    hasVault: () => isMade,
    startProcess: (callbacks) =>
      startVaultProcess({
        ...callbacks,
        entry: ENTRY,
        folder,
        keyDerivation: CHEAP,
        secondFolder: null,
        onBug: ({ name, error }) => events.push(`bug in ${name}: ${error}`),
      }),
    onOpened: drafts.takeUp,
    // As the desktop does: one more question to the vault, which a stopped process never answers.
    onClosing: async () => void (await owner.forward('vault.readFreshness', { seenMarks: [] })),
    onLocking: () => events.push('locking'),
    keepUnsaved: drafts.keep,
    askToFlush: () => {
      events.push('asked to flush')
      const { report } = page
      if (report !== null) setTimeout(() => owner.flushed(report), 5)
      return true
    },
    tellLockRefused: () => events.push('lock refused'),
    showState: () => events.push(`show ${owner.state()}`),
  })
  const before = new Set(utilityProcessIds())
  const own = () => utilityProcessIds().filter((id) => !before.has(id))
  onTestFinished(() => {
    for (const id of own()) process.kill(id, 'SIGKILL')
  })
  return {
    folder,
    owner,
    page,
    clock,
    events,
    stopProcesses: () => {
      for (const id of own()) process.kill(id, 'SIGSTOP')
      return own()
    },
    call: async <K extends CallName>(name: K, input: Input<K>) => {
      const result = await owner.forward(name, input)
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)} ${events.join()}`)
      if (name === 'vault.create') isMade = true
      return result.value as Output<K>
    },
  }
}

/** Makes a vault and leaves it open. */
export async function ownOpenVault(): Promise<OwnedVault & { readonly secret: string }> {
  const owned = ownVault()
  await owned.call('vault.create', { passphrase: passphrase() })
  const secret = await shownKey(owned)
  await owned.call('vault.keepSheet', { groups: twoGroups(secret) })
  return { ...owned, secret }
}

/** Whether a process of that id is there, stopped or not. */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

/** Waits for the system to take a killed process away; on a busy machine that is not at once. */
export async function isGone(id: number): Promise<void> {
  await vi.waitFor(() => expect(isAlive(id)).toBe(false), 1_000)
}

/** Everything that locks an open vault. */
export const LOCK_TRIGGERS: readonly LockReason[] = [
  'asked',
  'idle',
  'sleep',
  'screen-locked',
  'clock-set-back',
  'with-client',
]

/** How long something took, in milliseconds. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const startedAt = performance.now()
  const value = await work()
  return { value, ms: performance.now() - startedAt }
}
