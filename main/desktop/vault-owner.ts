import type { SessionState } from '../../shared/contract/call.ts'
import type { UnsavedCall } from '../../shared/contract/drafts.ts'
import type { FlushReport, LockReason } from '../../shared/contract/vault.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { Clock } from './clock.ts'
import { LOCK_TIMES, timeLeftToEnd } from './lock-times.ts'
import type { VaultProcess, VaultProcessOptions } from './vault-process.ts'
import { within } from './within.ts'

/** Owns the vault by owning its process: it is started to create or unlock, and locking ends it. */
export type VaultOwner = {
  readonly state: () => SessionState
  readonly lastLock: () => LastLock
  /** Hands a vault call on, unread. `vault.create` and `vault.unlock` start the process first. */
  readonly forward: (name: string, payload: unknown) => Promise<Result<unknown>>
  /**
   * Saves what is being typed, ends the process, and shows the lock screen; true once it is locked, at the latest
   * after `LOCK_TIMES.all`. False where locking was asked for by the person and the window said that the newest text
   * could not be saved: it then stays unlocked, with the text on screen. No other reason can be refused. What is being
   * opened in this moment is given up.
   */
  readonly lock: (reason: LockReason) => Promise<boolean>
  /** The window's word on the flush that `lock` asked for. */
  readonly flushed: (report: FlushReport) => void
  /** The vault was erased: its process ends, and the window shows that there is none. */
  readonly vaultErased: () => Promise<void>
  /** While locked: another vault was chosen, or the person gave up on one that is gone. */
  readonly reconsider: () => void
}

type LastLock = {
  readonly reason: LockReason
  readonly everythingSaved: boolean
  /** What was not saved is kept sealed, and offered after unlocking. */
  readonly isTextKept: boolean
}

export type VaultOwnerOptions = {
  readonly clock: Clock
  readonly hasVault: () => boolean
  readonly startProcess: (callbacks: Pick<VaultProcessOptions, 'onExit'>) => VaultProcess
  /** The vault was just opened, and is about to be closed: time to look how far it has come. */
  readonly onOpened: () => Promise<void>
  readonly onClosing: () => Promise<void>
  /** Locking has begun: what else shows something of the vault goes at once. */
  readonly onLocking: () => void
  /** Keeps, sealed, what could not be saved; true where that worked. */
  readonly keepUnsaved: (calls: readonly UnsavedCall[]) => Promise<boolean>
  /** Asks the window to save what is being typed; false where no window is there to answer. */
  readonly askToFlush: () => boolean
  /** Tells the window that locking was given up because its text could not be saved. */
  readonly tellLockRefused: () => void
  /** The vault was opened or locked: the window is replaced, because its memory holds what was on it. */
  readonly showState: () => void
}

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

const ALL_SAVED: FlushReport = { outcome: 'saved', unsaved: [] }
const NO_ANSWER: FlushReport = { outcome: 'late', unsaved: [] }

/** A vault process and what became of it. */
type Run = { readonly process: VaultProcess; hasEnded: boolean; isGivenUp: boolean }

/** A lock that is going on. `isForced`: somebody or something asked for it that a page must not refuse. */
type Locking = { reason: LockReason; isForced: boolean; readonly done: Promise<boolean> }

/** Makes the owner of one vault. */
export function createVaultOwner(options: VaultOwnerOptions): VaultOwner {
  let state: SessionState = options.hasVault() ? 'locked' : 'no-vault'
  let running: Run | null = null
  let opening: Run | null = null
  let lastLock: LastLock = { reason: 'not-opened-yet', everythingSaved: true, isTextKept: false }
  let answerFlush: ((report: FlushReport) => void) | null = null
  let locking: Locking | null = null

  const becomeLocked = (reason: LockReason, saved: Omit<LastLock, 'reason'>) => {
    running = null
    opening = null
    state = options.hasVault() ? 'locked' : 'no-vault'
    lastLock = { reason, ...saved }
  }

  const start = (): Run => {
    const run: Run = {
      process: options.startProcess({
        onExit: () => {
          run.hasEnded = true
          if (running === run && state === 'unlocked') void lock('vault-process-ended')
        },
      }),
      hasEnded: false,
      isGivenUp: false,
    }
    return run
  }

  const open = async (name: string, payload: unknown): Promise<Result<unknown>> => {
    const before = state
    state = 'unlocking'
    const run = start()
    opening = run
    const result = await run.process.call(name, payload, options.clock.now())
    wipeBytes(payload)
    if (!result.ok) await run.process.end()
    if (run.isGivenUp) return fail({ code: 'vault-locked' })
    opening = null
    if (!result.ok) {
      state = before === 'no-vault' && options.hasVault() ? 'locked' : before
      return result
    }
    running = run
    state = 'unlocked'
    await within(options.onOpened(), LOCK_TIMES.opened, undefined)
    // After `vault.create` the window that asked shows the recovery secret first and then calls `vault.enter`.
    if (running === run && name !== 'vault.create') options.showState()
    return result
  }

  /** What is on screen belongs to the vault that was set aside. */
  const afterRestore = async (run: Run, answered: Promise<Result<unknown>>): Promise<Result<unknown>> => {
    const result = await answered
    if (!result.ok) return result
    await within(options.onOpened(), LOCK_TIMES.opened, undefined)
    if (running === run) options.showState()
    return result
  }

  const flush = (): Promise<FlushReport> => {
    const answered = new Promise<FlushReport>((resolve) => {
      answerFlush = resolve
      if (!options.askToFlush()) resolve(ALL_SAVED)
    })
    return within(answered, LOCK_TIMES.flush, NO_ANSWER).finally(() => {
      answerFlush = null
    })
  }

  const lockOpen = async (run: Run, asked: () => Omit<Locking, 'done'>): Promise<boolean> => {
    const beganAt = performance.now()
    state = 'locking'
    run.process.startLocking()
    const { outcome, unsaved } = await flush()
    if (outcome === 'failed' && !asked().isForced && !run.hasEnded) {
      run.process.stopLocking()
      state = 'unlocked'
      options.tellLockRefused()
      return false
    }
    const isTextKept =
      unsaved.length > 0 && (await within(options.keepUnsaved(unsaved), LOCK_TIMES.keeping, false))
    if (!run.hasEnded) await within(options.onClosing(), LOCK_TIMES.lastReading, undefined)
    await run.process.end(timeLeftToEnd(performance.now() - beganAt))
    becomeLocked(asked().reason, { everythingSaved: outcome === 'saved', isTextKept })
    options.showState()
    return true
  }

  /** A lock that was asked for while a vault was being opened must not be forgotten: the opening is given up. */
  const giveUpOpening = async (run: Run, asked: () => Omit<Locking, 'done'>): Promise<boolean> => {
    run.isGivenUp = true
    await run.process.end(LOCK_TIMES.opening)
    becomeLocked(asked().reason, { everythingSaved: true, isTextKept: false })
    options.showState()
    return true
  }

  const begin = (
    first: { reason: LockReason; isForced: boolean },
    work: (asked: () => Omit<Locking, 'done'>) => Promise<boolean>,
  ): Promise<boolean> => {
    options.onLocking()
    const { promise: done, resolve, reject } = Promise.withResolvers<boolean>()
    const mine: Locking = { ...first, done }
    locking = mine
    const over = () => {
      locking = null
    }
    work(() => mine)
      .finally(over)
      .then(resolve, reject)
    return done
  }

  const lock = (reason: LockReason): Promise<boolean> => {
    const isForced = reason !== 'asked'
    if (locking !== null) {
      // Security: the lid that closes while a page still refuses a lock the person asked for is not to be refused.
      if (isForced && !locking.isForced) Object.assign(locking, { reason, isForced })
      return locking.done
    }
    const { current, work } = whatToLock()
    return current === null
      ? Promise.resolve(true)
      : begin({ reason, isForced }, (asked) => work(current, asked))
  }
  const whatToLock = () =>
    opening === null ? { current: running, work: lockOpen } : { current: opening, work: giveUpOpening }

  return {
    state: () => state,
    lastLock: () => lastLock,
    forward: async (name, payload) => {
      const opensFrom = OPENING_CALLS.get(name)
      if (opensFrom?.includes(state)) return open(name, payload)
      try {
        if (opensFrom !== undefined && name !== RESTORE) return fail({ code: 'not-now' })
        if (opening !== null && WHILE_OPENING.has(name))
          return opening.process.call(name, payload, options.clock.now())
        if (running === null) return fail({ code: 'vault-locked' })
        const answered = running.process.call(name, payload, options.clock.now())
        return name === RESTORE ? afterRestore(running, answered) : answered
      } finally {
        wipeBytes(payload)
      }
    },
    lock,
    flushed: (report) => answerFlush?.(report),
    vaultErased: async () => {
      await locking?.done
      const run = running
      await begin({ reason: 'asked', isForced: true }, async (asked) => {
        state = 'locking'
        await run?.process.end()
        becomeLocked(asked().reason, { everythingSaved: true, isTextKept: false })
        options.showState()
        return true
      })
    },
    reconsider: () => {
      if (running === null && opening === null)
        becomeLocked('not-opened-yet', { everythingSaved: true, isTextKept: false })
    },
  }
}

/** Security: the bytes of a passphrase must not outlive the call in this process's memory, however deep they lie. */
function wipeBytes(payload: unknown): void {
  if (payload instanceof Uint8Array) payload.fill(0)
  else if (typeof payload === 'object' && payload !== null)
    for (const value of Object.values(payload)) wipeBytes(value)
}
