import { z } from 'zod'
import { LONGEST_SEARCH } from '../domain/journal/search-words.ts'
import { desktopCall, vaultCall } from './call.ts'
import { entryFilterSchema, kindSchema, NO_FILTER, shelfSchema } from './entry-filter.ts'
import { passphraseSchema } from './secrets.ts'
import {
  civilDateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  longTextSchema,
  planDaySchema,
} from './values.ts'

const stepIdSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .nullable()

/** What stands in an entry's form; which fields there are, and what fits them, is checked against its kind. */
const fieldsSchema = z.record(
  z.string().max(40),
  z.union([z.number(), lineSchema, z.array(z.string().max(40)).max(30)]),
)

export const entrySchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  /** The plan step this page belongs to, if any. */
  stepId: stepIdSchema,
  /** The day it belongs to, after "my day ends at". */
  date: civilDateSchema,
  planDay: planDaySchema.nullable(),
  body: longTextSchema,
  fields: fieldsSchema,
  /** Grows by one with every save; a save that names another revision is refused as `changed-elsewhere`. */
  revision: z.number().int().min(0),
  savedAtMs: instantSchema,
})
export type JournalEntry = z.infer<typeof entrySchema>

export const entryLineSchema = entrySchema
  .omit({ body: true, fields: true, revision: true, stepId: true })
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
      fields: fieldsSchema.default({}),
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
  /** Entries that fit a filter from newest to oldest, a page at a time. */
  'journal.listEntries': vaultCall({
    input: z.strictObject({
      filter: entryFilterSchema.default(NO_FILTER),
      after: entryCursorSchema.nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({ entries: z.array(entryLineSchema), next: entryCursorSchema.nullable() }),
  }),
  /** Entries that fit a filter and hold all of the words typed, the last written first. */
  'journal.search': vaultCall({
    input: z.strictObject({
      typed: z.string().max(LONGEST_SEARCH),
      filter: entryFilterSchema.default(NO_FILTER),
      after: z.number().int().nullable(),
      limit: z.number().int().min(1).max(100),
    }),
    output: z.strictObject({ hits: z.array(hitSchema), next: z.number().int().nullable() }),
  }),
  /** Earlier states of an entry, newest first: `limit` of them before the version `before`, or from the newest. */
  'journal.listVersions': vaultCall({
    input: z.strictObject({
      id: idSchema,
      before: z.number().int().nullable().default(null),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    /** `next` is where a longer list goes on. */
    output: z.strictObject({ versions: z.array(versionSchema), next: z.number().int().nullable() }),
  }),
  'journal.readVersion': vaultCall({
    input: z.strictObject({ id: idSchema, version: z.number().int() }),
    output: z.strictObject({ body: longTextSchema, fields: fieldsSchema }),
  }),
  /** What lies in the bin. */
  'journal.listBin': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ entries: z.array(entryLineSchema) }),
  }),
  /**
   * Takes an entry out of the bin for good, with its versions and its words in the index. Not under a legal hold.
   * `isCleared` is false where the page is gone and the disk would not clear its last traces yet.
   */
  'journal.deleteForGood': vaultCall({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({ isCleared: z.boolean() }),
  }),
  /** Puts an entry into the bin. */
  'journal.binEntry': vaultCall({ input: z.strictObject({ id: idSchema }), output: z.strictObject({}) }),
  /** Takes an entry out of the bin. */
  'journal.unbinEntry': vaultCall({ input: z.strictObject({ id: idSchema }), output: z.strictObject({}) }),
} as const

const shelfItemSchema = entrySchema.pick({ id: true, kind: true, date: true }).extend({
  /** The one line that goes along; null where the whole entry does. */
  line: lineSchema.nullable(),
  /** The day it was talked about. */
  takenOn: civilDateSchema.nullable(),
})
export type ShelfItem = z.infer<typeof shelfItemSchema>

const shelfPageSchema = z.strictObject({
  shelf: shelfSchema,
  preparedOn: civilDateSchema,
  /** The paper that was chosen for what is printed. */
  paper: z.enum(['A4', 'Letter']),
  items: z.array(
    shelfItemSchema.extend({
      /** What stands in the form and on the page; null where it was not asked for. */
      text: longTextSchema.nullable(),
    }),
  ),
})
/** A shelf as it is printed. */
export type ShelfPage = z.infer<typeof shelfPageSchema>

/** Pages whose text is printed too. Chosen one by one; none is by itself. */
const withTextSchema = z.array(idSchema).max(1000)

/** The two shelves. */
export const shelfCalls = {
  /** Deep work put on the supervision shelf asks once: `not-now` until `isSure`. Also accepted while locking. */
  'journal.putOnShelf': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({
      id: idSchema,
      shelf: shelfSchema,
      line: lineSchema.nullable(),
      isSure: z.boolean(),
    }),
    output: z.strictObject({}),
  }),
  'journal.takeOffShelf': vaultCall({
    input: z.strictObject({ id: idSchema, shelf: shelfSchema }),
    output: z.strictObject({}),
  }),
  /** Marks an item as talked about today, or takes that back. */
  'journal.markTaken': vaultCall({
    input: z.strictObject({ id: idSchema, shelf: shelfSchema, isTaken: z.boolean() }),
    output: z.strictObject({}),
  }),
  'journal.readShelf': vaultCall({
    input: z.strictObject({ shelf: shelfSchema }),
    output: z.strictObject({ items: z.array(shelfItemSchema) }),
  }),
  'journal.readShelvesOf': vaultCall({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({
      shelves: z.array(z.strictObject({ shelf: shelfSchema, line: lineSchema.nullable() })),
    }),
  }),
  /** One shelf as it prints: what was not talked about yet, with the text of the pages named and of no other. */
  'journal.readShelfPage': vaultCall({
    callers: ['window', 'print'],
    input: z.strictObject({ shelf: shelfSchema, withText: withTextSchema }),
    output: z.strictObject({ page: shelfPageSchema }),
  }),
  /** Keeps that a shelf was printed. Made by the desktop after it left. */
  'journal.recordShelfPrint': vaultCall({
    callers: [],
    input: z.strictObject({
      shelf: shelfSchema,
      how: z.enum(['pdf', 'paper']),
      withText: withTextSchema,
      isEncrypted: z.boolean(),
    }),
    output: z.strictObject({}),
  }),
  /** Saves a shelf as a PDF where a person chooses, with a `secret` inside an age file; refused as `summary.savePdf` is. */
  'journal.saveShelfPdf': desktopCall({
    input: z.strictObject({
      shelf: shelfSchema,
      withText: withTextSchema,
      secret: passphraseSchema.nullable(),
    }),
    output: z.strictObject({ fileName: z.string() }),
  }),
  /** Opens the system's print dialog for a shelf. */
  'journal.printShelf': desktopCall({
    input: z.strictObject({ shelf: shelfSchema, withText: withTextSchema }),
    output: z.strictObject({}),
  }),
} as const
