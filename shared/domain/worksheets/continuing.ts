import { addDays, type CivilDate } from '../civil-date.ts'
import { nextOccurrence, RHYTHMS, type Rhythm } from '../support/recurrence.ts'
import { SWITCHED_ON, type WorksheetValues, withValue } from './field.ts'
import { CONTINUING, type ContinuingId } from './forms/what-continues.ts'

/** Something that continues and has come due: meant for `on`, which is today or has passed. */
export type ContinuingDue = { readonly id: ContinuingId; readonly on: CivilDate }

/** What has come due, the oldest date first. What is chosen without a date never asks. */
export function continuingDue(values: WorksheetValues, today: CivilDate): readonly ContinuingDue[] {
  return CONTINUING.flatMap(({ id }) => {
    const on = values[`${id}-next`]
    const isChosen = values[`${id}-chosen`] === SWITCHED_ON
    return isChosen && on !== undefined && on <= today ? [{ id, on }] : []
  }).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The values once it was done: the next date is the first of its rhythm after today, counted from the one it had. */
export function afterDone(values: WorksheetValues, id: ContinuingId, today: CivilDate): WorksheetValues {
  const startsOn = values[`${id}-next`]
  if (startsOn === undefined) return values
  const next = nextOccurrence({ startsOn, rhythm: rhythmOf(values, id), endsOn: null }, addDays(today, 1))
  return next === null ? values : { ...values, [`${id}-next`]: next }
}

/**
 * The values once something was chosen or let go of. Choosing offers its rhythm and the first date of it after today;
 * letting go keeps both, for the day it is chosen again.
 */
export function withChosen(
  values: WorksheetValues,
  id: ContinuingId,
  isChosen: boolean,
  today: CivilDate,
): WorksheetValues {
  if (!isChosen) return withValue(values, `${id}-chosen`, null)
  const rhythm = rhythmOf(values, id)
  const next = nextOccurrence({ startsOn: today, rhythm, endsOn: null }, addDays(today, 1))
  return {
    ...(next !== null && { [`${id}-next`]: next }),
    [`${id}-rhythm`]: rhythm,
    ...values,
    [`${id}-chosen`]: SWITCHED_ON,
  }
}

/** The rhythm that was chosen, or the one it is offered with. */
function rhythmOf(values: WorksheetValues, id: ContinuingId): Rhythm {
  const chosen = RHYTHMS.find((rhythm) => rhythm === values[`${id}-rhythm`])
  return chosen ?? CONTINUING.find((one) => one.id === id)?.rhythm ?? 'monthly'
}
