import type { LockReason } from '../../shared/contract/vault.ts'

/** A clock that goes back by more than this is taken for set back, not for drift being corrected. */
const CLOCK_STEP_MS = 60_000

/** The two clocks of a computer; only together they cannot be fooled by sleep or by setting the time. */
type TwoClocks = {
  /** The time of day: goes on during sleep, and can be set. */
  readonly wallMs: () => number
  /** Milliseconds since some start: cannot be set, and may stand still during sleep. */
  readonly monotonicMs: () => number
}

export type IdleWatchOptions = TwoClocks & {
  readonly idleMinutes: () => number
  /** How long the system has seen no key and no click, in seconds. */
  readonly systemIdleSeconds: () => number
  readonly lock: (reason: LockReason) => void
}

export type IdleWatch = {
  /** Locks where it is time. To be called every few seconds **and before every call is answered**. */
  readonly check: () => void
}

/**
 * Security: someone walks up to a computer its owner left. Idle time is the larger of what the wall clock, the
 * monotonic clock and the system say. A gap between two checks that is as long as the idle time locks as well: the
 * computer slept or hung, and what happened meanwhile is not known.
 */
export function createIdleWatch(options: IdleWatchOptions): IdleWatch {
  const now = () => ({ wall: options.wallMs(), monotonic: options.monotonicMs() })
  let last = now()
  let lastActive = last
  return {
    check: () => {
      const current = now()
      const limitMs = options.idleMinutes() * 60_000
      const wentBack = current.wall < last.wall - CLOCK_STEP_MS
      const gapMs = longer(last, current)
      const idleMs = options.systemIdleSeconds() * 1_000
      last = current
      if (idleMs < longer(lastActive, current)) lastActive = before(current, idleMs)
      if (wentBack) options.lock('clock-set-back')
      else if (gapMs >= limitMs || Math.max(idleMs, longer(lastActive, current)) >= limitMs)
        options.lock('idle')
    },
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
