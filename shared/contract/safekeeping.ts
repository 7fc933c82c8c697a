import { z } from 'zod'
import { vaultCall } from './call.ts'
import { civilDateSchema } from './values.ts'

export const safekeepingCalls = {
  /** Whether trying the recovery sheet is due, and whether a legal hold stops deletion. */
  'safekeeping.read': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      /** When two groups, or all of it, were typed from the recovery sheet; null while nobody showed that one exists. */
      sheetKeptOn: civilDateSchema.nullable(),
      rehearsalDueSince: civilDateSchema.nullable(),
      lastRehearsed: civilDateSchema.nullable(),
      legalHoldSince: civilDateSchema.nullable(),
    }),
  }),
  /** Begins or ends a legal hold: while it is on, nothing is deleted for good and no backup is rotated away. */
  'safekeeping.setLegalHold': vaultCall({
    input: z.strictObject({ isOn: z.boolean() }),
    output: z.strictObject({ legalHoldSince: civilDateSchema.nullable() }),
  }),
} as const
