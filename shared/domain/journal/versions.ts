/** A pause this long between two saves ends a sitting; what stood there then is kept as a version. */
const SITTING_ENDS_AFTER_MS = 5 * 60_000
/** So much taken away at once is kept, too, in case it was a slip. */
const MANY_CHARACTERS = 200

/** What is known when a text is saved over another. */
export type SaveOver = {
  readonly oldBody: string
  readonly newBody: string
  readonly oldSavedAtMs: number
  readonly nowMs: number
}

/**
 * Whether the text that is about to be written over is worth keeping. Autosave comes every second, so not every
 * save is a version: the last state of each sitting is, and any state from which much was taken away.
 */
export function isWorthKeeping({ oldBody, newBody, oldSavedAtMs, nowMs }: SaveOver): boolean {
  if (oldBody.trim() === '' || oldBody === newBody) return false
  const takenAway = oldBody.length - newBody.length
  return (
    Math.abs(nowMs - oldSavedAtMs) >= SITTING_ENDS_AFTER_MS ||
    takenAway >= MANY_CHARACTERS ||
    newBody.trim() === ''
  )
}
