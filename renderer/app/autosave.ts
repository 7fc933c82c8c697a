/** What a person is told about the text in front of them. */
export type SaveStatus =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly failure: string }

/** Outcome of one save: done, or why not in words. */
export type SaveOutcome = { readonly ok: true } | { readonly ok: false; readonly failure: string }

/** How long after the last key a save begins. */
export const SAVE_AFTER_MS = 600
/** How long unbroken typing may go on before it is saved all the same. */
export const SAVE_AT_LEAST_EVERY_MS = 3_000
/** After a failure the save is tried again by itself this often. */
export const RETRY_AFTER_MS = 5_000

/** Saves a value as it changes: soon after the last change, one save at a time, the newest value always last. */
export type Autosave<T> = {
  readonly change: (value: T) => void
  /** Saves what is not saved yet, now. True once the newest value is saved. */
  readonly flush: () => Promise<boolean>
  /** Makes the calls that would save what is not saved yet, once more, for `collectCalls` to hear; changes nothing. */
  readonly handOver: () => Promise<void>
  /** Ends the timers. What is not saved then stays unsaved: call `flush` first. */
  readonly stop: () => void
}

/** Makes an autosave. `report` hears every change of status; "saved" only once `save` came back with success. */
export function createAutosave<T>(options: {
  readonly save: (value: T) => Promise<SaveOutcome>
  readonly report: (status: SaveStatus) => void
}): Autosave<T> {
  let newest: { readonly value: T } | null = null
  let running: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let waitingSince: number | null = null

  const cancelTimer = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  const startTimer = (delay: number) => {
    cancelTimer()
    timer = setTimeout(() => void flush(), delay)
  }

  const saveNewest = async (): Promise<boolean> => {
    while (newest !== null) {
      const taken = newest
      waitingSince = null
      options.report({ kind: 'saving' })
      const outcome = await options.save(taken.value)
      if (!outcome.ok) {
        options.report({ kind: 'failed', failure: outcome.failure })
        startTimer(RETRY_AFTER_MS)
        return false
      }
      if (newest === taken) newest = null
    }
    options.report({ kind: 'saved' })
    return true
  }

  const flush = (): Promise<boolean> => {
    cancelTimer()
    if (running !== null) return running
    if (newest === null) return Promise.resolve(true)
    running = saveNewest().finally(() => {
      running = null
    })
    return running
  }

  return {
    change: (value) => {
      newest = { value }
      const now = performance.now()
      waitingSince ??= now
      if (running !== null) return
      options.report({ kind: 'unsaved' })
      startTimer(Math.min(SAVE_AFTER_MS, Math.max(0, SAVE_AT_LEAST_EVERY_MS - (now - waitingSince))))
    },
    flush,
    handOver: async () => {
      if (newest !== null) await options.save(newest.value)
    },
    stop: cancelTimer,
  }
}
