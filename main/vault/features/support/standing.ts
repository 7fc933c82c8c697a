import type {
  Arrangement,
  DueItem,
  OwnTherapy,
  ShownAppointment,
  ShownArrangement,
} from '../../../../shared/contract/support.ts'
import { addDays, type CivilDate } from '../../../../shared/domain/civil-date.ts'
import { planStateOn } from '../../../../shared/domain/plan/calendar.ts'
import { asksForALook, type DueState, dueStateOn } from '../../../../shared/domain/support/due.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { PersonDay } from '../vault-context.ts'
import { type KeptAppointment, listAppointments } from './appointment-repository.ts'
import { listArrangements, readOwnTherapy } from './arrangement-repository.ts'
import { readProgress } from './progress-repository.ts'

/** What the support feature needs to know of the measure, which it does not own. */
export type NewestMeasure = (db: ReadDb) => CivilDate | null

/** The appointments with where each stands today. */
export function readAppointments(db: ReadDb, today: CivilDate): ShownAppointment[] {
  return listAppointments(db).map((appointment) => withState(db, appointment, today))
}

function withState(db: ReadDb, kept: KeptAppointment, today: CivilDate): ShownAppointment {
  const { revision: _, ...appointment } = kept
  return { ...appointment, state: dueStateOn(appointment, readProgress(db, appointment.id), today) }
}

/** What was arranged, with where each stands today. A finished measure settles its own date. */
export function readArrangements(
  db: ReadDb,
  today: CivilDate,
  newestMeasure: NewestMeasure,
): ShownArrangement[] {
  return listArrangements(db).map((arrangement) => {
    const progress = readProgress(db, arrangement.kind)
    const settledThrough =
      arrangement.kind === 'measure'
        ? later(progress.settledThrough, newestMeasure(db))
        : progress.settledThrough
    return {
      ...arrangement,
      state: dueStateOn(recurrenceOf(arrangement), { ...progress, settledThrough }, today),
    }
  })
}

/** Where the next appointment of own therapy stands; null where no date is being waited for. */
export function ownTherapyState(db: ReadDb, ownTherapy: OwnTherapy, today: CivilDate): DueState | null {
  const { nextOn, standing } = ownTherapy
  if (nextOn === null || standing === 'not-now') return null
  return dueStateOn(
    { startsOn: nextOn, rhythm: 'none', endsOn: null },
    { ...readProgress(db, 'own-therapy'), settledThrough: null },
    today,
  )
}

/**
 * What asks for a look today, the newest first. While the plan is paused and on the first day back there is nothing, and
 * on a day off only what was meant for that very day: nobody comes back from a holiday to a list.
 */
export function readDueItems(db: ReadDb, day: PersonDay, newestMeasure: NewestMeasure): DueItem[] {
  const { today, state, calendar } = day
  if (state?.kind === 'paused') return []
  if (calendar !== null && planStateOn(calendar, addDays(today, -1)).kind === 'paused') return []
  const appointments = readAppointments(db, today).flatMap((appointment) =>
    dueItem(
      {
        subject: appointment.id,
        kind: 'appointment',
        what: appointment.what,
        withWhom: appointment.withWhom,
        atMinute: appointment.startsAtMinute,
      },
      appointment.state,
    ),
  )
  if (state?.kind === 'day-off') return appointments.filter((item) => !item.isOverdue)
  const arrangements = readArrangements(db, today, newestMeasure).flatMap(
    ({ kind, withWhom, state: standing }) =>
      dueItem({ subject: kind, kind, what: '', withWhom, atMinute: null }, standing),
  )
  // Own therapy stands first: it is what carries the rest, and Today shows no more than a few lines.
  return [...ownTherapyItems(db, today), ...[...appointments, ...arrangements].sort(byNewest)]
}

function byNewest(a: DueItem, b: DueItem): number {
  return a.on < b.on ? 1 : a.on > b.on ? -1 : 0
}

function ownTherapyItems(db: ReadDb, today: CivilDate): DueItem[] {
  const ownTherapy = readOwnTherapy(db)
  if (ownTherapy === null) return []
  const { withWhom } = ownTherapy
  return dueItem(
    { subject: 'own-therapy', kind: 'own-therapy', what: '', withWhom, atMinute: null },
    ownTherapyState(db, ownTherapy, today),
  )
}

function dueItem(facts: Omit<DueItem, 'on' | 'isOverdue'>, state: DueState | null): DueItem[] {
  if (state === null || !asksForALook(state)) return []
  return [{ ...facts, on: state.on, isOverdue: state.kind === 'overdue' }]
}

function recurrenceOf({ startsOn, rhythm }: Arrangement) {
  return { startsOn, rhythm, endsOn: null }
}

function later(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  return a === null ? b : b === null || a > b ? a : b
}
