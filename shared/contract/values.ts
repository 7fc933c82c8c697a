import { z } from 'zod'

/** A day of the person's life as YYYY-MM-DD, without time or zone. */
export const civilDateSchema = z.iso.date()

/** An instant in milliseconds since 1970, UTC. */
export const instantSchema = z.number().int().min(0).max(8.64e15)

/** The id of anything a person made; made up in the page so that a first save needs no answer first. */
export const idSchema = z.uuid()

/** One of the thirty days. */
export const planDaySchema = z.number().int().min(1).max(30)

/** A minute of the day, 0 to 1439. */
export const minuteOfDaySchema = z.number().int().min(0).max(1439)

/** ISO weekday: 1 Monday to 7 Sunday. */
export const weekdaySchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])

/** A single line a person typed. */
export const lineSchema = z.string().max(300)

/** Text of any usual length: about 300,000 words. What is longer is refused with its field named, never cut. */
export const longTextSchema = z.string().max(2_000_000)
