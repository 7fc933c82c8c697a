import { setImmediate as nextTurn } from 'node:timers/promises'

/** So long one piece of work holds the loop before a save may have its turn. */
const LONGEST_SLICE_MS = 15

/** To be asked after each little piece of long work: lets others have their turn whenever enough was done. */
export function startTurns(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < LONGEST_SLICE_MS) return
    await nextTurn()
    since = performance.now()
  }
}
