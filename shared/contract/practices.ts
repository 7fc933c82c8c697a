import { z } from 'zod'
import { GROUNDING_ACTS } from '../domain/practices/exercises.ts'
import { MOST_MINUTES } from '../domain/practices/movement.ts'
import { RECORDER_CHOICES, RECORDERS } from '../domain/practices/recorders.ts'
import { RITUAL_ACTS } from '../domain/practices/rituals.ts'
import { SIGN_IDS } from '../domain/practices/signs.ts'
import { MOST_QUARTER_HOURS, SLEEP_POINTS } from '../domain/practices/sleep.ts'
import { LONGEST_LINE } from '../domain/practices/texts.ts'
import { vaultCall } from './call.ts'
import { civilDateSchema, idSchema, minuteOfDaySchema } from './values.ts'

const textSchema = z.string().max(LONGEST_LINE)

const recorderSchema = z.enum(RECORDERS)
const recorderStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['waiting', 'off']) }),
  z.strictObject({ state: z.literal('on'), asks: z.boolean() }),
])

const ritualChoiceSchema = z.strictObject({
  walk: z.boolean(),
  threeBreaths: z.boolean(),
  handWashing: z.boolean(),
  ownWords: textSchema,
  intention: textSchema,
})

/** A practice done once: a ritual, or an exercise. */
const practiceActSchema = z.discriminatedUnion('practice', [
  z.strictObject({ practice: z.literal('ritual'), act: z.enum(RITUAL_ACTS) }),
  z.strictObject({ practice: z.literal('grounding'), act: z.enum(GROUNDING_ACTS) }),
])
export type PracticeAct = z.infer<typeof practiceActSchema>

const markSchema = z.strictObject({ id: idSchema, act: z.string() })
const dayCountSchema = z.strictObject({ date: civilDateSchema, count: z.number().int().min(1) })
export type DayCount = z.infer<typeof dayCountSchema>

const nightSchema = z.strictObject({
  /** The morning it was noted for. */
  date: civilDateSchema,
  /** 0 not at all to 4 rested. */
  rested: z.number().int().min(0).max(4),
  /** Null where only how rested was noted. */
  quarterHours: z.number().int().min(0).max(MOST_QUARTER_HOURS).nullable(),
  sameBedtime: z.boolean(),
  noScreen: z.boolean(),
  coolDarkRoom: z.boolean(),
})
export type Night = z.infer<typeof nightSchema>

const sleepPlanSchema = z.strictObject({
  bedtimeMinutes: minuteOfDaySchema,
  screensOffMinutes: minuteOfDaySchema,
  point: z.enum(SLEEP_POINTS).nullable(),
})

const movementSchema = z.strictObject({
  id: idSchema,
  date: civilDateSchema,
  what: textSchema.refine((text) => text.trim() !== ''),
  minutes: z.number().int().min(1).max(MOST_MINUTES).nullable(),
  outdoors: z.boolean(),
  enjoyed: z.boolean(),
})
export type Movement = z.infer<typeof movementSchema>

/** Three movements that are liked; any of them may be empty. */
const likedSchema = z.tuple([textSchema, textSchema, textSchema])
export type LikedMovements = z.infer<typeof likedSchema>

const signsSchema = z.array(z.enum(SIGN_IDS)).max(SIGN_IDS.length)
const signsCheckSchema = z.strictObject({ date: civilDateSchema, signs: signsSchema })
export type SignsCheck = z.infer<typeof signsCheckSchema>

const nothing = z.strictObject({})

export const practicesCalls = {
  /** Which recorders are open, waiting or off, and what was marked today. */
  'practices.readOverview': vaultCall({
    input: nothing,
    output: z.strictObject({
      recorders: z.record(recorderSchema, recorderStateSchema),
      today: z.strictObject({
        rituals: z.number().int(),
        groundings: z.number().int(),
        sleepNoted: z.boolean(),
        movements: z.number().int(),
      }),
      lastSignsOn: civilDateSchema.nullable(),
    }),
  }),
  'practices.chooseRecorder': vaultCall({
    input: z.strictObject({ recorder: recorderSchema, choice: z.enum(RECORDER_CHOICES) }),
    output: nothing,
  }),
  'practices.readRitual': vaultCall({
    input: nothing,
    output: z.strictObject({ choice: ritualChoiceSchema }),
  }),
  'practices.saveRitual': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ choice: ritualChoiceSchema }),
    output: nothing,
  }),
  /** What was marked today, and how often on each of the days behind it, newest first. */
  'practices.readMarks': vaultCall({
    input: z.strictObject({ practice: z.enum(['ritual', 'grounding']) }),
    output: z.strictObject({
      today: civilDateSchema,
      marks: z.array(markSchema),
      days: z.array(dayCountSchema),
    }),
  }),
  /** Marks a practice as done once, today. The same id twice is one mark. */
  'practices.mark': vaultCall({
    input: z.strictObject({ id: idSchema, done: practiceActSchema }),
    output: nothing,
  }),
  'practices.unmark': vaultCall({ input: z.strictObject({ id: idSchema }), output: nothing }),
  /** The nights of a year back, newest first. */
  'practices.readSleep': vaultCall({
    input: nothing,
    output: z.strictObject({
      today: civilDateSchema,
      minuteOfDay: minuteOfDaySchema,
      nights: z.array(nightSchema),
      plan: sleepPlanSchema.nullable(),
    }),
  }),
  /** The bedtime that was chosen, asked by the desktop for the hour of the evening reminder; no night goes with it. */
  'practices.readBedtime': vaultCall({
    callers: [],
    input: nothing,
    output: z.strictObject({ bedtimeMinutes: minuteOfDaySchema.nullable() }),
  }),
  /** Writes a night, or writes over it. Refused as `not-now` between midnight and 05:00. */
  'practices.saveNight': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ night: nightSchema }),
    output: nothing,
  }),
  'practices.removeNight': vaultCall({ input: z.strictObject({ date: civilDateSchema }), output: nothing }),
  'practices.saveSleepPlan': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ plan: sleepPlanSchema }),
    output: nothing,
  }),
  /** What was noted of a year back, newest first, and the three that are liked. */
  'practices.readMovement': vaultCall({
    input: nothing,
    output: z.strictObject({ today: civilDateSchema, entries: z.array(movementSchema), liked: likedSchema }),
  }),
  'practices.saveMovement': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ entry: movementSchema }),
    output: nothing,
  }),
  'practices.saveLiked': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ liked: likedSchema }),
    output: nothing,
  }),
  'practices.removeMovement': vaultCall({ input: z.strictObject({ id: idSchema }), output: nothing }),
  /** Every signs check, newest first. */
  'practices.readSigns': vaultCall({
    input: nothing,
    output: z.strictObject({ today: civilDateSchema, checks: z.array(signsCheckSchema) }),
  }),
  /** Today's check; a second one on the same day takes its place. */
  'practices.saveSigns': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ signs: signsSchema }),
    output: nothing,
  }),
} as const
