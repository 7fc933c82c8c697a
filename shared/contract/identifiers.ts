import { z } from 'zod'
import { IDENTIFIER_KINDS } from '../domain/identifiers/identifier.ts'
import { vaultCall } from './call.ts'
import { idSchema } from './values.ts'

/** A passage of a page; `passagesOf` makes none longer. */
const passageSchema = z.string().max(4_000)
/** A word or number that was found, as it stands on the page. */
const wordSchema = z.string().trim().min(1).max(300)

const identifierSchema = z.strictObject({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  kind: z.enum(IDENTIFIER_KINDS),
})

/** A word that is never to be marked: how it was written, and folded so that every spelling is met. */
const dismissedWordSchema = z.strictObject({ word: z.string(), folded: z.string() })
export type DismissedWord = z.infer<typeof dismissedWordSchema>

export const identifierCalls = {
  /**
   * Looks for what may point at a person, passage by passage. Answered in the vault process, so that neither typing nor
   * the page's start-up pays for the word lists; a few passages at a time, so that a save never waits long behind it.
   */
  'identifiers.find': vaultCall({
    input: z.strictObject({ passages: z.array(passageSchema).max(10) }),
    output: z.strictObject({ found: z.array(z.array(identifierSchema)) }),
  }),
  /** The words never to be marked, and those left alone on one entry (none where `entryId` is null). */
  'identifiers.readDismissed': vaultCall({
    input: z.strictObject({ entryId: idSchema.nullable() }),
    output: z.strictObject({ always: z.array(dismissedWordSchema), onEntry: z.array(z.string()) }),
  }),
  /** Leaves a word alone on one entry that was saved (else `not-found`), or everywhere where `entryId` is null. */
  'identifiers.dismiss': vaultCall({
    input: z.strictObject({ word: wordSchema, entryId: idSchema.nullable() }),
    output: z.strictObject({}),
  }),
  /** Marks a word again that was never to be marked. */
  'identifiers.restore': vaultCall({
    input: z.strictObject({ word: wordSchema }),
    output: z.strictObject({}),
  }),
} as const
