import type { Handlers } from '../../../../shared/contract/index.ts'
import type { workdayCalls } from '../../../../shared/contract/workday.ts'
import type { Demand } from '../../../../shared/domain/caseload/figures.ts'
import { addDays } from '../../../../shared/domain/civil-date.ts'
import { inOrder, USUAL_LENGTH_MINUTES } from '../../../../shared/domain/workday/day-session.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import type { ReadCalendar } from './calendar-reader.ts'
import * as workday from './workday-repository.ts'

/** What the day sheet needs from elsewhere: the codes of the caseload, and a reader of calendar files. */
type WorkdaySources = {
  readonly readClients: (db: ReadDb) => { readonly code: string; readonly demand: Demand }[]
  readonly readCalendar: ReadCalendar
}

/** Makes the answers to the day sheet's calls. */
export function createWorkdayHandlers(
  sources: WorkdaySources,
): Handlers<keyof typeof workdayCalls, VaultContext> {
  return {
    'workday.readDay': ({ date: asked }, { store, personDay }) =>
      store.read((db) => {
        const { today } = personDay(db)
        const date = asked ?? today
        return {
          today,
          date,
          sessions: workday.listSessions(db, date),
          unread: workday.readUnread(db, date),
          lastWeek: workday.listSessions(db, addDays(date, -7)),
          clients: sources.readClients(db),
          usualLengthMinutes: workday.readUsualLength(db) ?? USUAL_LENGTH_MINUTES,
        }
      }),

    'workday.saveDay': ({ date, sessions, unread }, { store, moment }) =>
      store.write((db) => {
        workday.writeDay(db, { date, sessions: inOrder(sessions), unread }, moment.nowMs)
        return {}
      }),

    'workday.saveUsualLength': ({ usualLengthMinutes }, { store }) =>
      store.write((db) => {
        workday.writeUsualLength(db, usualLengthMinutes)
        return {}
      }),

    'workday.readCalendarTimes': ({ date, file }, { moment }) =>
      sources.readCalendar({ file, date, timeZone: moment.timeZone }),
  }
}
