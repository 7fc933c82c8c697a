import type { Clock } from '../clock.ts'

const MINUTE_MS = 60_000

/** The time with a client: the window is blank and nothing reminds of anything. */
export type ClientHour = {
  /** Begins it anew. `trail` is where the person was; null leaves what was noted before. */
  readonly begin: (trail: string | null) => void
  readonly end: () => void
  /** The instant it ends; null while there is none. */
  readonly endsAtMs: () => number | null
  /** Where the person was; null where that was in another vault or nothing was noted. */
  readonly readTrail: () => string | null
  readonly forgetTrail: () => void
}

/**
 * Keeps it in this process's memory only, the trail included: on disk it would say when a client was there, and the
 * trail holds ids of pages. It is gone when the app quits.
 */
export function createClientHour(options: {
  readonly clock: Clock
  /** How long it is, in minutes. */
  readonly minutes: () => number
  readonly currentVault: () => string
}): ClientHour {
  let span: { readonly fromMs: number; readonly untilMs: number } | null = null
  let noted: { readonly trail: string; readonly vault: string } | null = null
  return {
    begin: (trail) => {
      const fromMs = options.clock.now().nowMs
      span = { fromMs, untilMs: fromMs + options.minutes() * MINUTE_MS }
      if (trail !== null) noted = { trail, vault: options.currentVault() }
    },
    end: () => {
      span = null
    },
    endsAtMs: () => {
      if (span === null) return null
      const { nowMs } = options.clock.now()
      // A clock that was set back would make it last longer than was chosen.
      if (nowMs >= span.untilMs || nowMs < span.fromMs) span = null
      return span?.untilMs ?? null
    },
    readTrail: () => (noted?.vault === options.currentVault() ? noted.trail : null),
    forgetTrail: () => {
      noted = null
    },
  }
}
