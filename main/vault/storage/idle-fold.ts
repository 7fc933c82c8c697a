/** After so many milliseconds without a write the log is folded in. */
const QUIET_BEFORE_FOLD_MS = 2_000

/** Folds the write-ahead log in when nobody waits for it. */
export type IdleFold = {
  /** Something was written: the quiet begins anew. */
  readonly written: () => void
  /** Nothing is folded any more. */
  readonly end: () => void
}

/**
 * Security: whoever can write to the folder can cut the log or put an older one in its place, and SQLite takes what
 * checks out (security.md 3.3), so it is kept as short as the saves allow. Never inside a save, which would have to wait
 * for it; a save is durable before, and where folding fails the log keeps everything for the next try.
 */
export function createIdleFold(fold: () => void, quietMs = QUIET_BEFORE_FOLD_MS): IdleFold {
  let timer: NodeJS.Timeout | null = null
  let hasEnded = false
  const look = () => {
    timer = null
    try {
      fold()
    } catch {
      // A full or failing disk says so at the next save; nothing acknowledged depends on this.
    }
  }
  return {
    written: () => {
      if (hasEnded) return
      if (timer === null) {
        timer = setTimeout(look, quietMs)
        // The end of the process need not wait for it: closing folds too.
        timer.unref()
      } else timer.refresh()
    },
    end: () => {
      hasEnded = true
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
