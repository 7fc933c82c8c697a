import { z } from 'zod'
import { ADJUSTMENT_FIELDS } from '../domain/caseload/adjustments.ts'
import { readCode } from '../domain/caseload/code.ts'
import { vaultCall } from './call.ts'
import { civilDateSchema, idSchema } from './values.ts'

/** A client's code in the form it is kept in; names and initials are refused. */
export const clientCodeSchema = z
  .string()
  .max(20)
  .refine((code) => readCode(code) === code)

/** 1 little, 3 a lot. */
export const demandSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])

const clientSchema = z.strictObject({
  id: idSchema,
  code: clientCodeSchema,
  /** Quarters of a session, so that sums stay exact: once a month is about 0.25. */
  sessionsPerWeek: z.number().min(0.25).max(20).multipleOf(0.25),
  isTraumaFocused: z.boolean(),
  demand: demandSchema,
  since: civilDateSchema,
})
export type CaseloadClient = z.infer<typeof clientSchema>

const limitsSchema = z.strictObject({
  /** Trauma share, in whole percents, above which it is said. */
  limitPercent: z.number().int().min(1).max(100),
  /** Demanding clients at a time; null where no number was chosen. */
  demandingCap: z.number().int().min(0).max(500).nullable(),
})

const noteSchema = z.string().max(2_000)

const reviewSchema = z.strictObject({
  reviewedOn: civilDateSchema,
  clients: z.number().int(),
  sessions: z.number(),
  traumaClients: z.number().int(),
  traumaSessions: z.number(),
  demandingClients: z.number().int(),
  demandingSessions: z.number(),
  load: z.number(),
  /** The own limit of that day. */
  limitPercent: z.number().int(),
  note: z.string(),
})
export type CaseloadReview = z.infer<typeof reviewSchema>

const adjustmentSchema = z.strictObject({
  field: z.enum(ADJUSTMENT_FIELDS),
  notes: noteSchema,
  decision: noteSchema,
  /** By when, or from when; null where there is no date. */
  decidedFor: civilDateSchema.nullable(),
})
export type Adjustment = z.infer<typeof adjustmentSchema>

/** A client as it stands half typed in the form; `id` is that of the client it changes, or of the one it will be. */
const draftFormSchema = z.strictObject({
  id: idSchema,
  code: z.string().max(20),
  sessions: z.string().max(6),
  isTraumaFocused: z.boolean(),
  /** Null until the person has said it. */
  demand: demandSchema.nullable(),
  since: civilDateSchema,
})
export type CaseloadDraftForm = z.infer<typeof draftFormSchema>

const draftSchema = z.strictObject({ forms: z.array(draftFormSchema).max(500), note: z.string().max(300) })
export type CaseloadDraft = z.infer<typeof draftSchema>

export const caseloadCalls = {
  /** The clients by code in the order of their codes, the own limits, the reviews oldest first. */
  'caseload.read': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      today: civilDateSchema,
      clients: z.array(clientSchema),
      limits: limitsSchema,
      reviews: z.array(reviewSchema),
      /** Null before the first review. */
      nextReviewOn: civilDateSchema.nullable(),
      draft: draftSchema,
    }),
  }),
  /** Keeps what is half typed. Saving that client, or a review, takes its part away. Also accepted while locking. */
  'caseload.saveDraft': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ draft: draftSchema }),
    output: z.strictObject({}),
  }),
  /** Adds a client or changes one. `code-taken`: another client has that code, nothing was saved. */
  'caseload.saveClient': vaultCall({
    input: z.strictObject({ client: clientSchema }),
    output: z.strictObject({ outcome: z.enum(['saved', 'code-taken', 'list-full']) }),
  }),
  /** Takes a client off the list for good. Reviews keep their sums; they hold no codes. */
  'caseload.removeClient': vaultCall({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({}),
  }),
  'caseload.saveLimits': vaultCall({
    input: z.strictObject({ limits: limitsSchema }),
    output: z.strictObject({}),
  }),
  /** Keeps today's sums with a note. A second review on the same day takes the place of the first. */
  'caseload.keepReview': vaultCall({
    input: z.strictObject({ note: noteSchema }),
    output: z.strictObject({ reviewedOn: civilDateSchema }),
  }),
  'caseload.removeReview': vaultCall({
    input: z.strictObject({ reviewedOn: civilDateSchema }),
    output: z.strictObject({}),
  }),
  /** The worksheet: all six fields in order, empty ones too. */
  'caseload.readAdjustments': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ today: civilDateSchema, adjustments: z.array(adjustmentSchema) }),
  }),
  /** Keeps one field as it is typed. Also accepted while locking. */
  'caseload.saveAdjustment': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ adjustment: adjustmentSchema }),
    output: z.strictObject({}),
  }),
} as const
