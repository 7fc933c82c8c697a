import { z } from 'zod'
import { LONGEST_SEARCH } from '../domain/journal/search-words.ts'
import { vaultCall } from './call.ts'
import { entryFilterSchema } from './entry-filter.ts'
import { civilDateSchema, idSchema, longTextSchema } from './values.ts'

const tagSchema = z.strictObject({ id: idSchema, name: z.string() })
/** A word an entry was given, to find it by. */
export type EntryTag = z.infer<typeof tagSchema>

/** Counting ends here: past it a count says only that there are more. */
export const COUNTED_AT_MOST = 10_000

const dayPagesSchema = z.strictObject({ date: civilDateSchema, pages: z.number().int().min(1) })
/** A day that holds pages, and how many. */
export type DayPages = z.infer<typeof dayPagesSchema>

/** Finding pages again: tags, counts, the calendar, and whether lists show titles. */
export const findingCalls = {
  /** Every tag some entry outside the bin has, the most used first. */
  'journal.listTags': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ tags: z.array(tagSchema.extend({ entries: z.number().int().min(1) })) }),
  }),
  'journal.readTagsOf': vaultCall({
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({ tags: z.array(tagSchema) }),
  }),
  /**
   * Gives an entry a tag as typed. What cannot be one comes back with the reason and is not kept; `not-found` where
   * there is no such entry.
   */
  'journal.addTag': vaultCall({
    input: z.strictObject({ id: idSchema, typed: longTextSchema }),
    output: z.strictObject({ outcome: z.enum(['added', 'there-already', 'empty', 'too-long', 'too-many']) }),
  }),
  /** Takes a tag off an entry. A tag no entry has any more is gone. */
  'journal.removeTag': vaultCall({
    input: z.strictObject({ id: idSchema, tagId: idSchema }),
    output: z.strictObject({}),
  }),
  /** How many entries fit a filter, and hold the words typed where there are any. */
  'journal.countEntries': vaultCall({
    input: z.strictObject({ filter: entryFilterSchema, typed: z.string().max(LONGEST_SEARCH) }),
    output: z.strictObject({ count: z.number().int().min(0).max(COUNTED_AT_MOST), hasMore: z.boolean() }),
  }),
  /** The days from one to another, both included, that hold pages; at most a year apart. */
  'journal.readDays': vaultCall({
    input: z
      .strictObject({ from: civilDateSchema, until: civilDateSchema })
      .refine(({ from, until }) => from <= until, { path: ['until'] }),
    output: z.strictObject({ days: z.array(dayPagesSchema).max(366) }),
  }),
  'journal.readTitles': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ isHidden: z.boolean() }),
  }),
  /** Whether lists show kind and date only until asked for more. */
  'journal.setTitles': vaultCall({
    input: z.strictObject({ isHidden: z.boolean() }),
    output: z.strictObject({}),
  }),
} as const
