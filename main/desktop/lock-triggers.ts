import { powerMonitor } from 'electron'
import type { LockReason } from '../../shared/contract/vault.ts'

const CHECK_EVERY_MS = 5_000
/** A clock that goes back by more than this is taken for set back, not for drift being corrected. */
const CLOCK_STEP_MS = 60_000

/**
 * Security: someone walks up to a computer its owner left. Locks on sleep, on the system's own lock screen, after
 * `idleMinutes` without a key or a click, and when the clock is set back (which would stretch the idle time).
 */
export function watchLockTriggers(options: {
  readonly lock: (reason: LockReason) => void
  readonly idleMinutes: () => number
}): { readonly stop: () => void } {
  powerMonitor.on('suspend', () => options.lock('sleep'))
  powerMonitor.on('lock-screen', () => options.lock('screen-locked'))
  let lastWall = Date.now()
  const timer = setInterval(() => {
    const wall = Date.now()
    if (wall < lastWall - CLOCK_STEP_MS) options.lock('clock-set-back')
    lastWall = wall
    // Linux tells of its lock screen only when asked.
    if (powerMonitor.getSystemIdleState(60) === 'locked') options.lock('screen-locked')
    if (powerMonitor.getSystemIdleTime() >= options.idleMinutes() * 60) options.lock('idle')
  }, CHECK_EVERY_MS)
  return { stop: () => clearInterval(timer) }
}
