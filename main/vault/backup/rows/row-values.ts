import { z } from 'zod'
import { civilDateSchema, idSchema, instantSchema } from '../../../../shared/contract/values.ts'

/** The shapes of single values in the rows of any table. */
export const id = idSchema
export const instant = instantSchema
/** The day something was written on, which no arithmetic goes on from. */
export const anyDay = civilDateSchema
/** A day from which others are counted; past these years counting leads to dates that are none. */
export const day = civilDateSchema.refine((date) => date >= '1000-01-01' && date <= '9899-12-31')
export const count = z.number().int().min(0)
/** The number SQLite gives a row by itself. */
export const rowNumber = z.number().int().min(1)
export const onlyRow = z.literal(1)
export const flag = z.union([z.literal(0), z.literal(1)])
export const minutesOfDay = z.number().int().min(0).max(1439)
export const line = z.string().max(300)
export const text = z.string().max(2_000_000)
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)
export const stepId = z.string().regex(/^[a-z0-9-]{1,60}$/)
/** Days of the week as they are kept: their figures in a row. */
export const weekdays = z.string().regex(/^[1-7]{1,7}$/)

/** Text that is JSON of a shape. */
export function json<Shape extends z.ZodType>(shape: Shape, longest = 1_000_000): z.ZodType {
  return z
    .string()
    .max(longest)
    .transform((kept, context) => {
      try {
        return JSON.parse(kept) as unknown
      } catch {
        context.addIssue('Not JSON')
        return z.NEVER
      }
    })
    .pipe(shape)
}

/** A table's rows: these columns and no others. */
export const row = z.strictObject
