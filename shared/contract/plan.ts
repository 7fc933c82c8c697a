import { z } from 'zod'
import { vaultCall } from './call.ts'
import {
  civilDateSchema,
  idSchema,
  lineSchema,
  minuteOfDaySchema,
  planDaySchema,
  weekdaySchema,
} from './values.ts'

/** What a person chooses once at set-up and can change later. */
const setUpSchema = z.strictObject({
  /** The word that stands for "helper" in the questions, e.g. "therapist". */
  professionWord: z.string().trim().min(1).max(40),
  counting: z.enum(['calendar-days', 'working-days']),
  workdays: z.array(weekdaySchema).min(1).max(7),
  workdayStartMinutes: minuteOfDaySchema,
  workdayEndMinutes: minuteOfDaySchema,
  /** A late entry belongs to the day before until this minute of the night. */
  dayEndsAtMinutes: z.number().int().min(0).max(720),
  startsOn: civilDateSchema,
  /** A local crisis line in the person's own words; null when none was entered. */
  localHelpLine: lineSchema.nullable(),
})
export type SetUp = z.infer<typeof setUpSchema>

/** The choices while they are being made, with the one that is kept outside the vault; a word may still be missing. */
const setUpDraftSchema = setUpSchema.extend({
  professionWord: z.string().max(40),
  workdays: z.array(weekdaySchema).max(7),
  showHelpLineWhileLocked: z.boolean(),
})
export type SetUpDraft = z.infer<typeof setUpDraftSchema>

const planStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-started'), startsOn: civilDateSchema }),
  z.strictObject({ kind: z.literal('day'), day: planDaySchema }),
  z.strictObject({
    kind: z.literal('day-off'),
    previousDay: planDaySchema.nullable(),
    nextDay: planDaySchema,
    nextOn: civilDateSchema,
  }),
  z.strictObject({ kind: z.literal('paused'), previousDay: planDaySchema.nullable() }),
  z.strictObject({ kind: z.literal('finished'), finishedOn: civilDateSchema, daysSince: z.number().int() }),
])

const checkInSchema = z.enum(['depleted', 'all-right', 'well'])
export type CheckIn = z.infer<typeof checkInSchema>

const dayPassedSchema = z.strictObject({
  day: planDaySchema,
  reason: z.enum(['away', 'could-not', 'chose-not']),
})
/** Why a day of the plan went by without its steps, in the person's own choice of three words. */
export type DayPassed = z.infer<typeof dayPassedSchema>

const stepIdSchema = z.string().regex(/^[a-z0-9-]{1,60}$/)
const doneStepSchema = z.strictObject({ stepId: stepIdSchema, doneOn: civilDateSchema })
const carriedLineSchema = z.strictObject({ id: idSchema, text: lineSchema })

export const planCalls = {
  /** What was chosen at set-up; null in a vault whose set-up was left half-way. */
  'plan.readSetUp': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      setUp: setUpSchema.nullable(),
      /** What was chosen so far before the first day was begun; null where nothing was. */
      draft: setUpDraftSchema.nullable(),
      today: civilDateSchema,
    }),
  }),
  /** Keeps the choices as far as they are made. Begins nothing. Also accepted while locking. */
  'plan.keepSetUpDraft': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ draft: setUpDraftSchema }),
    output: z.strictObject({}),
  }),
  /** Keeps the choices. The first time, this also begins the thirty days. Also accepted while locking. */
  'plan.saveSetUp': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ setUp: setUpSchema }),
    output: z.strictObject({}),
  }),
  /** Everything Today needs in one answer. */
  'plan.readToday': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      today: civilDateSchema,
      minuteOfDay: minuteOfDaySchema,
      state: planStateSchema,
      /** Whether today is one of the workdays, and so may hold sessions. */
      hasSessions: z.boolean(),
      doneSteps: z.array(doneStepSchema),
      checkIn: checkInSchema.nullable(),
      carriedLine: carriedLineSchema.nullable(),
    }),
  }),
  /** The thirty days with their dates and what was done, for the month and for reading one day. */
  'plan.readMonth': vaultCall({
    /** Which round; null is the one under way. */
    input: z.strictObject({ round: z.number().int().min(1).nullable() }),
    output: z.strictObject({
      today: civilDateSchema,
      state: planStateSchema,
      /** The number of the round that is shown, and of the one under way. */
      round: z.number().int(),
      currentRound: z.number().int(),
      days: z.array(
        z.strictObject({
          day: planDaySchema,
          /** Null while an open pause keeps the date unknown. */
          date: civilDateSchema.nullable(),
          doneSteps: z.array(doneStepSchema),
          /** Why it went by, where that was said. */
          passed: dayPassedSchema.shape.reason.nullable(),
        }),
      ),
    }),
  }),
  /** Marks a step as done, or takes the mark back. Any day's steps can be done later. */
  'plan.markStep': vaultCall({
    input: z.strictObject({ stepId: stepIdSchema, done: z.boolean() }),
    output: z.strictObject({}),
  }),
  /** How today is: one breath's worth of check-in. The newest answer of the day counts. */
  'plan.saveCheckIn': vaultCall({
    input: z.strictObject({ checkIn: checkInSchema }),
    output: z.strictObject({}),
  }),
  /** Leaves one line, on purpose, for the next time Today is opened on a later day. Empty takes it back. */
  'plan.leaveLine': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ text: lineSchema }),
    output: z.strictObject({}),
  }),
  /** The line left today, if any, so that it can still be changed. */
  'plan.readLeftLine': vaultCall({ input: z.strictObject({}), output: z.strictObject({ text: lineSchema }) }),
  /** Crosses out the line that was left for today. */
  'plan.crossOutLine': vaultCall({ input: z.strictObject({ id: idSchema }), output: z.strictObject({}) }),
} as const

/** Days off, pauses, days that went by, and rounds. */
export const planRestCalls = {
  'plan.readRest': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      today: civilDateSchema,
      daysOff: z.array(civilDateSchema),
      /** `until` is the first day back; null while it is not known. */
      pauses: z.array(z.strictObject({ from: civilDateSchema, until: civilDateSchema.nullable() })),
      /** Rounds that are over. */
      rounds: z.array(z.strictObject({ number: z.number().int(), startsOn: civilDateSchema })),
      canBeginRound: z.boolean(),
    }),
  }),
  /** A single day that does not count: a holiday, an illness. */
  'plan.setDayOff': vaultCall({
    input: z.strictObject({ date: civilDateSchema, isOff: z.boolean() }),
    output: z.strictObject({}),
  }),
  /** Rests the plan from a day on, until `plan.resume`. */
  'plan.pause': vaultCall({ input: z.strictObject({ from: civilDateSchema }), output: z.strictObject({}) }),
  /** Goes on, with `on` as the first day that counts again. */
  'plan.resume': vaultCall({ input: z.strictObject({ on: civilDateSchema }), output: z.strictObject({}) }),
  /** Says why a day of this round went by; null leaves it unsaid. */
  'plan.sayWhyPassed': vaultCall({
    input: z.strictObject({ day: planDaySchema, reason: dayPassedSchema.shape.reason.nullable() }),
    output: z.strictObject({}),
  }),
  /** Begins another thirty days; the rounds before stay readable. Only after the last one is over. */
  'plan.beginRound': vaultCall({
    input: z.strictObject({ startsOn: civilDateSchema }),
    output: z.strictObject({}),
  }),
} as const
