import { z } from 'zod'
import {
  ACCOUNTABILITY_KINDS,
  ALARM_MINUTES,
  PERSON_ROLES,
  SKIP_REASONS,
  SUPPORT_KINDS,
} from '../domain/support/kinds.ts'
import { isPlannedDate } from '../domain/support/planned-date.ts'
import { RHYTHMS } from '../domain/support/recurrence.ts'
import { desktopCall, vaultCall } from './call.ts'
import { civilDateSchema, idSchema, lineSchema, longTextSchema, minuteOfDaySchema } from './values.ts'

const plannedDateSchema = civilDateSchema.refine(isPlannedDate)

const supportEntrySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(SUPPORT_KINDS),
  /** What a person is to the one who keeps the list; null on practices and resources. */
  role: z.enum(PERSON_ROLES).nullable(),
  /** May be empty while it is being typed. */
  name: lineSchema,
  /** What it is good for, in the person's own words. */
  usedFor: lineSchema,
  /** When it was last used, or somebody last met; null where nobody knows. */
  lastUsedOn: plannedDateSchema.nullable(),
})
export type SupportEntry = z.infer<typeof supportEntrySchema>

const dueStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ahead'), on: civilDateSchema }),
  z.strictObject({ kind: z.literal('due'), on: civilDateSchema }),
  z.strictObject({ kind: z.literal('overdue'), on: civilDateSchema }),
  z.strictObject({ kind: z.literal('snoozed'), on: civilDateSchema, until: civilDateSchema }),
  z.strictObject({ kind: z.literal('ended') }),
])

const appointmentFields = z.strictObject({
  id: idSchema,
  /** Both stay in the vault; the calendar file holds neither. */
  what: lineSchema,
  withWhom: lineSchema,
  startsOn: plannedDateSchema,
  startsAtMinute: minuteOfDaySchema,
  lengthMinutes: z.number().int().min(5).max(720),
  rhythm: z.enum(RHYTHMS),
  /** The last day it may fall on; null where it goes on. */
  endsOn: plannedDateSchema.nullable(),
  alarmMinutes: z.literal(ALARM_MINUTES).nullable(),
})
const appointmentSchema = appointmentFields.refine(
  ({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn,
  { path: ['endsOn'] },
)
export type Appointment = z.infer<typeof appointmentSchema>

const shownAppointmentSchema = appointmentFields.extend({
  /** The zone its hour is meant in: where the person was when they chose it. */
  timeZone: z.string(),
  state: dueStateSchema,
})
export type ShownAppointment = z.infer<typeof shownAppointmentSchema>

const accountabilityKindSchema = z.enum(ACCOUNTABILITY_KINDS)
const arrangementSchema = z.strictObject({
  kind: accountabilityKindSchema,
  /** Who asks; empty where nobody is needed. */
  withWhom: lineSchema,
  startsOn: plannedDateSchema,
  rhythm: z.enum(['weekly', 'every-two-weeks', 'monthly', 'quarterly']),
})
export type Arrangement = z.infer<typeof arrangementSchema>
const shownArrangementSchema = arrangementSchema.extend({ state: dueStateSchema })
export type ShownArrangement = z.infer<typeof shownArrangementSchema>

const reflectionSchema = z.strictObject({
  id: idSchema,
  kind: accountabilityKindSchema,
  date: civilDateSchema,
  /** To the three questions, in their order; any of them may be empty. */
  answers: z.tuple([longTextSchema, longTextSchema, longTextSchema]),
})
export type Reflection = z.infer<typeof reflectionSchema>

const ownTherapySchema = z.strictObject({
  kind: z.enum(['therapy', 'consultation', 'both']),
  standing: z.enum(['going-on', 'beginning', 'not-now']),
  withWhom: lineSchema,
  /** The next appointment, or the day to write or call. */
  nextOn: plannedDateSchema.nullable(),
  /** What to bring there. */
  toBring: longTextSchema,
  /** What stands in the way, if anything does. */
  obstacle: lineSchema,
})
export type OwnTherapy = z.infer<typeof ownTherapySchema>

/** What can fall due: an appointment by its id, or one of the four by name. */
const subjectSchema = z.union([z.enum([...ACCOUNTABILITY_KINDS, 'own-therapy']), idSchema])

const dueItemSchema = z.strictObject({
  subject: subjectSchema,
  kind: z.enum(['appointment', 'own-therapy', ...ACCOUNTABILITY_KINDS]),
  /** The person's own words for it; empty where it has none. */
  what: z.string(),
  withWhom: z.string(),
  on: civilDateSchema,
  /** Only an appointment has one. */
  atMinute: minuteOfDaySchema.nullable(),
  isOverdue: z.boolean(),
})
export type DueItem = z.infer<typeof dueItemSchema>

const nothing = z.strictObject({})

export const supportCalls = {
  /** Everything the Support screen shows. */
  'support.readOverview': vaultCall({
    input: nothing,
    output: z.strictObject({
      today: civilDateSchema,
      /** Where the person is now; an appointment made elsewhere keeps its own. */
      timeZone: z.string(),
      entries: z.array(supportEntrySchema),
      appointments: z.array(shownAppointmentSchema),
      arrangements: z.array(shownArrangementSchema),
      ownTherapy: ownTherapySchema.extend({ state: dueStateSchema.nullable() }).nullable(),
    }),
  }),
  /** What asks for a look today; empty on days off, while paused and on the first day back. */
  'support.readDue': vaultCall({
    input: nothing,
    output: z.strictObject({ today: civilDateSchema, items: z.array(dueItemSchema) }),
  }),
  'support.saveEntry': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ entry: supportEntrySchema }),
    output: nothing,
  }),
  /** Notes that it was used today. */
  'support.markUsed': vaultCall({ input: z.strictObject({ id: idSchema }), output: nothing }),
  /** Takes an entry off the list, or puts it back. */
  'support.removeEntry': vaultCall({
    input: z.strictObject({ id: idSchema, removed: z.boolean() }),
    output: nothing,
  }),
  'support.saveAppointment': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ appointment: appointmentSchema }),
    output: nothing,
  }),
  'support.removeAppointment': vaultCall({
    input: z.strictObject({ id: idSchema, removed: z.boolean() }),
    output: nothing,
  }),
  /** Arranges a check-in, a review or the measure, or changes how it was arranged. */
  'support.saveArrangement': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ arrangement: arrangementSchema }),
    output: nothing,
  }),
  /** Ends an arrangement; what was written for it stays. */
  'support.endArrangement': vaultCall({
    input: z.strictObject({ kind: accountabilityKindSchema }),
    output: nothing,
  }),
  /** One arrangement with today's answers and the earlier ones, newest first. */
  'support.readArrangement': vaultCall({
    input: z.strictObject({ kind: accountabilityKindSchema }),
    output: z.strictObject({
      today: civilDateSchema,
      arrangement: shownArrangementSchema.nullable(),
      todays: reflectionSchema.nullable(),
      earlier: z.array(reflectionSchema),
    }),
  }),
  /** Keeps today's answers as they are typed. */
  'support.saveReflection': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ reflection: reflectionSchema.omit({ date: true }) }),
    output: nothing,
  }),
  'support.saveOwnTherapy': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ ownTherapy: ownTherapySchema }),
    output: nothing,
  }),
  /** Marks one occurrence as done, or lets it go this time with a reason. */
  'support.settle': vaultCall({
    input: z
      .strictObject({
        subject: subjectSchema,
        on: civilDateSchema,
        outcome: z.enum(['done', 'skipped']),
        reason: z.enum(SKIP_REASONS).nullable(),
        note: lineSchema,
      })
      .refine(({ outcome, reason }) => (outcome === 'skipped') === (reason !== null), { path: ['reason'] }),
    output: nothing,
  }),
  /** Takes the newest mark of an occurrence back. */
  'support.unsettle': vaultCall({
    input: z.strictObject({ subject: subjectSchema, on: civilDateSchema }),
    output: nothing,
  }),
  /** Keeps it quiet for 1 to 60 days; 0 brings it back at once. */
  'support.snooze': vaultCall({
    input: z.strictObject({ subject: subjectSchema, days: z.number().int().min(0).max(60) }),
    output: nothing,
  }),
  /** Asks where to, then writes the appointments as a calendar file. `cancelled` when nowhere was chosen. */
  'support.saveCalendar': desktopCall({
    input: nothing,
    output: z.strictObject({ fileName: z.string() }),
  }),
  /** The text of the calendar file; for the desktop, which writes it. */
  'support.readCalendar': vaultCall({
    callers: [],
    input: nothing,
    output: z.strictObject({ calendar: z.string() }),
  }),
} as const
