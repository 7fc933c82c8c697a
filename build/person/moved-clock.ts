import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A clock the app reads from a file in development: the demo and the journeys move through the month with it. */
export type MovedClock = {
  readonly file: string
  /** Sets the clock to a date (YYYY-MM-DD) and a time of day (HH:MM) in UTC. It goes on from there. */
  readonly set: (date: string, time: string) => void
  /** Moves to another time zone; the instant stays. */
  readonly travelTo: (timeZone: string) => void
}

/** Makes the file in `folder`, in a zone, set to a moment. */
export function createMovedClock(folder: string, timeZone: string): MovedClock {
  const file = path.join(folder, 'clock')
  let offset = 0
  let zone = timeZone
  const write = () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, `${offset}\n${zone}\n`)
  }
  return {
    file,
    set: (date, time) => {
      offset = Date.parse(`${date}T${time}:00Z`) - Date.now()
      write()
    },
    travelTo: (next) => {
      zone = next
      write()
    },
  }
}
