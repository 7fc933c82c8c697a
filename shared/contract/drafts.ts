import { z } from 'zod'
import { vaultCall } from './call.ts'
import { civilDateSchema, idSchema, minuteOfDaySchema } from './values.ts'

/**
 * The calls that carry typed text and save by themselves. Security: only these are ever taken out of a sealed draft and
 * made again; whoever can write into the vault's folder can put a draft there, and must not be able to do more by it
 * than offer a text.
 */
export const DRAFT_CALLS = [
  'journal.saveEntry',
  'journal.putOnShelf',
  'plan.leaveLine',
  'plan.keepSetUpDraft',
  'plan.saveSetUp',
  'worksheets.save',
  'workday.saveDay',
  'caseload.saveDraft',
  'caseload.saveAdjustment',
  'summary.saveChoices',
  'support.saveEntry',
  'support.saveAppointment',
  'support.saveArrangement',
  'support.saveReflection',
  'support.saveOwnTherapy',
  'practices.saveRitual',
  'practices.saveMovement',
  'practices.saveLiked',
] as const

export type DraftCallName = (typeof DRAFT_CALLS)[number]

/** The most calls one draft holds, the most bytes, and the most drafts that wait in the inbox. */
export const MOST_DRAFT_CALLS = 100
export const MOST_DRAFT_BYTES = 4 * 1024 * 1024
export const MOST_WAITING_DRAFTS = 200

/** Sealing adds 48 bytes, and the length of what is inside takes four. */
const MOST_SEALED_BYTES = MOST_DRAFT_BYTES + 64

/** A call that would have saved something and could not. Its payload is read against the call's own schema later. */
export const unsavedCallSchema = z.strictObject({
  name: z.enum(DRAFT_CALLS),
  payload: z.record(z.string().max(40), z.unknown()),
})
export type UnsavedCall = z.infer<typeof unsavedCallSchema>

/** What lies sealed in the inbox. */
export const draftSchema = z.strictObject({
  /** So that the same draft, kept twice because a disk was slow, is offered once. */
  id: idSchema,
  writtenAtMs: z.number().int().min(0).max(8.64e15),
  calls: z.array(unsavedCallSchema).min(1).max(MOST_DRAFT_CALLS),
})
export type Draft = z.infer<typeof draftSchema>

const waitingDraftSchema = z.strictObject({
  id: idSchema,
  /** When it could not be saved, by the clock on the wall. */
  date: civilDateSchema,
  minuteOfDay: minuteOfDaySchema,
  /** The texts in it, in the order of their fields. */
  texts: z.array(z.string()),
})
export type WaitingDraft = z.infer<typeof waitingDraftSchema>

/** Text that could not be saved before Respite locked. */
export const draftsCalls = {
  /**
   * Made by the desktop right after opening: takes up what waits in the inbox and what the desktop still holds, and
   * gives the key that later drafts are sealed to.
   */
  'drafts.takeUp': vaultCall({
    callers: [],
    input: z.strictObject({
      sealed: z
        .array(z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_SEALED_BYTES))
        .max(MOST_WAITING_DRAFTS),
    }),
    output: z.strictObject({
      publicKey: z.string().regex(/^[0-9a-f]{64}$/),
      /** Everything taken up is in the vault now. False on a full disk: it is offered all the same, and stays outside. */
      isStored: z.boolean(),
    }),
  }),
  'drafts.list': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      drafts: z.array(waitingDraftSchema),
      /** Files in the inbox that do not open with this vault's key, or hold something else. They stay there. */
      unopened: z.number().int().min(0),
    }),
  }),
  /** Saves it where it belongs. What was changed meanwhile is not written over: the text becomes a page of its own. */
  'drafts.putBack': vaultCall({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({ newPages: z.number().int().min(0) }),
  }),
  /** Refused as `legal-hold` while that is on. */
  'drafts.letGo': vaultCall({ input: z.strictObject({ id: idSchema }), output: z.strictObject({}) }),
} as const
