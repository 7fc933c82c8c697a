import { z } from 'zod'
import { JOURNAL_KINDS } from '../domain/journal/kinds.ts'
import { civilDateSchema, idSchema, planDaySchema } from './values.ts'

export const kindSchema = z.enum(JOURNAL_KINDS)

export const shelfSchema = z.enum(['supervision', 'therapy'])
/** Where something written can be taken: to supervision, or to one's own therapy. Neither shows the other's. */
export type Shelf = z.infer<typeof shelfSchema>

/** Which entries of the journal are wanted: those that fit everything that is not null. */
export const entryFilterSchema = z
  .strictObject({
    kind: kindSchema.nullable(),
    /** A code for a person. */
    codeId: idSchema.nullable(),
    tagId: idSchema.nullable(),
    shelf: shelfSchema.nullable(),
    planDay: planDaySchema.nullable(),
    /** The first and the last day wanted, both included. */
    from: civilDateSchema.nullable(),
    until: civilDateSchema.nullable(),
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, { path: ['until'] })
export type EntryFilter = z.infer<typeof entryFilterSchema>

/** Every entry. */
export const NO_FILTER: EntryFilter = {
  kind: null,
  codeId: null,
  tagId: null,
  shelf: null,
  planDay: null,
  from: null,
  until: null,
}
