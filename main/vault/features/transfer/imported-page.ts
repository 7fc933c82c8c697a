import type { Shelf } from '../../../../shared/contract/entry-filter.ts'
import type { ImportSource, LeftOut } from '../../../../shared/contract/transfer.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { CodeColour } from '../../../../shared/domain/codes/code-colours.ts'
import type { FieldValues } from '../../../../shared/domain/journal/field.ts'
import type { JournalKind } from '../../../../shared/domain/journal/kinds.ts'
import { type AppError, ExpectedFailure } from '../../../../shared/errors.ts'

/** One page as it comes from elsewhere. */
export type ImportedPage = {
  /** Its id where it came from; null where that gives none. */
  readonly originId: string | null
  readonly kind: JournalKind
  readonly stepId: string | null
  readonly date: CivilDate
  readonly planDay: number | null
  readonly body: string
  readonly fields: FieldValues
  /** Names of codes for people. */
  readonly codes: readonly string[]
  readonly tags: readonly string[]
  readonly shelves: readonly { readonly shelf: Shelf; readonly line: string | null }[]
}

/** A page that every call of the contract can give back, with what a list shows of it. */
export type FittedPage = ImportedPage & { readonly firstLine: string; readonly words: number }

/** Everything one file or folder holds. */
export type ReadImport = {
  readonly source: ImportSource
  /** The colour of each code for a person, by its name, where the file says one. */
  readonly colours: ReadonlyMap<string, CodeColour>
  readonly pages: readonly FittedPage[]
  readonly leftOut: readonly LeftOut[]
}

/** How many of each kind of thing is left out. */
export type Counts = Partial<Record<LeftOut['what'], number>>

/** Counts what is left out. */
export function addCount(counts: Counts, what: LeftOut['what'], more: number): void {
  counts[what] = (counts[what] ?? 0) + more
}

/** The most one import may hold. */
export const IMPORT_LIMITS = { fileBytes: 32_000_000, pages: 50_000, files: 60_000, folderDepth: 6 } as const

type Why = Extract<AppError, { code: 'import-refused' }>['why']

/** Ends in the words for an import that cannot be taken; `where` is a line or the number of an entry, from 1. */
export function refuseImport(why: Why, where: number | null = null): never {
  throw new ExpectedFailure({ code: 'import-refused', why, where })
}

/** A page of another journal: a free page with its date. */
export function freePage(page: Pick<ImportedPage, 'originId' | 'date' | 'body' | 'tags'>): ImportedPage {
  return { ...page, kind: 'free-page', stepId: null, planDay: null, fields: {}, codes: [], shelves: [] }
}

/** No code has a colour. */
export const NO_COLOURS: ReadImport['colours'] = new Map()

/** Counts of what is left out, without the ones there are none of. */
export function countsOf(found: Readonly<Counts>): LeftOut[] {
  return (Object.entries(found) as [LeftOut['what'], number][])
    .filter(([, count]) => count > 0)
    .map(([what, count]) => ({ what, count }))
}
