import { z } from 'zod'
import { desktopCall, SESSION_STATES } from './call.ts'
import { minuteOfDaySchema } from './values.ts'

/** Minutes with a client: how long Respite stays locked, blank and silent. */
const SHORTEST_CLIENT_MINUTES = 10
const LONGEST_CLIENT_MINUTES = 180

/** What a person chooses about the app on this desk. None of it says anything about them or their work. */
export const deskChoicesSchema = z.strictObject({
  /** Starts at login, and opens when a workday starts. */
  opensAtWorkdayStart: z.boolean(),
  remindsAtWorkdayStart: z.boolean(),
  remindsInEvening: z.boolean(),
  remindsOfDue: z.boolean(),
  /** Null: two hours before the bedtime entered in the vault, and 20:00 where none was. */
  eveningAtMinutes: minuteOfDaySchema.nullable(),
  /** No reminder from here until there; over midnight where `until` is the smaller. Equal: no quiet hours. */
  quietFromMinutes: minuteOfDaySchema,
  quietUntilMinutes: minuteOfDaySchema,
  clientMinutes: z.number().int().min(SHORTEST_CLIENT_MINUTES).max(LONGEST_CLIENT_MINUTES),
  /** Keeps the window out of screenshots, where the system can. */
  protectsScreen: z.boolean(),
})
export type DeskChoices = z.infer<typeof deskChoicesSchema>

const nothing = z.strictObject({})

/** Where the person was, as the page wrote it down; ids and names of screens, no words of theirs. */
const trailSchema = z.string().max(8_000).nullable()

/** How the app behaves on this desk: all of it is answered without the vault. */
export const deskCalls = {
  'desk.readChoices': desktopCall({
    input: nothing,
    output: z.strictObject({
      choices: deskChoicesSchema,
      /** Decides which sentence about screenshots is true here. */
      platform: z.enum(['mac', 'windows', 'linux']),
      /** When the evening reminder would come; what stands behind `eveningAtMinutes` null. */
      eveningIsAtMinutes: minuteOfDaySchema,
    }),
  }),
  /** Changes what is named, at once. */
  'desk.changeChoices': desktopCall({ input: deskChoicesSchema.partial(), output: nothing }),
  /** What the window shows before the vault is open: a neutral line while with a client, and a reminder to put off. */
  'desk.readGate': desktopCall({
    states: SESSION_STATES,
    input: nothing,
    output: z.strictObject({
      /** The time of day at which the time with a client ends; null while there is none. */
      clientUntilMinutes: minuteOfDaySchema.nullable(),
      /** A reminder was shown a little while ago and can be put off. */
      canSnooze: z.boolean(),
    }),
  }),
  /** Saves, locks, blanks the window and mutes reminders. False: the newest text could not be saved. */
  'desk.beginClient': desktopCall({
    states: ['locked', 'unlocked'],
    input: z.strictObject({ trail: trailSchema }),
    output: z.strictObject({ began: z.boolean() }),
  }),
  /** Where the person was when a client came; null where it was locked for another reason. */
  'desk.readTrail': desktopCall({ input: nothing, output: z.strictObject({ trail: trailSchema }) }),
  /** How old this build is, by the day it was made and the clock; null where the sources run unbuilt. */
  'desk.readBuildAge': desktopCall({
    input: nothing,
    output: z.strictObject({
      age: z.strictObject({ months: z.number().int().min(0), isOld: z.boolean() }).nullable(),
      /** Whether Today has said it of this build. */
      wasSaid: z.boolean(),
    }),
  }),
  'desk.noteBuildAgeSaid': desktopCall({ input: nothing, output: nothing }),
  /** Puts the reminder off that was shown last. */
  'desk.snooze': desktopCall({ states: SESSION_STATES, input: nothing, output: nothing }),
  'desk.zoom': desktopCall({
    states: SESSION_STATES,
    input: z.strictObject({ direction: z.enum(['in', 'out', 'reset']) }),
    output: z.strictObject({ percent: z.number().int() }),
  }),
} as const
