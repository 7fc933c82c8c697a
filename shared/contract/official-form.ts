import { z } from 'zod'
import { MOST_SENTENCE_CHARACTERS } from '../domain/measure/official-lines.ts'
import { vaultCall } from './call.ts'
import { civilDateSchema } from './values.ts'

/** One sentence of the form on one line, as it was printed. */
const sentenceSchema = z
  .string()
  .max(MOST_SENTENCE_CHARACTERS)
  .regex(/\S/u)
  .regex(/^\P{Cc}*$/u)
const linesSchema = z.array(sentenceSchema).length(30)
/** The name of the file the wording was read from, without its folder; null where the text was pasted. */
const fileNameSchema = z.string().min(1).max(255).nullable()

const keptFormSchema = z.strictObject({
  lines: linesSchema,
  fileName: fileNameSchema,
  keptOn: civilDateSchema,
})
export type KeptForm = z.infer<typeof keptFormSchema>

export const officialFormCalls = {
  /** The official wording as it was kept, item 1 first; null where there is none. */
  'measure.readForm': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ form: keptFormSchema.nullable() }),
  }),
  /** Keeps thirty confirmed lines in place of any kept before. Under a legal hold kept lines cannot be replaced. */
  'measure.keepForm': vaultCall({
    input: z.strictObject({ lines: linesSchema, fileName: fileNameSchema }),
    output: z.strictObject({}),
  }),
  /** Takes the wording out of the vault; answers and scores stay. Refused under a legal hold. */
  'measure.forgetForm': vaultCall({ input: z.strictObject({}), output: z.strictObject({}) }),
} as const
