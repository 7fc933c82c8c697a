import { type DaySession, endOf, inOrder } from './day-session.ts'

/**
 * Moves a session to the place of another, and those between make room. Times stay where they are and the people trade
 * them; a fixed session keeps its time. Null where the day has no such places, where the moved one is fixed, or where
 * a longer session would then run into the next.
 */
export function moveSession(
  sessions: readonly DaySession[],
  from: number,
  to: number,
): readonly DaySession[] | null {
  const ordered = inOrder(sessions)
  const moved = ordered[from]
  const target = ordered[to]
  if (moved === undefined || target === undefined || moved.isFixed) return null
  const places = ordered.flatMap((session, place) => (session.isFixed ? [] : [place]))
  const people = places.filter((place) => place !== from).map((place) => ordered[place])
  // A fixed target gives its time to nobody: the moved one goes to the free place beside it.
  const at = places.filter((place) => place !== from && (to > from ? place <= to : place < to)).length
  people.splice(at, 0, moved)
  const seated = ordered.map((slot, place) => {
    const person = people[places.indexOf(place)]
    return slot.isFixed || person === undefined ? slot : { ...person, startsAtMinutes: slot.startsAtMinutes }
  })
  return overlapsMore(ordered, seated) ? null : seated
}

/** Sessions that overlapped before may go on doing so. */
function overlapsMore(before: readonly DaySession[], after: readonly DaySession[]): boolean {
  return countOverlaps(after) > countOverlaps(before) || after.some((session) => endOf(session) > 24 * 60)
}

function countOverlaps(sessions: readonly DaySession[]): number {
  return sessions.filter((session, place) => {
    const next = sessions[place + 1]
    return next !== undefined && next.startsAtMinutes < endOf(session)
  }).length
}
