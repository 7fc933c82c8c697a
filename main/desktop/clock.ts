import { readFileSync } from 'node:fs'
import type { CallMoment } from '../../shared/vault-messages.ts'

/** The only source of time in Respite. */
export type Clock = { readonly now: () => CallMoment }

/**
 * The computer's clock and time zone. In development, and only there, `RESPITE_CLOCK_FILE` may name a file that
 * holds a number of milliseconds to add (and, on a second line, a time zone); tests and the demo move through the
 * thirty days that way. A packaged app never looks at it.
 */
export function createClock(options: {
  readonly isPackaged: boolean
  readonly clockFile: string | undefined
}): Clock {
  const { isPackaged, clockFile } = options
  const own = () => ({ nowMs: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone })
  if (isPackaged || clockFile === undefined) return { now: own }
  return {
    now: () => {
      const [offset, zone] = readLines(clockFile)
      const { nowMs, timeZone } = own()
      return {
        nowMs: nowMs + (Number(offset) || 0),
        timeZone: zone === undefined || zone === '' ? timeZone : zone,
      }
    },
  }
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
