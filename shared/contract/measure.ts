import { z } from 'zod'
import { vaultCall } from './call.ts'
import { civilDateSchema, idSchema } from './values.ts'

const itemSchema = z.number().int().min(1).max(30)
const answerSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
const answersSchema = z.record(z.string().regex(/^([1-9]|[12][0-9]|30)$/), answerSchema)
const professionSchema = z.string().trim().min(1).max(40)

const draftSchema = z.strictObject({
  id: idSchema,
  startedOn: civilDateSchema,
  profession: professionSchema,
  answers: answersSchema,
  /** Begun more than seven days ago: its answers are about another month, so starting afresh is suggested. */
  isStale: z.boolean(),
})
export type MeasureDraft = z.infer<typeof draftSchema>

const submittedSchema = z.strictObject({
  id: idSchema,
  submittedOn: civilDateSchema,
  profession: professionSchema,
  answers: answersSchema,
})
export type SubmittedMeasure = z.infer<typeof submittedSchema>

/** What an answer should have been, said after the measure was finished. */
const correctionSchema = z.strictObject({
  item: itemSchema,
  answer: answerSchema,
  correctedOn: civilDateSchema,
})
export type Correction = z.infer<typeof correctionSchema>

export const measureCalls = {
  /** What was measured so far, without a single answer or score in it. */
  'measure.readOverview': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      today: civilDateSchema,
      professionWord: professionSchema,
      draft: draftSchema.omit({ answers: true }).extend({ answered: z.number().int() }).nullable(),
      submitted: z.array(submittedSchema.omit({ answers: true })),
      /** Earlier scores stay hidden while a later measure is open, and from day 29 until the second one is in. */
      earlierHidden: z.boolean(),
      /** The official wording was brought in, so the answer sheet shows it instead of topic cues. */
      hasOfficialWording: z.boolean(),
    }),
  }),
  /** Begins a measure. Refused as `not-now` while another one is open. */
  'measure.begin': vaultCall({
    input: z.strictObject({ id: idSchema, profession: professionSchema }),
    output: z.strictObject({}),
  }),
  'measure.readDraft': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ draft: draftSchema.nullable() }),
  }),
  /** Keeps one answer of the open measure. Also accepted while locking. */
  'measure.saveAnswer': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ id: idSchema, item: itemSchema, answer: answerSchema }),
    output: z.strictObject({}),
  }),
  /**
   * Hands the open measure in. Thirty equal answers come back once as a question first; unanswered items are
   * allowed and leave their scale unscored. `officialFormInFront` must be true: the cues alone are not the questions.
   */
  'measure.submit': vaultCall({
    input: z.strictObject({
      id: idSchema,
      officialFormInFront: z.literal(true),
      equalAnswersMeant: z.boolean(),
    }),
    output: z.strictObject({ outcome: z.enum(['submitted', 'ask-about-equal-answers']) }),
  }),
  /** Puts an open measure aside for good, so that a fresh one can begin. */
  'measure.discardDraft': vaultCall({ input: z.strictObject({ id: idSchema }), output: z.strictObject({}) }),
  /** One measure with its answers; refused as `not-now` while earlier ones are hidden. */
  'measure.readResult': vaultCall({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({ measure: submittedSchema, corrections: z.array(correctionSchema) }),
  }),
  /**
   * Notes that an answer was meant otherwise, dated, beside the original; the original goes on counting. An answer
   * equal to the original takes earlier corrections of that line back. Refused as `not-now` while earlier ones are hidden.
   */
  'measure.correctAnswer': vaultCall({
    input: z.strictObject({ id: idSchema, item: itemSchema, answer: answerSchema }),
    output: z.strictObject({}),
  }),
  /** First and latest measure, once there are two and none is open; null before that. */
  'measure.readComparison': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      pair: z
        .strictObject({
          first: submittedSchema,
          /** Every check in between, oldest first; the last of them confirms a change or does not. */
          between: z.array(submittedSchema),
          latest: submittedSchema,
        })
        .nullable(),
      ownWords: z.string().nullable(),
    }),
  }),
} as const
