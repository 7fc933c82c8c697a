import { setTimeout as pause } from 'node:timers/promises'
import { ExpectedFailure } from '../../../shared/errors.ts'

/** How far a long piece of work has come, for whoever asks; and the way to end it early. */
export type Progress = {
  /** From 0 to 1. */
  readonly share: () => number
  /** Said by the work. Throws `cancelled` once somebody asked for that. */
  readonly tell: (share: number) => void
  readonly cancel: () => void
  /** The work has several parts: this one leads from one share of the whole to another. */
  readonly part: (from: number, to: number) => (share: number) => void
}

/** The one long piece of work that a person waits for and may end. */
export type LongWork = {
  /** Throws `not-now` while something runs that has to be alone. */
  readonly run: <T>(work: (progress: Progress) => Promise<T>) => Promise<T>
  /** The same where nothing else is under way. Throws `not-now` where something is, and leaves that as it is. */
  readonly runAlone: <T>(work: (progress: Progress) => Promise<T>) => Promise<T>
  /** From 0 to 1; null where nobody waits for anything. */
  readonly share: () => number | null
  readonly cancel: () => void
  /**
   * Gives up everything that is under way and waits until it has taken away what it wrote. Throws `not-now` where that
   * takes too long.
   */
  readonly giveUp: () => Promise<void>
}

/** Ten seconds: longer than any one step between two looks whether it was given up. */
const LONGEST_GIVING_UP_MS = 10_000

/** Nothing under way. Where two run, the newer one is the one told of. */
export function createLongWork(): LongWork {
  let current: Progress | null = null
  const running = new Map<Progress, Promise<unknown>>()
  let isAlone = false
  const run: LongWork['run'] = async (work) => {
    if (isAlone) throw new ExpectedFailure({ code: 'not-now' })
    const progress = startProgress()
    current = progress
    const working = work(progress)
    running.set(progress, working)
    try {
      return await working
    } finally {
      running.delete(progress)
      if (current === progress) current = null
    }
  }
  return {
    run,
    runAlone: async (work) => {
      if (running.size > 0) throw new ExpectedFailure({ code: 'not-now' })
      const working = run(work)
      isAlone = true
      try {
        return await working
      } finally {
        isAlone = false
      }
    },
    giveUp: async () => {
      for (const progress of running.keys()) progress.cancel()
      const ended = Promise.allSettled(running.values()).then(() => true)
      if (!(await Promise.race([ended, pause(LONGEST_GIVING_UP_MS, false, { ref: false })])))
        throw new ExpectedFailure({ code: 'not-now' })
    },
    share: () => current?.share() ?? null,
    cancel: () => current?.cancel(),
  }
}

/** Nothing done yet. */
export function startProgress(): Progress {
  let done = 0
  let isCancelled = false
  const tell = (share: number) => {
    if (isCancelled) throw new ExpectedFailure({ code: 'cancelled' })
    done = share
  }
  return {
    share: () => done,
    tell,
    cancel: () => {
      isCancelled = true
    },
    part: (from, to) => (share) => tell(from + (to - from) * Math.min(1, Math.max(0, share))),
  }
}
