import { z } from 'zod'
import { MOST_FORM_FILE_BYTES } from '../domain/measure/form-file.ts'
import { MOST_FILE_NAME_CHARACTERS, MOST_SENTENCE_CHARACTERS } from '../domain/measure/official-lines.ts'
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
const fileNameSchema = z.string().min(1).max(MOST_FILE_NAME_CHARACTERS).nullable()

const keptFormSchema = z.strictObject({
  lines: linesSchema,
  fileName: fileNameSchema,
  keptOn: civilDateSchema,
})
export type KeptForm = z.infer<typeof keptFormSchema>

const itemsSchema = z.array(z.number().int().min(1).max(30))

/** What reading a file came to; the lines are as they were found and may not be fit to be kept yet. */
const fileReadingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), lines: z.array(z.string()).length(30) }),
  z.strictObject({ kind: z.literal('incomplete'), missing: itemsSchema, outOfPlace: itemsSchema }),
  ...(
    [
      'other-version',
      'no-lines',
      'not-a-pdf',
      'encrypted',
      'too-many-pages',
      'too-much',
      'damaged',
      'no-text',
    ] as const
  ).map((kind) => z.strictObject({ kind: z.literal(kind) })),
])

export const officialFormCalls = {
  /** The official wording as it was kept, item 1 first; null where there is none. */
  'measure.readForm': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ form: keptFormSchema.nullable() }),
  }),
  /** Reads the thirty lines out of a PDF. Security: in a worker of its own; nothing of the file is kept. */
  'measure.readFormFile': vaultCall({
    input: z.strictObject({
      file: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_FORM_FILE_BYTES),
    }),
    output: z.strictObject({ reading: fileReadingSchema }),
  }),
  /** Keeps thirty confirmed lines in place of any kept before. Under a legal hold kept lines cannot be replaced. */
  'measure.keepForm': vaultCall({
    input: z.strictObject({ lines: linesSchema, fileName: fileNameSchema }),
    output: z.strictObject({}),
  }),
  /** Takes the wording out of the vault; answers and scores stay. Refused under a legal hold. */
  'measure.forgetForm': vaultCall({ input: z.strictObject({}), output: z.strictObject({}) }),
} as const
