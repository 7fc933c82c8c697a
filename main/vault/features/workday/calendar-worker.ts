import { parentPort } from 'node:worker_threads'
import type { CalendarRequest } from './calendar-reader.ts'
import { readCalendarTimes } from './calendar-times.ts'

/** Reads one day of one file and is ended by its parent. */
parentPort?.once('message', (request: CalendarRequest) => {
  parentPort?.postMessage(readCalendarTimes(request))
})
