/** So many ends of the page within the time below, and a fresh one is not tried again as if nothing were wrong. */
const DEATHS_BEFORE_LOCK = 3
const COUNTED_FOR_MS = 60_000

export type PageDeathsOptions = {
  readonly isUnlocked: () => boolean
  /** Puts a fresh page in the dead one's place; the vault stays as it is. */
  readonly comeBack: () => void
  /** Locks, which puts a fresh page in the dead one's place. */
  readonly lock: () => void
  /** Says in a window of the system's own what can be done; true where the person wants to try once more. */
  readonly askWhatToDo: () => Promise<boolean>
  readonly quit: () => void
  readonly nowMs: () => number
}

/**
 * What becomes of the window whose page process has died: it comes back by itself with what was saved.
 *
 * Security: the vault stays unlocked the first times. The key was never in the page, the fresh one is loaded from our own
 * files into the same bounds, and who sits at the desk had all of it on the screen a moment ago; idle time goes on as
 * before. A page that dies again and again may be somebody's attempt at something, or a screen that cannot be drawn: then
 * the vault is locked, and where the lock screen dies as well nothing is loaded any more before a person says so.
 */
export function createPageDeaths(options: PageDeathsOptions): { readonly pageDied: () => void } {
  let deaths: number[] = []
  let isAsking = false

  const ask = async () => {
    isAsking = true
    const triesAgain = await options.askWhatToDo().catch(() => false)
    isAsking = false
    deaths = []
    if (triesAgain) options.comeBack()
    else options.quit()
  }
  return {
    pageDied: () => {
      if (isAsking) return
      const now = options.nowMs()
      deaths = [...deaths.filter((then) => Math.abs(now - then) < COUNTED_FOR_MS), now]
      if (deaths.length < DEATHS_BEFORE_LOCK) options.comeBack()
      else if (options.isUnlocked()) options.lock()
      else void ask()
    },
  }
}
