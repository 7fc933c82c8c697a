import { z } from 'zod'
import { shelfSchema } from '../../../../shared/contract/entry-filter.ts'
import type { ImportSource } from '../../../../shared/contract/transfer.ts'
import { civilDateSchema, lineSchema, planDaySchema } from '../../../../shared/contract/values.ts'
import { civilDateAt } from '../../../../shared/domain/civil-date.ts'
import { CODE_COLOURS } from '../../../../shared/domain/codes/code-colours.ts'
import { problemWithCodeName } from '../../../../shared/domain/codes/code-name.ts'
import type { FieldValues } from '../../../../shared/domain/journal/field.ts'
import { JOURNAL_KINDS } from '../../../../shared/domain/journal/kinds.ts'
import { EXPORT_FORMAT, EXPORT_VERSION } from './export-format.ts'
import { fitPage } from './fit-page.ts'
import {
  addCount as add,
  type Counts,
  countsOf,
  type FittedPage,
  freePage,
  IMPORT_LIMITS,
  type ImportedPage,
  type ReadImport,
  refuseImport,
} from './imported-page.ts'
import { readTags } from './read-tags.ts'
import { withoutMarkup } from './without-markup.ts'
import { withoutEscapes, withoutPictures } from './without-pictures.ts'

type ReadEntry = (entry: unknown, counts: Counts) => ImportedPage | null

const listSchema = z.array(z.unknown()).nullish()
/** How long a text may be is seen once its page is whole. */
const textSchema = z.string().nullish()

/** Whose each shape is: facts from the makers' documentation and exports; the source of each stands beside it. */
const fileSchema = z.looseObject({
  format: z.string().optional(),
  version: z.unknown().optional(),
  metadata: z.looseObject({ application: z.string().optional() }).optional(),
  tags: z.unknown().optional(),
  codes: z.unknown().optional(),
  entries: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
})

/** Reads a JSON file of one of the journals Respite knows. Throws `import-refused`. */
export function readJson(text: string, tell: (share: number) => void): ReadImport {
  const parsed = fileSchema.safeParse(parseJson(text))
  if (!parsed.success) return refuseImport('unknown-format')
  const file = parsed.data
  const source = sourceOf(file)
  if (source === 'respite' && file.version !== EXPORT_VERSION) refuseImport('newer')
  const entries = Array.isArray(file.entries)
    ? file.entries
    : Object.entries(file.entries).map(([date, entry]) => ({ date, ...asObject(entry) }))
  if (entries.length > IMPORT_LIMITS.pages) refuseImport('too-many')
  const counts: Counts = {}
  const pages: FittedPage[] = []
  for (const [index, entry] of entries.entries()) {
    if (index % 200 === 199) tell(index / entries.length)
    const page = readOne(READERS[source], entry, index, counts)
    if (page !== null) pages.push(page)
  }
  return { source, colours: coloursIn(file.codes), pages, leftOut: countsOf(counts) }
}

function readOne(read: ReadEntry, entry: unknown, index: number, counts: Counts): FittedPage | null {
  try {
    const page = read(entry, counts)
    return page === null ? null : fitPage(page, counts)
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof RangeError)
      return refuseImport('bad-entry', index + 1)
    throw error
  }
}

function sourceOf(file: z.infer<typeof fileSchema>): Exclude<ImportSource, 'markdown'> {
  if (file.format === EXPORT_FORMAT) return 'respite'
  const application = file.metadata?.application
  if (application === 'Mini Diary') return 'mini-diary'
  if (application === 'Mini Diarium') return 'mini-diarium'
  const [first] = Array.isArray(file.entries) ? file.entries : []
  const entry = asObject(first)
  if ('creationDate' in entry) return 'day-one'
  // A Day One journal without pages has nothing but its metadata.
  if (file.metadata !== undefined && first === undefined) return 'day-one'
  if (Array.isArray(file.entries) && file.metadata === undefined && file.tags !== undefined) return 'jrnl'
  return refuseImport('unknown-format')
}

const respiteEntry = z.object({
  id: z.uuid(),
  kind: z.enum(JOURNAL_KINDS),
  stepId: z.string().nullable(),
  date: civilDateSchema,
  planDay: planDaySchema.nullable(),
  body: z.string(),
  isInBin: z.boolean(),
  fields: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.string())])),
  // Not in every file of version 1: codes and tags came with the first builds, shelves a little later.
  codes: z.array(z.string().max(200)).max(100).default([]),
  tags: z.array(z.string().max(200)).max(100).default([]),
  shelves: z
    .array(z.object({ shelf: shelfSchema, line: lineSchema.nullable() }))
    .max(2)
    .default([]),
})

const codeEntry = z.object({ name: z.string().max(24), colour: z.enum(CODE_COLOURS) })

/** A code's colour is worth no refusal: one that cannot be read becomes any. */
function coloursIn(codes: unknown): ReadImport['colours'] {
  const read = z.array(codeEntry).max(10_000).safeParse(codes)
  return new Map(read.success ? read.data.map(({ name, colour }) => [name, colour]) : [])
}

/** What could be initials or a name is no code, whatever an older build let through. */
function keptCodes(names: readonly string[], counts: Counts): readonly string[] {
  const kept = names.filter((name) => problemWithCodeName(name) === null)
  add(counts, 'codes', names.length - kept.length)
  return kept
}

/** Day One's JSON export (its zip holds one per journal): the instant is UTC, `timeZone` says which day that was. */
const dayOneEntry = z.looseObject({
  uuid: z.string().max(200).nullish(),
  creationDate: z.iso.datetime({ offset: true }),
  timeZone: z.string().max(100).nullish(),
  text: textSchema,
  tags: listSchema,
  photos: listSchema,
  videos: listSchema,
  audios: listSchema,
  location: z.unknown().optional(),
})

/**
 * Mini Diary 3.3 (docs/REQUIREMENTS.md 4.3 in fjrevoredo/mini-diarium): `entries` by date, each title and text. Mini
 * Diarium 0.1 wrote the same; from 0.4 on a list whose entries name their date, with the text as HTML (its user guide).
 */
const diaryEntry = z.looseObject({
  date: civilDateSchema,
  title: textSchema,
  text: textSchema,
  tags: listSchema,
})

/** jrnl's `--format json` (jrnl/plugins/json_exporter.py in jrnl-org/jrnl). */
const jrnlEntry = z.looseObject({
  uuid: z.string().max(200).nullish(),
  title: textSchema,
  body: textSchema,
  date: civilDateSchema,
  tags: listSchema,
})

const readDiary: ReadEntry = (entry, counts) => {
  const { date, title, text, tags } = diaryEntry.parse(entry)
  // Mini Diarium numbers its pages from 1 in every journal, so a number says nothing about where a page is from.
  return freePage({
    originId: null,
    date,
    tags: keptTags(tags, counts),
    body: joinedText(title, withoutMarkup(text ?? '')),
  })
}

const READERS: Readonly<Record<Exclude<ImportSource, 'markdown'>, ReadEntry>> = {
  respite: (entry, counts) => {
    const { id, fields, isInBin, tags, codes, ...page } = respiteEntry.parse(entry)
    // What was thrown away does not come back by way of another vault.
    if (isInBin) {
      add(counts, 'binned-pages', 1)
      return null
    }
    return {
      ...page,
      originId: id,
      tags: keptTags(tags, counts),
      codes: keptCodes(codes, counts),
      fields: fields as FieldValues,
    }
  },
  'day-one': (entry, counts) => {
    const { uuid, creationDate, timeZone, text, ...more } = dayOneEntry.parse(entry)
    add(counts, 'pictures', (more.photos?.length ?? 0) + (more.videos?.length ?? 0))
    add(counts, 'recordings', more.audios?.length ?? 0)
    add(counts, 'places', more.location == null ? 0 : 1)
    return freePage({
      originId: uuid ?? null,
      date: civilDateAt(Date.parse(creationDate), timeZone ?? 'UTC', 0),
      tags: keptTags(more.tags, counts),
      // Pictures stand in the text as links to files that do not come along; dots and the like are escaped.
      body: withoutEscapes(withoutPictures(text ?? '')),
    })
  },
  'mini-diary': readDiary,
  'mini-diarium': readDiary,
  jrnl: (entry, counts) => {
    const { uuid, date, title, body, tags } = jrnlEntry.parse(entry)
    const words = tags?.map((tag) => (typeof tag === 'string' ? tag.replace(/^@/, '') : tag))
    return freePage({
      originId: uuid ?? null,
      date,
      tags: keptTags(words, counts),
      body: joinedText(title, body),
    })
  },
}

function keptTags(words: readonly unknown[] | null | undefined, counts: Counts): readonly string[] {
  const { tags, leftOut } = readTags(words ?? [])
  add(counts, 'tags', leftOut)
  return tags
}

function joinedText(title: string | null | undefined, text: string | null | undefined): string {
  return [title, text].filter((part) => part != null && part.trim() !== '').join('\n\n')
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (error) {
    const line = error instanceof Error ? /line (\d+) column/.exec(error.message)?.[1] : undefined
    return refuseImport('not-json', line === undefined ? text.split('\n').length : Number(line))
  }
}
