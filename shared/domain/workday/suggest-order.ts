import { type DaySession, endOf, inOrder } from './day-session.ts'
import { dayWarnings, isDemanding, isInARow, isShortGap } from './day-warnings.ts'

/** Enough for every real day to be searched whole; a stranger one is searched in part. */
const MOST_PATHS = 4_000

type Path = {
  /** For each place so far, whether a demanding session sits there. */
  readonly flags: readonly boolean[]
  /** How many demanding ones of each length are placed. */
  readonly placed: ReadonlyMap<number, number>
  readonly warnings: number
  /** Places whose kind of session changes: of two equal orders the one with fewer moves is wanted. */
  readonly moves: number
}

/**
 * The same day in an order with as few warnings as there can be, and with as few moves as that takes. Times stay what
 * they are; sessions of one length trade places among themselves, and a fixed one never moves. Never has more warnings
 * than the given order, which comes back as it is where nothing is better.
 */
export function suggestOrder(sessions: readonly DaySession[]): readonly DaySession[] {
  const given = inOrder(sessions)
  const best = bestFlags(given)
  if (best === null) return given
  const suggested = seatedBy(given, best)
  return dayWarnings(suggested).length < dayWarnings(given).length ? suggested : given
}

function bestFlags(given: readonly DaySession[]): readonly boolean[] | null {
  const wanted = countDemanding(given)
  let paths: readonly Path[] = [{ flags: [], placed: new Map(), warnings: 0, moves: 0 }]
  for (const [place, session] of given.entries()) {
    const next = new Map<string, Path>()
    for (const path of paths) {
      const choices = session.isFixed ? [isDemanding(session)] : [false, true]
      for (const flag of choices) {
        const longer = extend(path, given, place, flag)
        if ((longer.placed.get(session.lengthMinutes) ?? 0) > (wanted.get(session.lengthMinutes) ?? 0))
          continue
        const key = `${flag} ${[...longer.placed].sort(([one], [other]) => one - other).join(' ')}`
        const known = next.get(key)
        if (known === undefined || isBetter(longer, known)) next.set(key, longer)
      }
    }
    paths = [...next.values()].sort(compare).slice(0, MOST_PATHS)
  }
  const whole = paths.filter((path) =>
    [...wanted].every(([length, count]) => path.placed.get(length) === count),
  )
  return whole.toSorted(compare)[0]?.flags ?? null
}

function extend(path: Path, given: readonly DaySession[], place: number, flag: boolean): Path {
  const session = given[place]
  const before = given[place - 1]
  if (session === undefined) return path
  const gap = before === undefined ? Number.POSITIVE_INFINITY : session.startsAtMinutes - endOf(before)
  const afterDemanding = path.flags[place - 1] === true
  const added = afterDemanding ? Number(flag && isInARow(gap)) + Number(isShortGap(gap)) : 0
  const placed = new Map(path.placed)
  if (flag) placed.set(session.lengthMinutes, (placed.get(session.lengthMinutes) ?? 0) + 1)
  return {
    flags: [...path.flags, flag],
    placed,
    warnings: path.warnings + added,
    moves: path.moves + Number(flag !== isDemanding(session)),
  }
}

function countDemanding(sessions: readonly DaySession[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { lengthMinutes } of sessions.filter(isDemanding))
    counts.set(lengthMinutes, (counts.get(lengthMinutes) ?? 0) + 1)
  return counts
}

function compare(one: Path, other: Path): number {
  return one.warnings - other.warnings || one.moves - other.moves
}

function isBetter(one: Path, other: Path): boolean {
  return compare(one, other) < 0
}

/** Who sits where: everyone whose place is of their kind stays, the others fill the free places in their order. */
function seatedBy(given: readonly DaySession[], flags: readonly boolean[]): readonly DaySession[] {
  const stays = (session: DaySession, place: number) =>
    session.isFixed || isDemanding(session) === flags[place]
  const moving = given.filter((session, place) => !stays(session, place))
  return given.map((slot, place) => {
    if (stays(slot, place)) return slot
    const index = moving.findIndex(
      (session) => session.lengthMinutes === slot.lengthMinutes && isDemanding(session) === flags[place],
    )
    const [taken = slot] = moving.splice(index, index < 0 ? 0 : 1)
    return { ...taken, startsAtMinutes: slot.startsAtMinutes }
  })
}
