import { z } from 'zod'
import { desktopCall, vaultCall } from './call.ts'
import { shelfSchema } from './entry-filter.ts'
import { passphraseSchema } from './secrets.ts'
import { civilDateSchema, idSchema, instantSchema, lineSchema, longTextSchema } from './values.ts'

/** What a person chose for the printed page. Kept in the vault as it is typed. */
export const summaryChoicesSchema = z.strictObject({
  /** One page for a therapist, or the longer version one keeps for oneself. */
  version: z.enum(['one-page', 'longer']),
  paper: z.enum(['A4', 'Letter']),
  initials: z.string().max(12),
  lines: z.tuple([lineSchema, lineSchema, lineSchema]),
  nextPhase: z.string().max(600),
  includeOwnWords: z.boolean(),
  includeMovers: z.boolean(),
  /** Items about intrusion, startle and memory enter the page only if ticked. */
  includeSensitiveMovers: z.boolean(),
  includeStepsDone: z.boolean(),
  /** "Of offered" beside what was done: off by default, so that a month is no school report. */
  includeOffered: z.boolean(),
  /** Practices, and how rest and load went. */
  includePractices: z.boolean(),
})
export type SummaryChoices = z.infer<typeof summaryChoicesSchema>

const pageMeasureSchema = z.strictObject({
  submittedOn: civilDateSchema,
  profession: z.string(),
  answers: z.record(z.string(), z.number().int()),
})

const countSchema = z.number().int().min(0)

/** What a stretch of days held, in days on which there was any. */
const dayCountsSchema = z.strictObject({
  eveningsWritten: countSchema,
  rituals: countSchema,
  groundings: countSchema,
  movements: countSchema,
  nights: countSchema,
})
export type DayCounts = z.infer<typeof dayCountsSchema>

const checkInsSchema = z.strictObject({ depleted: countSchema, allRight: countSchema, well: countSchema })

const summaryWeekSchema = dayCountsSchema.extend({
  fromDay: z.number().int().min(1).max(30),
  untilDay: z.number().int().min(1).max(30),
  from: civilDateSchema,
  until: civilDateSchema,
  stepsDone: countSchema,
  stepsOffered: countSchema,
  checkIns: checkInsSchema,
})
export type SummaryWeek = z.infer<typeof summaryWeekSchema>

const trendSchema = z.strictObject({ first: z.number(), last: z.number() }).nullable()

/** Everything the printed page says, before it is set in type. */
const summaryDocumentSchema = z.strictObject({
  choices: summaryChoicesSchema,
  preparedOn: civilDateSchema,
  startedOn: civilDateSchema.nullable(),
  first: pageMeasureSchema.nullable(),
  /** The check right before the latest, where there was one besides the first: it confirms a change or does not. */
  previous: pageMeasureSchema.nullable(),
  latest: pageMeasureSchema.nullable(),
  /** While one is open, earlier ones stay out of sight: then no measure stands here, and the page says why. */
  isMeasureOpen: z.boolean(),
  ownWords: longTextSchema.nullable(),
  stepsDone: z.number().int(),
  stepsOffered: z.number().int(),
  eveningsWritten: z.number().int(),
  daysWithSteps: z.number().int(),
  checkIns: checkInsSchema,
  /** Days of the month so far on which there was any. */
  practices: dayCountsSchema.omit({ eveningsWritten: true }),
  /** How rested, 0 to 4, and the load between sessions, 0 to 10: the middle of the first seven notes and of the last. */
  trends: z.strictObject({ rested: trendSchema, load: trendSchema }),
  /** Every finished measure, oldest first. */
  measures: z.array(pageMeasureSchema),
  weeks: z.array(summaryWeekSchema),
})
export type SummaryDocument = z.infer<typeof summaryDocumentSchema>

const printSchema = z.strictObject({
  id: idSchema,
  how: z.enum(['pdf', 'paper']),
  printedAtMs: instantSchema,
  parts: z.array(z.string()),
})

export const summaryCalls = {
  /** The page as it stands; the live preview and the hidden page that prints both draw from it. */
  'summary.readDocument': vaultCall({
    callers: ['window', 'print'],
    input: z.strictObject({}),
    output: z.strictObject({ document: summaryDocumentSchema }),
  }),
  'summary.saveChoices': vaultCall({
    states: ['unlocked', 'locking'],
    input: z.strictObject({ choices: summaryChoicesSchema }),
    output: z.strictObject({}),
  }),
  /**
   * Asks where to, then writes the page as a PDF, readable by this account only; with a `secret` inside an age file that
   * its words open. `cancelled` when nowhere was chosen, `weak-passphrase` below 12 bytes.
   */
  'summary.savePdf': desktopCall({
    input: z.strictObject({ secret: passphraseSchema.nullable() }),
    output: z.strictObject({ fileName: z.string() }),
  }),
  /** Opens the system's print dialog for the page. */
  'summary.print': desktopCall({ input: z.strictObject({}), output: z.strictObject({}) }),
  /** Keeps what was printed, when and how. Made by the desktop after a page left. */
  'summary.recordPrint': vaultCall({
    callers: [],
    input: z.strictObject({ how: z.enum(['pdf', 'paper']), isEncrypted: z.boolean() }),
    output: z.strictObject({}),
  }),
  /** A PDF as an age file that only the secret opens. Asked by the desktop, which made the PDF. */
  'print.encryptPdf': vaultCall({
    callers: [],
    input: z.strictObject({ pdf: z.instanceof(Uint8Array), secret: passphraseSchema }),
    output: z.strictObject({ file: z.instanceof(Uint8Array) }),
  }),
  'summary.listPrints': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ prints: z.array(printSchema) }),
  }),
  /** What the hidden page is to set in type. */
  'print.readJob': desktopCall({
    callers: ['print'],
    input: z.strictObject({}),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('summary') }),
      z.strictObject({
        kind: z.literal('shelf'),
        shelf: shelfSchema,
        withText: z.array(idSchema),
      }),
      z.strictObject({ kind: z.literal('recovery-sheet') }),
    ]),
  }),
  /** The hidden page says that its type is set, its fonts are loaded and it can be printed. */
  'print.ready': desktopCall({ callers: ['print'], input: z.strictObject({}), output: z.strictObject({}) }),
} as const
