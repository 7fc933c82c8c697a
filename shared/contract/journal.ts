import { z } from 'zod'
import { JOURNAL_KINDS } from '../domain/journal/kinds.ts'
import { LONGEST_SEARCH } from '../domain/journal/search-words.ts'
import { vaultCall } from './call.ts'
import { civilDateSchema, idSchema, instantSchema, longTextSchema, planDaySchema } from './values.ts'

const kindSchema = z.enum(JOURNAL_KINDS)
const stepIdSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .nullable()

const entrySchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  /** The plan step this page belongs to, if any. */
  stepId: stepIdSchema,
  /** The day it belongs to, after "my day ends at". */
  date: civilDateSchema,
  planDay: planDaySchema.nullable(),
  body: longTextSchema,
  /** Grows by one with every save; a save that names another revision is refused as `changed-elsewhere`. */
  revision: z.number().int().min(0),
  savedAtMs: instantSchema,
})
export type JournalEntry = z.infer<typeof entrySchema>

export const entryLineSchema = entrySchema
  .omit({ body: true, revision: true, stepId: true })
  .extend({ firstLine: z.string(), words: z.number().int() })
export type JournalEntryLine = z.infer<typeof entryLineSchema>

export const entryCursorSchema = z.strictObject({ date: civilDateSchema, id: idSchema })
const hitSchema = entrySchema.pick({ id: true, kind: true, date: true, planDay: true }).extend({
  words: z.number().int(),
  /** The text around what was found, in parts. */
  snippet: z.array(z.strictObject({ text: z.string(), isHit: z.boolean() })),
  /** Where a longer list goes on. */
  row: z.number().int(),
})
export type JournalHit = z.infer<typeof hitSchema>

const versionSchema = z.strictObject({
  id: z.number().int(),
  words: z.number().int(),
  savedAtMs: instantSchema,
})
export type JournalVersion = z.infer<typeof versionSchema>

export const journalCalls = {
  /** Saves the whole text of one entry; answers only after it is durable. Also accepted while locking. */
  'journal.saveEntry': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({
      id: idSchema,
      kind: kindSchema,
      stepId: stepIdSchema,
      body: longTextSchema,
      /** The revision this text was built on; 0 for a new entry. */
      revision: z.number().int().min(0),
    }),
    output: z.strictObject({ revision: z.number().int(), savedAtMs: instantSchema }),
  }),
  'journal.readEntry': vaultCall({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({ entry: entrySchema }),
  }),
  /** Today's entry of a kind (and step), so that opening the page twice continues the same one. */
  'journal.findForToday': vaultCall({
    input: z.strictObject({ kind: kindSchema, stepId: stepIdSchema }),
    output: z.strictObject({ entry: entrySchema.nullable() }),
  }),
  /** The newest entry of a kind, whenever it was written. */
  'journal.findLatest': vaultCall({
    input: z.strictObject({ kind: kindSchema, stepId: stepIdSchema }),
    output: z.strictObject({ entry: entrySchema.nullable() }),
  }),
  /** Entries from newest to oldest, a page at a time. */
  'journal.listEntries': vaultCall({
    input: z.strictObject({ after: entryCursorSchema.nullable(), limit: z.number().int().min(1).max(200) }),
    output: z.strictObject({ entries: z.array(entryLineSchema), next: entryCursorSchema.nullable() }),
  }),
  /** Entries that hold all of the words typed, the last written first. */
  'journal.search': vaultCall({
    input: z.strictObject({
      typed: z.string().max(LONGEST_SEARCH),
      after: z.number().int().nullable(),
      limit: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({ hits: z.array(hitSchema), next: z.number().int().nullable() }),
  }),
  /** Earlier texts of an entry, newest first. */
  'journal.listVersions': vaultCall({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({ versions: z.array(versionSchema) }),
  }),
  'journal.readVersion': vaultCall({
    input: z.strictObject({ id: idSchema, version: z.number().int() }),
    output: z.strictObject({ body: longTextSchema }),
  }),
  /** What lies in the bin. */
  'journal.listBin': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ entries: z.array(entryLineSchema) }),
  }),
  /** Takes an entry out of the bin for good, with its versions and its words in the index. Not under a legal hold. */
  'journal.deleteForGood': vaultCall({ input: z.strictObject({ id: idSchema }), output: z.strictObject({}) }),
  /** Puts an entry into the bin. */
  'journal.binEntry': vaultCall({ input: z.strictObject({ id: idSchema }), output: z.strictObject({}) }),
  /** Takes an entry out of the bin. */
  'journal.unbinEntry': vaultCall({ input: z.strictObject({ id: idSchema }), output: z.strictObject({}) }),
} as const
