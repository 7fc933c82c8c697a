import { z } from 'zod'
import { desktopCall } from './call.ts'

/** Whether what is written is looked over for its spelling; off until it is switched on. */
export const spellingCalls = {
  'spelling.read': desktopCall({
    input: z.strictObject({}),
    output: z.strictObject({
      isOn: z.boolean(),
      /** The system has a checker of its own. Where it has not, Chromium's would need a dictionary, and none is had. */
      isOfTheSystem: z.boolean(),
    }),
  }),
  /** Takes effect with the next window: after the next unlocking. */
  'spelling.set': desktopCall({ input: z.strictObject({ isOn: z.boolean() }), output: z.strictObject({}) }),
} as const
