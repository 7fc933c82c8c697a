import { z } from 'zod'
import { LONGEST_WORKSHEET_TEXT } from '../domain/worksheets/field.ts'
import { CONTINUING_IDS } from '../domain/worksheets/forms/what-continues.ts'
import { WORKSHEETS } from '../domain/worksheets/worksheets.ts'
import { vaultCall } from './call.ts'
import { civilDateSchema } from './values.ts'

const nameSchema = z.enum(WORKSHEETS)
/** By field; which fields there are, and what fits them, the worksheet's own form says. */
const fieldsSchema = z.record(z.string().max(40), z.string().max(LONGEST_WORKSHEET_TEXT))
const continuingSchema = z.strictObject({ id: z.enum(CONTINUING_IDS), on: civilDateSchema })

export const worksheetsCalls = {
  'worksheets.read': vaultCall({
    input: z.strictObject({ name: nameSchema }),
    output: z.strictObject({ today: civilDateSchema, fields: fieldsSchema }),
  }),
  /** Keeps a whole worksheet as it is typed. A value that does not fit is refused by its field, and nothing is kept. */
  'worksheets.save': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ name: nameSchema, fields: fieldsSchema }),
    output: z.strictObject({}),
  }),
  /** What continues and has come due. Empty before the end of the thirty days, whatever the dates say. */
  'worksheets.readDue': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      today: civilDateSchema,
      isAfterThePlan: z.boolean(),
      /** As many as Today has room for beside other dates. */
      items: z.array(continuingSchema),
      /** How many more have come due. */
      others: z.number().int().min(0),
    }),
  }),
  /** Marks what came due on `on` as done; its next date follows its rhythm. `not-found` where that date was changed. */
  'worksheets.markDone': vaultCall({ input: continuingSchema, output: z.strictObject({}) }),
} as const
