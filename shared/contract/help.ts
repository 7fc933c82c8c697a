import { z } from 'zod'
import { desktopCall, SESSION_STATES } from './call.ts'
import { lineSchema } from './values.ts'

export const helpCalls = {
  /** The person's own local line, where they agreed to keep it outside the vault so that it shows while locked. */
  'help.readLocalLine': desktopCall({
    states: SESSION_STATES,
    input: z.strictObject({}),
    output: z.strictObject({ line: lineSchema.nullable() }),
  }),
  /** Keeps or removes that line outside the vault. Also accepted while locking. */
  'help.keepLocalLine': desktopCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ line: lineSchema.nullable() }),
    output: z.strictObject({}),
  }),
} as const
