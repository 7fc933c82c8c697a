import type { SessionState } from '../../shared/contract/call.ts'
import type { LockReason } from '../../shared/contract/vault.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { Clock } from './clock.ts'
import type { VaultProcess, VaultProcessOptions } from './vault-process.ts'

/** How long the window may take to save what is being typed before locking goes on without it. */
const FLUSH_WITHIN_MS = 2_000

/** Owns the vault by owning its process: it is started to create or unlock, and locking ends it. */
export type VaultOwner = {
  readonly state: () => SessionState
  readonly lastLock: () => { readonly reason: LockReason; readonly everythingSaved: boolean }
  /** Hands a vault call on, unread. `vault.create` and `vault.unlock` start the process first. */
  readonly forward: (name: string, payload: unknown) => Promise<Result<unknown>>
  /**
   * Saves what is being typed, ends the process, and shows the lock screen; true once it is locked. False where the
   * window said that the newest text could not be saved: it then stays unlocked, with the text on screen.
   */
  readonly lock: (reason: LockReason) => Promise<boolean>
  /** The window's word on the flush that `lock` asked for. */
  readonly flushed: (saved: boolean) => void
  /** The vault was erased: its process ends, and the window shows that there is none. */
  readonly vaultErased: () => Promise<void>
  /** While locked: another vault was chosen, or the person gave up on one that is gone. */
  readonly reconsider: () => void
}

export type VaultOwnerOptions = {
  readonly clock: Clock
  readonly hasVault: () => boolean
  readonly startProcess: (callbacks: Pick<VaultProcessOptions, 'onExit'>) => VaultProcess
  /** The vault was just opened, and is about to be closed: time to look how far it has come. */
  readonly onOpened: () => Promise<void>
  readonly onClosing: () => Promise<void>
  /** Asks the window to save what is being typed; false where no window is there to answer. */
  readonly askToFlush: () => boolean
  /** Tells the window that locking was given up because its text could not be saved. */
  readonly tellLockRefused: () => void
  /** The vault was opened or locked: the window is replaced, because its memory holds what was on it. */
  readonly showState: () => void
}

/** What the window made of the request to save: done, could not, or no answer in time. */
type FlushOutcome = 'saved' | 'failed' | 'no-answer'

/** Puts a backup in the vault's place; also asked for while the vault is open, of the process that runs. */
const RESTORE = 'vault.restore'

/** Calls that start the vault process, and the states each of them starts it from. */
const OPENING_CALLS: ReadonlyMap<string, readonly SessionState[]> = new Map([
  ['vault.create', ['no-vault']],
  ['vault.unlock', ['locked']],
  ['vault.recover', ['locked']],
  [RESTORE, ['no-vault', 'locked']],
])

/** What may be asked of a process that is still opening its vault: how far it is, and to give it up. */
const WHILE_OPENING: ReadonlySet<string> = new Set(['vault.readProgress', 'vault.cancelWork'])

/** Makes the owner of one vault. */
export function createVaultOwner(options: VaultOwnerOptions): VaultOwner {
  let state: SessionState = options.hasVault() ? 'locked' : 'no-vault'
  let running: VaultProcess | null = null
  let opening: VaultProcess | null = null
  let lastLock: ReturnType<VaultOwner['lastLock']> = { reason: 'not-opened-yet', everythingSaved: true }
  let answerFlush: ((saved: boolean) => void) | null = null
  let locking: Promise<boolean> | null = null

  const becomeLocked = (reason: LockReason, everythingSaved: boolean) => {
    running = null
    state = options.hasVault() ? 'locked' : 'no-vault'
    lastLock = { reason, everythingSaved }
  }

  const open = async (name: string, payload: unknown): Promise<Result<unknown>> => {
    const before = state
    state = 'unlocking'
    const process = options.startProcess({
      onExit: () => {
        if (running !== process || state === 'locking') return
        becomeLocked('vault-process-ended', false)
        options.showState()
      },
    })
    opening = process
    const result = await process.call(name, payload, options.clock.now())
    wipeBytes(payload)
    opening = null
    if (result.ok) {
      running = process
      state = 'unlocked'
      await options.onOpened()
      // After `vault.create` the window that asked shows the recovery secret first and then calls `vault.enter`.
      if (name !== 'vault.create') options.showState()
    } else {
      await process.end()
      state = before === 'no-vault' && options.hasVault() ? 'locked' : before
    }
    return result
  }

  /** What is on screen belongs to the vault that was set aside. */
  const afterRestore = async (result: Result<unknown>): Promise<Result<unknown>> => {
    if (!result.ok) return result
    await options.onOpened()
    options.showState()
    return result
  }

  const flush = (): Promise<FlushOutcome> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve('no-answer'), FLUSH_WITHIN_MS)
      answerFlush = (saved) => {
        clearTimeout(timer)
        resolve(saved ? 'saved' : 'failed')
      }
      if (!options.askToFlush()) answerFlush(true)
    })

  const lockNow = async (reason: LockReason): Promise<boolean> => {
    const process = running
    if (process === null || state !== 'unlocked') return state !== 'unlocking'
    state = 'locking'
    process.startLocking()
    const outcome = await flush()
    answerFlush = null
    if (outcome === 'failed') {
      process.stopLocking()
      state = 'unlocked'
      options.tellLockRefused()
      return false
    }
    await options.onClosing()
    await process.end()
    becomeLocked(reason, outcome === 'saved')
    options.showState()
    return true
  }

  return {
    state: () => state,
    lastLock: () => lastLock,
    forward: async (name, payload) => {
      const opensFrom = OPENING_CALLS.get(name)
      if (opensFrom?.includes(state)) return open(name, payload)
      if (opensFrom !== undefined && name !== RESTORE) return fail({ code: 'not-now' })
      if (opening !== null && WHILE_OPENING.has(name)) return opening.call(name, payload, options.clock.now())
      if (running === null) return fail({ code: 'vault-locked' })
      const answered = running.call(name, payload, options.clock.now())
      wipeBytes(payload)
      if (name === RESTORE) return afterRestore(await answered)
      return answered
    },
    lock: (reason) => {
      locking ??= lockNow(reason).finally(() => {
        locking = null
      })
      return locking
    },
    flushed: (saved) => answerFlush?.(saved),
    vaultErased: async () => {
      const process = running
      state = 'locking'
      await process?.end()
      becomeLocked('asked', true)
      options.showState()
    },
    reconsider: () => {
      if (running === null && opening === null) becomeLocked('not-opened-yet', true)
    },
  }
}

/** Security: the bytes of a passphrase must not outlive the call in this process's memory. */
function wipeBytes(payload: unknown): void {
  if (typeof payload !== 'object' || payload === null) return
  for (const value of Object.values(payload)) if (value instanceof Uint8Array) value.fill(0)
}
