import { addDays, type CivilDate, weekdayOf } from '../../../shared/domain/civil-date.ts'

/** A backup as far as rotation has to know it. */
export type RotatedArchive = {
  /** Grows with each backup; the order they were made in, whatever the clock said. */
  readonly id: number
  readonly madeOn: CivilDate
  readonly rowCount: number
  /** Whose sheet opens it; null where that is not known. */
  readonly recipient: string | null
}

/**
 * The newest 7, and the latest of each of the last 7 days, 4 weeks and 12 months that have one. Of a day on which another
 * sheet was made, the latest that each sheet opens. The first is for clocks that stand: a month of days that all are the
 * same one left a single backup.
 */
const KEPT = { newest: 7, days: 7, weeks: 4, months: 12 } as const

/** A backup with fewer than half the rows of one made before it may be a backup of a loss. */
const SHARPLY = 0.5

/**
 * The ids of the backups to clear away. Days count by backups made, not by the clock: one that jumped pushes nothing
 * out. Backups that shrank sharply are rotated among themselves, so that they never push out a fuller one. Under a
 * legal hold nothing is cleared away.
 */
export function archivesToClear(
  archives: readonly RotatedArchive[],
  { isUnderLegalHold }: { readonly isUnderLegalHold: boolean },
): readonly number[] {
  if (isUnderLegalHold) return []
  const shrunken = new Set(shrunkenAmong(archives))
  const full = archives.filter(({ id }) => !shrunken.has(id))
  const kept = new Set([...keptOf(full), ...keptOf(archives.filter(({ id }) => shrunken.has(id)))])
  return archives.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
}

function shrunkenAmong(archives: readonly RotatedArchive[]): readonly number[] {
  let largest = 0
  const shrunken: number[] = []
  for (const { id, rowCount } of archives.toSorted((one, other) => one.id - other.id)) {
    if (rowCount < largest * SHARPLY) shrunken.push(id)
    largest = Math.max(largest, rowCount)
  }
  return shrunken
}

function keptOf(archives: readonly RotatedArchive[]): readonly number[] {
  const newestFirst = archives.toSorted((one, other) => other.id - one.id)
  return [
    ...newestFirst.slice(0, KEPT.newest).map(({ id }) => id),
    ...latestOfEachSheet(newestFirst, KEPT.days),
    ...latestOfEach(newestFirst, KEPT.weeks, (date) => addDays(date, 1 - weekdayOf(date))),
    ...latestOfEach(newestFirst, KEPT.months, (date) => date.slice(0, 7)),
  ]
}

function latestOfEachSheet(newestFirst: readonly RotatedArchive[], days: number): readonly number[] {
  const sheetsByDay = new Map<CivilDate, Map<string | null, number>>()
  for (const { id, madeOn, recipient } of newestFirst) {
    const sheets = sheetsByDay.get(madeOn) ?? new Map<string | null, number>()
    if (!sheetsByDay.has(madeOn) && sheetsByDay.size < days) sheetsByDay.set(madeOn, sheets)
    if (!sheets.has(recipient)) sheets.set(recipient, id)
  }
  return [...sheetsByDay.values()].flatMap((sheets) => [...sheets.values()])
}

function latestOfEach(
  newestFirst: readonly RotatedArchive[],
  periods: number,
  periodOf: (date: CivilDate) => string,
): readonly number[] {
  const latest = new Map<string, number>()
  for (const { id, madeOn } of newestFirst) {
    const period = periodOf(madeOn)
    if (!latest.has(period) && latest.size < periods) latest.set(period, id)
  }
  return [...latest.values()]
}
