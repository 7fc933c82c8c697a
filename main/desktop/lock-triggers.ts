import { powerMonitor } from 'electron'
import type { LockReason } from '../../shared/contract/vault.ts'
import { createIdleWatch, SHEET_IDLE_MINUTES } from './idle-watch.ts'
import { listenForScreenLock } from './screen-lock-signals.ts'

const CHECK_EVERY_MS = 5_000
const ASK_FOR_LOCKED_AFTER_SECONDS = 60

export type LockTriggers = {
  /** Locks where it is time; called before every call is answered, and every few seconds by itself. */
  readonly check: () => void
  /** A key or a click arrived in one of Respite's own windows. */
  readonly noteInput: () => void
  /** The recovery sheet is on screen, or no longer: copying it by hand takes longer than most idle times. */
  readonly showingSheet: (isShown: boolean) => void
  /** Whether the lock screen of this system is noticed; on some Linux desktops nothing tells of it. */
  readonly seesScreenLock: () => boolean
  /** Whether this system says how long nobody has typed or clicked; some never do. */
  readonly seesIdleTime: () => boolean
  readonly stop: () => void
}

/**
 * Security: someone walks up to a computer its owner left. Locks on sleep, on the system's own lock screen, when another
 * account comes to the front, after `idleMinutes` without a key or a click, and when the clock is set back.
 */
export function watchLockTriggers(options: {
  readonly lock: (reason: LockReason) => void
  readonly idleMinutes: () => number
  readonly platform: NodeJS.Platform
}): LockTriggers {
  const onScreenLocked = () => options.lock('screen-locked')
  const onSleep = () => options.lock('sleep')
  powerMonitor.on('suspend', onSleep)
  powerMonitor.on('lock-screen', onScreenLocked)
  // macOS: fast user switching leaves everything running behind another account's screen.
  powerMonitor.on('user-did-resign-active', onScreenLocked)
  const signals =
    options.platform === 'linux' ? listenForScreenLock({ onLocked: onScreenLocked, onSleep }) : null
  let isSheetShown = false
  const idle = createIdleWatch({
    wallMs: Date.now,
    monotonicMs: () => performance.now(),
    idleMinutes: () => Math.max(options.idleMinutes(), isSheetShown ? SHEET_IDLE_MINUTES : 0),
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
    noteInput: idle.noteInput,
    showingSheet: (isShown) => {
      isSheetShown = isShown
    },
    seesScreenLock: () => signals === null || signals.isListening(),
    seesIdleTime: idle.seesIdleTime,
    stop: () => {
      clearInterval(timer)
      signals?.stop()
    },
  }
}
