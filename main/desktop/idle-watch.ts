import type { LockReason } from '../../shared/contract/vault.ts'

/** A clock that goes back by more than this is taken for set back, not for drift being corrected. */
const CLOCK_STEP_MS = 60_000

/** A system that says zero for this long, looked at every few seconds, is taken for one that never says anything else. */
const SILENT_AFTER_MS = 60_000

/** No idle lock comes sooner than this while the recovery sheet is on screen: copying it by hand takes that long. */
export const SHEET_IDLE_MINUTES = 20

/** The two clocks of a computer; only together they cannot be fooled by sleep or by setting the time. */
type TwoClocks = {
  /** The time of day: goes on during sleep, and can be set. */
  readonly wallMs: () => number
  /** Milliseconds since some start: cannot be set, and may stand still during sleep. */
  readonly monotonicMs: () => number
}

export type IdleWatchOptions = TwoClocks & {
  readonly idleMinutes: () => number
  /** How long the system has seen no key and no click, in seconds. Some systems always say 0, some miss keys. */
  readonly systemIdleSeconds: () => number
  readonly lock: (reason: LockReason) => void
}

export type IdleWatch = {
  /** Locks where it is time. To be called every few seconds **and before every call is answered**. */
  readonly check: () => void
  /** A key or a click arrived in a window of Respite's own. */
  readonly noteInput: () => void
  /** False where the system has said nothing but 0 for so long that it never will: then only own windows count. */
  readonly seesIdleTime: () => boolean
}

/**
 * Security: someone walks up to a computer its owner left. Idle time is counted by the wall clock and the monotonic
 * clock from the last moment somebody was there: the later of what the system says and the last key or click in
 * Respite's own windows. Until the system has once said more than 0 its word counts for nothing: several desktops say 0
 * for ever, and would never lock. A gap between two checks that is as long as the idle time locks as well: the computer
 * slept or hung, and what happened meanwhile is not known.
 */
export function createIdleWatch(options: IdleWatchOptions): IdleWatch {
  const now = (): Moment => ({ wall: options.wallMs(), monotonic: options.monotonicMs() })
  const start = now()
  let last = start
  let systemActive = start
  let ownInput: Moment | null = null
  let systemHasSpoken = false

  const idleAt = (current: Moment, systemMs: number): number => {
    const ownMs = ownInput === null ? null : longer(ownInput, current)
    if (!systemHasSpoken) return ownMs ?? longer(start, current)
    if (systemMs < longer(systemActive, current)) systemActive = before(current, systemMs)
    const bySystem = Math.max(systemMs, longer(systemActive, current))
    return ownMs === null ? bySystem : Math.min(ownMs, bySystem)
  }
  return {
    check: () => {
      const current = now()
      const limitMs = options.idleMinutes() * 60_000
      const wentBack = current.wall < last.wall - CLOCK_STEP_MS
      const gapMs = longer(last, current)
      const systemMs = options.systemIdleSeconds() * 1_000
      last = current
      if (systemMs > 0) systemHasSpoken = true
      const idleMs = idleAt(current, systemMs)
      if (wentBack) options.lock('clock-set-back')
      else if (gapMs >= limitMs || idleMs >= limitMs) options.lock('idle')
    },
    noteInput: () => {
      ownInput = now()
    },
    seesIdleTime: () => systemHasSpoken || longer(start, now()) < SILENT_AFTER_MS,
  }
}

type Moment = { readonly wall: number; readonly monotonic: number }

/** The longer of the two times between two moments, in milliseconds. */
function longer(from: Moment, to: Moment): number {
  return Math.max(to.wall - from.wall, to.monotonic - from.monotonic)
}

function before(moment: Moment, ms: number): Moment {
  return { wall: moment.wall - ms, monotonic: moment.monotonic - ms }
}
