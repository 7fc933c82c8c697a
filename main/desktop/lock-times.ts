/**
 * How long each part of locking may take, in milliseconds. Security: all of them together, and the drawing of the lock
 * screen, stay under three seconds whatever the vault process, the disk or the page does, so that a stuck part cannot
 * keep the key alive.
 */
export const LOCK_TIMES = {
  /** For the page to save what is being typed, or to hand over what it could not; the page itself stops sooner. */
  flush: 1_200,
  /** For sealing and writing what could not be saved. */
  keeping: 250,
  /** For a last look at how far the vault has come. */
  lastReading: 250,
  /** From the request to the kill of a process that does not end by itself. */
  all: 1_600,
  /** The least a process is given to fold its log in, however long the rest took. */
  leastToEnd: 300,
  /** For a process that is still opening its vault; its own loop is free while a key is derived. */
  opening: 1_000,
  /** For what is read right after opening, before the window is shown without it. */
  opened: 10_000,
} as const

/** What is left for the process to end by itself. */
export function timeLeftToEnd(sinceAskedMs: number): number {
  return Math.max(LOCK_TIMES.leastToEnd, LOCK_TIMES.all - sinceAskedMs)
}
