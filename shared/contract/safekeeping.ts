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
      /** How many earlier states of rows a legal hold has kept, one that is over included. */
      heldStates: z.number().int().min(0),
    }),
  }),
  /**
   * Begins or ends a legal hold: while it is on, nothing is deleted for good, no backup is rotated away, and whatever is
   * changed or taken away is kept as it was.
   */
  'safekeeping.setLegalHold': vaultCall({
    input: z.strictObject({ isOn: z.boolean() }),
    output: z.strictObject({ legalHoldSince: civilDateSchema.nullable() }),
  }),
  /**
   * Lets go of what a hold that is over has kept. Refused as `legal-hold` while one is on. `isCleared` is false where it
   * is gone and the disk would not clear its last traces yet.
   */
  'safekeeping.letHeldGo': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ isCleared: z.boolean() }),
  }),
} as const
