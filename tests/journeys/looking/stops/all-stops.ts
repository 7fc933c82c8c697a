import { KEEPING_STOPS, MEASURE_STOPS, SUPPORT_STOPS } from './care-stops.ts'
import { JOURNAL_STOPS, WRITING_STOPS } from './journal-stops.ts'
import { PLAN_STOPS } from './plan-stops.ts'
import type { Screen, Stop } from './stop.ts'

/** Every screen there is: a new one does not compile until somebody says how to come to it. */
const EVERY_SCREEN: Readonly<Record<Screen, readonly Stop[]>> = {
  ...PLAN_STOPS,
  ...JOURNAL_STOPS,
  ...WRITING_STOPS,
  ...MEASURE_STOPS,
  ...SUPPORT_STOPS,
  ...KEEPING_STOPS,
}

/** The screens in walks of about the same length, each on a vault of its own. */
export const WALKS: Readonly<Record<string, readonly Screen[]>> = {
  'today and the month': ['today', 'month', 'day', 'rest', 'worksheet'],
  practices: ['practices', 'practice', 'exercise', 'breaths'],
  'the journal': names(JOURNAL_STOPS),
  'every kind of page': names(WRITING_STOPS),
  measuring: names(MEASURE_STOPS),
  'support and caseload': names(SUPPORT_STOPS),
  'help, settings and keeping': names(KEEPING_STOPS),
}

/** The looks at a screen. */
export function stopsOf(screen: Screen): readonly Stop[] {
  return EVERY_SCREEN[screen]
}

function names(stops: object): readonly Screen[] {
  return Object.keys(stops) as Screen[]
}
