import { fromAbsolute } from '@internationalized/date'

/** A change of a zone's offset: the instant it happens, and the offsets before and after, in milliseconds. */
export type OffsetChange = {
  readonly atMs: number
  readonly fromOffsetMs: number
  readonly toOffsetMs: number
}

/** No zone changes twice within a week: the closest pairs, around Ramadan in Morocco, lie four weeks apart. */
const STEP_MS = 7 * 86_400_000

/** The offset of a zone at an instant, in milliseconds east of UTC. */
export function offsetAt(ms: number, timeZone: string): number {
  return fromAbsolute(ms, timeZone).offset
}

/** Every change of a zone's offset between two instants, in order, to the second. */
export function offsetChanges(timeZone: string, fromMs: number, toMs: number): readonly OffsetChange[] {
  const changes: OffsetChange[] = []
  let before = offsetAt(fromMs, timeZone)
  for (let ms = fromMs; ms < toMs; ms += STEP_MS) {
    const end = Math.min(ms + STEP_MS, toMs)
    const after = offsetAt(end, timeZone)
    if (after !== before)
      changes.push({ atMs: instantOfChange(timeZone, ms, end), fromOffsetMs: before, toOffsetMs: after })
    before = after
  }
  return changes
}

/** Halves the stretch until the second of the change is found. */
function instantOfChange(timeZone: string, fromMs: number, toMs: number): number {
  const before = offsetAt(fromMs, timeZone)
  let low = Math.floor(fromMs / 1000)
  let high = Math.ceil(toMs / 1000)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle * 1000, timeZone) === before) low = middle
    else high = middle
  }
  return high * 1000
}
