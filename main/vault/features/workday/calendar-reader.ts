import { Worker } from 'node:worker_threads'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'

/** A calendar file, the one day wanted of it, and the zone that day is lived in. */
export type CalendarRequest = {
  readonly file: Uint8Array
  readonly date: CivilDate
  readonly timeZone: string
}

/** The times of that day; `times` is empty unless the file was read. */
export type CalendarAnswer = {
  readonly outcome: 'read' | 'not-a-calendar' | 'too-much'
  readonly times: { readonly startsAtMinutes: number; readonly lengthMinutes: number }[]
}

/** Reads one day of a calendar file. */
export type ReadCalendar = (request: CalendarRequest) => Promise<CalendarAnswer>

/** Enough for a file of 20 MB; a rule that never ends is stopped by it. */
const PATIENCE_MS = 15_000

/**
 * A `ReadCalendar` that gives each file a worker of its own. Security: a calendar file comes from strangers. A rule
 * without an end or a file that swells in memory ends its worker and not the vault, and the text of the file goes with
 * the worker.
 */
export function createCalendarReader(workerFile: URL, patienceMs: number = PATIENCE_MS): ReadCalendar {
  return async (request) => {
    const worker = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: 768 },
      stdout: true,
      stderr: true,
    })
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      return await new Promise<CalendarAnswer>((resolve) => {
        const giveUp = () => resolve({ outcome: 'too-much', times: [] })
        timer = setTimeout(giveUp, patienceMs)
        worker.once('message', resolve)
        worker.once('error', giveUp)
        worker.once('exit', giveUp)
        worker.postMessage(request)
      })
    } finally {
      clearTimeout(timer)
      await worker.terminate()
    }
  }
}
