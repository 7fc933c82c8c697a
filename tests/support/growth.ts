/** Makes a text of about this many characters that is meant to be as hard as possible. */
export type HardText = { readonly name: string; readonly of: (length: number) => string }

/** `start`, then `piece` again and again, then `end`. */
export function repeated(piece: string, start = '', end = ''): HardText {
  const name = JSON.stringify(`${start}${piece}…${end}`)
  return {
    name,
    of: (length) => start + piece.repeat(Math.max(1, Math.floor(length / piece.length))) + end,
  }
}

const FIRST_LENGTH = 500
const LAST_LENGTH = 200_000
/** A text that takes this long need not be doubled again. */
const ENOUGH_MS = 120
/** Below this, a clock says little, and nobody waits. */
const MEASURABLE_MS = 20
/** So often the last doubling is looked at again before it counts: the machine may have been busy. */
const TRIES = 4
const LARGEST_RATIO = 3.5

/**
 * Doubles a text up to 200,000 characters, or until its work takes a while. Null where the last doubling took less than
 * 3.5 times as long; otherwise what was seen. A pattern that backtracks takes four times and more. Only the last one
 * counts: clearing up memory begins at some length, once.
 */
export function superlinear(
  work: (text: string) => unknown,
  text: HardText,
  lastLength = LAST_LENGTH,
): string | null {
  let length = FIRST_LENGTH
  while (length < lastLength && timeOf(work, text.of(length)) < ENOUGH_MS) length *= 2
  const ratio = ratioAt(work, text, length)
  if (ratio < LARGEST_RATIO) return null
  return `${text.name}: ${length} characters take ${ratio.toFixed(1)} times as long as ${length / 2}`
}

/** The lowest of some tries; 0 where it takes no time worth naming. */
function ratioAt(work: (text: string) => unknown, text: HardText, length: number): number {
  let lowest = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < TRIES && lowest >= LARGEST_RATIO; attempt += 1) {
    const long = timeOf(work, text.of(length))
    if (long < MEASURABLE_MS) return 0
    lowest = Math.min(lowest, long / timeOf(work, text.of(length / 2)))
  }
  return lowest
}

/** Milliseconds of the processor, not of the clock: other work on the machine does not count. */
function timeOf(work: (text: string) => unknown, text: string): number {
  const before = process.threadCpuUsage()
  work(text)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
