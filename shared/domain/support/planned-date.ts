import type { CivilDate } from '../civil-date.ts'

/** Whether somebody can mean this date: a year half typed, such as 0202, is none. */
export function isPlannedDate(date: CivilDate): boolean {
  return date >= '1990-01-01' && date <= '2199-12-31'
}

/** Whether an appointment's dates fit together; `endsOn` is null where it goes on. */
export function datesFit({
  startsOn,
  endsOn,
}: {
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate | null
}): boolean {
  if (!isPlannedDate(startsOn)) return false
  return endsOn === null || (isPlannedDate(endsOn) && endsOn >= startsOn)
}
