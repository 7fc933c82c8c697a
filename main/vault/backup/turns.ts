import { type Progress, startProgress } from './progress.ts'

/** Whatever writes or takes away backups, one piece of work after the other. */
export type Turns = {
  /** Runs once everything before it has ended, well or not. */
  readonly afterTheLast: <T>(work: (progress: Progress) => Promise<T>) => Promise<T>
  /** The same, and what is under way is given up where it still can be: nobody will need it. */
  readonly insteadOfTheLast: <T>(work: () => Promise<T>) => Promise<T>
}

/** Two that run together would each tidy what the other is writing; a vault would be erased under its own backup. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  let current: Progress | null = null
  const afterTheLast = <T>(work: (progress: Progress) => Promise<T>): Promise<T> => {
    const begun = () => {
      current = startProgress()
      return work(current)
    }
    const next = last.then(begun, begun)
    last = next
    return next
  }
  return {
    afterTheLast,
    insteadOfTheLast: (work) => {
      current?.cancel()
      return afterTheLast(work)
    },
  }
}
