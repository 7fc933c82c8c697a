import type { Handlers, VaultCallName } from '../../../../shared/contract/index.ts'
import { addDays } from '../../../../shared/domain/civil-date.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { VaultContext } from '../vault-context.ts'
import * as appointments from './appointment-repository.ts'
import * as arrangements from './arrangement-repository.ts'
import { calendarFile } from './calendar-file.ts'
import * as progress from './progress-repository.ts'
import {
  type NewestMeasure,
  ownTherapyState,
  readAppointments,
  readArrangements,
  readDueItems,
} from './standing.ts'
import * as list from './support-list-repository.ts'

/** How many earlier sets of answers a screen shows. */
const EARLIER_SHOWN = 26

type SupportCalls = Extract<VaultCallName, `support.${string}`>

/** Answers the support calls. */
export function createSupportHandlers(newestMeasure: NewestMeasure): Handlers<SupportCalls, VaultContext> {
  return {
    ...listHandlers,
    ...appointmentHandlers,
    ...progressHandlers,
    'support.readOverview': (_, { store, moment, personDay }) =>
      store.read((db) => {
        const { today } = personDay(db)
        const ownTherapy = arrangements.readOwnTherapy(db)
        return {
          today,
          timeZone: moment.timeZone,
          entries: list.listEntries(db),
          appointments: readAppointments(db, today),
          arrangements: readArrangements(db, today, newestMeasure),
          ownTherapy:
            ownTherapy === null ? null : { ...ownTherapy, state: ownTherapyState(db, ownTherapy, today) },
        }
      }),

    'support.readDue': (_, { store, personDay }) =>
      store.read((db) => {
        const day = personDay(db)
        return { today: day.today, items: readDueItems(db, day, newestMeasure) }
      }),

    'support.readArrangement': ({ kind }, { store, personDay }) =>
      store.read((db) => {
        const { today } = personDay(db)
        const written = arrangements.listReflections(db, kind, EARLIER_SHOWN)
        return {
          today,
          arrangement:
            readArrangements(db, today, newestMeasure).find((arrangement) => arrangement.kind === kind) ??
            null,
          todays: written.find(({ date }) => date === today) ?? null,
          earlier: written.filter(({ date }) => date !== today),
        }
      }),
  }
}

const listHandlers = {
  'support.saveEntry': ({ entry }, { store, moment }) =>
    store.write((db) => {
      list.writeEntry(db, { ...entry, role: entry.kind === 'person' ? entry.role : null }, moment.nowMs)
      return {}
    }),
  'support.markUsed': ({ id }, { store, personDay }) =>
    store.write((db) => found(list.markUsed(db, id, personDay(db).today))),
  'support.removeEntry': ({ id, removed }, { store, moment }) =>
    store.write((db) => found(list.setEntryRemoved(db, id, removed ? moment.nowMs : null))),
} satisfies Partial<Handlers<SupportCalls, VaultContext>>

const appointmentHandlers = {
  'support.saveAppointment': ({ appointment }, { store, moment }) =>
    store.write((db) => {
      const before = appointments.findAppointment(db, appointment.id)
      // The hour keeps the zone it was chosen in: a new name typed on a journey must not move it.
      const isSameHour =
        before !== null &&
        before.startsOn === appointment.startsOn &&
        before.startsAtMinute === appointment.startsAtMinute
      const timeZone = isSameHour ? before.timeZone : moment.timeZone
      appointments.writeAppointment(db, { ...appointment, timeZone }, moment.nowMs)
      return {}
    }),
  'support.removeAppointment': ({ id, removed }, { store, moment }) =>
    store.write((db) => found(appointments.setAppointmentRemoved(db, id, removed ? moment.nowMs : null))),
  'support.readCalendar': (_, { store, moment }) =>
    store.read((db) => ({ calendar: calendarFile(appointments.listAppointments(db), moment.nowMs) })),
} satisfies Partial<Handlers<SupportCalls, VaultContext>>

const progressHandlers = {
  'support.saveArrangement': ({ arrangement }, { store }) =>
    store.write((db) => {
      arrangements.writeArrangement(db, arrangement)
      return {}
    }),
  'support.endArrangement': ({ kind }, { store }) =>
    store.write((db) => {
      arrangements.deleteArrangement(db, kind)
      progress.writeSnooze(db, kind, null)
      return {}
    }),
  'support.saveReflection': ({ reflection }, { store, moment, personDay }) =>
    store.write((db) => {
      arrangements.writeReflection(db, reflection, personDay(db).today, moment.nowMs)
      return {}
    }),
  'support.saveOwnTherapy': ({ ownTherapy }, { store }) =>
    store.write((db) => {
      const before = arrangements.readOwnTherapy(db)
      arrangements.writeOwnTherapy(db, ownTherapy)
      if (before?.nextOn !== ownTherapy.nextOn) progress.writeSnooze(db, 'own-therapy', null)
      return {}
    }),
  'support.settle': (settlement, { store, moment, personDay }) =>
    store.write((db) => {
      progress.writeSettlement(db, settlement, personDay(db).today, moment.nowMs)
      progress.writeSnooze(db, settlement.subject, null)
      return {}
    }),
  'support.unsettle': ({ subject, on }, { store }) =>
    store.write((db) => {
      progress.deleteSettlement(db, subject, on)
      return {}
    }),
  'support.snooze': ({ subject, days }, { store, personDay }) =>
    store.write((db) => {
      progress.writeSnooze(db, subject, days === 0 ? null : addDays(personDay(db).today, days))
      return {}
    }),
} satisfies Partial<Handlers<SupportCalls, VaultContext>>

function found(isThere: boolean): Record<string, never> {
  if (!isThere) throw new ExpectedFailure({ code: 'not-found' })
  return {}
}
