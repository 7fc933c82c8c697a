import { z } from 'zod'
import {
  LONGEST_MINUTES,
  MINUTES_OF_A_DAY,
  MOST_SESSIONS_A_DAY,
  SHORTEST_MINUTES,
} from '../domain/workday/day-session.ts'
import { vaultCall } from './call.ts'
import { clientCodeSchema, demandSchema } from './caseload.ts'
import { civilDateSchema, minuteOfDaySchema } from './values.ts'

/** A calendar file larger than this is refused. */
export const MOST_CALENDAR_BYTES = 20 * 1024 * 1024

const lengthSchema = z.number().int().min(SHORTEST_MINUTES).max(LONGEST_MINUTES)

/** A working day a sheet can be about: not before 1900 and not after 2199. */
const sheetDateSchema = civilDateSchema.refine((date) => date >= '1900-01-01' && date < '2200-01-01')

const daySessionSchema = z
  .strictObject({
    startsAtMinutes: minuteOfDaySchema,
    lengthMinutes: lengthSchema,
    code: clientCodeSchema.nullable(),
    demand: demandSchema.nullable(),
    isFixed: z.boolean(),
  })
  .refine((session) => session.startsAtMinutes + session.lengthMinutes <= MINUTES_OF_A_DAY)

const sessionsSchema = z.array(daySessionSchema).max(MOST_SESSIONS_A_DAY)

/** A span of a calendar, with nothing that says what it is about. */
const calendarTimeSchema = z.strictObject({ startsAtMinutes: minuteOfDaySchema, lengthMinutes: lengthSchema })

export const workdayCalls = {
  /** The sheet of a day (today where no date is given), that of the same weekday a week earlier, and what codes mean. */
  'workday.readDay': vaultCall({
    input: z.strictObject({ date: sheetDateSchema.nullable() }),
    output: z.strictObject({
      today: civilDateSchema,
      date: civilDateSchema,
      sessions: sessionsSchema,
      /** What was typed and could not be read; it stays until it is changed. */
      unread: z.string(),
      lastWeek: sessionsSchema,
      clients: z.array(z.strictObject({ code: clientCodeSchema, demand: demandSchema })),
      usualLengthMinutes: lengthSchema,
    }),
  }),
  /** Keeps a whole day as it is typed. Also accepted while locking. */
  'workday.saveDay': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ date: sheetDateSchema, sessions: sessionsSchema, unread: z.string().max(2_000) }),
    output: z.strictObject({}),
  }),
  /** How long a session is where the line does not say. Also accepted while locking. */
  'workday.saveUsualLength': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ usualLengthMinutes: lengthSchema }),
    output: z.strictObject({}),
  }),
  /**
   * The times of one day in a calendar file (.ics), in the person's own zone. Security: nothing of the file is kept,
   * and titles, names and descriptions do not leave the worker that reads it.
   */
  'workday.readCalendarTimes': vaultCall({
    input: z.strictObject({
      date: sheetDateSchema,
      file: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_CALENDAR_BYTES),
    }),
    output: z.strictObject({
      outcome: z.enum(['read', 'not-a-calendar', 'too-much']),
      times: z.array(calendarTimeSchema).max(MOST_SESSIONS_A_DAY),
    }),
  }),
} as const
