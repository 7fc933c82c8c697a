import type { SetUp } from '../../../shared/contract/plan.ts'
import type { CivilDate } from '../../../shared/domain/civil-date.ts'
import type { PlanCalendar, PlanState } from '../../../shared/domain/plan/calendar.ts'
import type { CallMoment } from '../../../shared/vault-messages.ts'
import type { ReadDb, Store } from '../storage/store.ts'

/** Which day it is for the person, and where that is in their plan. */
export type PersonDay = {
  readonly today: CivilDate
  /** 0 to 1439, by the clock on the wall. */
  readonly minuteOfDay: number
  /** Null in a vault whose set-up was left half-way; so are the two below. */
  readonly setUp: SetUp | null
  readonly calendar: PlanCalendar | null
  readonly state: PlanState | null
  /** 1 to 30 on a day of the plan; null before, after, on a day off and while paused. */
  readonly planDay: number | null
}

/** What every handler in the vault process is given beside its input. */
export type VaultContext = {
  readonly moment: CallMoment
  readonly store: Store
  /** The person's day at `moment`. Features do not import each other, so the entry hands this in. */
  readonly personDay: (db: ReadDb) => PersonDay
}
