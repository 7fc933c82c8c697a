import { z } from 'zod'
import type { NightsBeside } from '../domain/patterns/nights-beside.ts'
import type { Patterns } from '../domain/patterns/patterns.ts'
import { vaultCall } from './call.ts'
import { civilDateSchema, weekdaySchema } from './values.ts'

/** Over how many weeks the pictures go. */
export const PATTERN_WEEKS = [12, 26, 52] as const

const weeksSchema = z.union([z.literal(12), z.literal(26), z.literal(52)])
const countSchema = z.number().int().min(0)

function pictureOf<Figures extends z.ZodType>(figures: Figures) {
  return z.strictObject({ pages: countSchema, days: countSchema, figures: figures.nullable() })
}

const countsByWeekSchema = z
  .array(z.strictObject({ label: z.string(), counts: z.array(countSchema).readonly() }))
  .readonly()

const patternsSchema = z.strictObject({
  pulls: pictureOf(countsByWeekSchema),
  reachedBy: pictureOf(countsByWeekSchema),
  loads: pictureOf(
    z
      .array(
        z.strictObject({
          weekday: weekdaySchema,
          notes: countSchema,
          middle: z.number().min(0).max(10).nullable(),
        }),
      )
      .readonly(),
  ),
  beside: pictureOf(
    z.strictObject({
      exposurePages: z.array(countSchema).readonly(),
      exposureMinutes: z.array(countSchema).readonly(),
      connections: z.array(countSchema).readonly(),
    }),
  ),
}) satisfies z.ZodType<Patterns>

const nightsSchema = z.strictObject({
  pairs: countSchema,
  figures: z
    .strictObject({
      afterExposure: z.array(countSchema).readonly(),
      afterOtherDays: z.array(countSchema).readonly(),
    })
    .nullable(),
}) satisfies z.ZodType<NightsBeside>

/** Pictures over the pages of some weeks. They hold figures and never a word that was written. */
export const patternsCalls = {
  'patterns.read': vaultCall({
    input: z.strictObject({ weeks: weeksSchema }),
    output: z.strictObject({
      /** The Monday of each week, oldest first; every row of counts has one figure for each. */
      mondays: z.array(civilDateSchema),
      patterns: patternsSchema,
    }),
  }),
  /** Nights beside exposure, which are counted only when they are asked for (clinical.md H14). */
  'patterns.readNights': vaultCall({
    input: z.strictObject({ weeks: weeksSchema }),
    output: z.strictObject({ nights: nightsSchema }),
  }),
} as const
