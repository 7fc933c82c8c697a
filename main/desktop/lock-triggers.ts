import { powerMonitor } from 'electron'
import type { LockReason } from '../../shared/contract/vault.ts'
import { createIdleWatch } from './idle-watch.ts'
import { listenForScreenLock } from './screen-lock-signals.ts'

const CHECK_EVERY_MS = 5_000
const ASK_FOR_LOCKED_AFTER_SECONDS = 60

export type LockTriggers = {
  /** Locks where it is time; called before every call is answered, and every few seconds by itself. */
  readonly check: () => void
  /** Whether the lock screen of this system is noticed; on some Linux desktops nothing tells of it. */
  readonly seesScreenLock: () => boolean
  readonly stop: () => void
}

/**
 * Security: someone walks up to a computer its owner left. Locks on sleep, on the system's own lock screen, after
 * `idleMinutes` without a key or a click, and when the clock is set back.
 */
export function watchLockTriggers(options: {
  readonly lock: (reason: LockReason) => void
  readonly idleMinutes: () => number
  readonly platform: NodeJS.Platform
}): LockTriggers {
  const onScreenLocked = () => options.lock('screen-locked')
  powerMonitor.on('suspend', () => options.lock('sleep'))
  powerMonitor.on('lock-screen', onScreenLocked)
  const signals = options.platform === 'linux' ? listenForScreenLock(onScreenLocked) : null
  const idle = createIdleWatch({
    wallMs: Date.now,
    monotonicMs: () => performance.now(),
    idleMinutes: options.idleMinutes,
    systemIdleSeconds: () => powerMonitor.getSystemIdleTime(),
    lock: options.lock,
  })
  const idleState = () => powerMonitor.getSystemIdleState(ASK_FOR_LOCKED_AFTER_SECONDS)
  const timer = setInterval(() => {
    idle.check()
    if (idleState() === 'locked') onScreenLocked()
  }, CHECK_EVERY_MS)
  return {
    check: idle.check,
    seesScreenLock: () => signals === null || signals.isListening(),
    stop: () => {
      clearInterval(timer)
      signals?.stop()
    },
  }
}
