import { z } from 'zod'
import { CODE_COLOURS } from '../domain/codes/code-colours.ts'
import { vaultCall } from './call.ts'
import { entryCursorSchema, entryLineSchema } from './journal.ts'
import { idSchema } from './values.ts'

const colourSchema = z.enum(CODE_COLOURS)

const personCodeSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  colour: colourSchema,
  /** On how many pages outside the bin it is. */
  entries: z.number().int().min(0),
  /** Kept with its pages, and no longer offered. */
  isPutAway: z.boolean(),
})
export type PersonCode = z.infer<typeof personCodeSchema>

const codeIdsSchema = z.array(idSchema).max(100)

export const codesCalls = {
  /** Every code, by name; those put away last. */
  'codes.list': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      codes: z.array(personCodeSchema),
      /** Whether any page was ever linked to a code: before the first, a page says who may ask for a journal. */
      isAnyLinked: z.boolean(),
    }),
  }),
  /** Makes a code or changes its name and colour. What cannot be a code comes back with the reason and is not kept. */
  'codes.save': vaultCall({
    input: z.strictObject({ id: idSchema, name: z.string().max(300), colour: colourSchema }),
    output: z.strictObject({ outcome: z.enum(['saved', 'initials', 'name', 'shape', 'taken']) }),
  }),
  'codes.putAway': vaultCall({
    input: z.strictObject({ id: idSchema, isPutAway: z.boolean() }),
    output: z.strictObject({}),
  }),
  'codes.readForEntry': vaultCall({
    input: z.strictObject({ entryId: idSchema }),
    output: z.strictObject({ codeIds: codeIdsSchema }),
  }),
  /** Links an entry that was saved to exactly these codes; `not-found` where the entry or a code is missing. */
  'codes.setForEntry': vaultCall({
    input: z.strictObject({ entryId: idSchema, codeIds: codeIdsSchema }),
    output: z.strictObject({}),
  }),
  /** The pages of one code, from newest to oldest, a number of them at a time. */
  'codes.listEntries': vaultCall({
    input: z.strictObject({
      codeId: idSchema,
      after: entryCursorSchema.nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({ entries: z.array(entryLineSchema), next: entryCursorSchema.nullable() }),
  }),
} as const
