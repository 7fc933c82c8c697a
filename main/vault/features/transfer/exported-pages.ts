import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { FieldValues } from '../../../../shared/domain/journal/field.ts'
import type { JournalKind } from '../../../../shared/domain/journal/kinds.ts'
import { namedRows } from '../../backup/archive-rows.ts'
import type { RowsOfAMoment } from '../../storage/rows-of-a-moment.ts'

/** A page as it leaves. */
export type ExportedPage = {
  readonly id: string
  readonly kind: JournalKind
  readonly stepId: string | null
  readonly date: CivilDate
  readonly planDay: number | null
  readonly body: string
  readonly fields: FieldValues
  readonly savedAtMs: number
  readonly isInBin: boolean
  /** Names of codes for people. */
  readonly codes: readonly string[]
  /** Names of tags. */
  readonly tags: readonly string[]
  /** The shelves it lies on, each with the one line that goes along where there is one. */
  readonly shelves: readonly { readonly shelf: string; readonly line: string | null }[]
}

/** A code for a person as it leaves. */
export type ExportedCode = { readonly name: string; readonly colour: string; readonly isPutAway: boolean }

type EntryRow = {
  readonly id: string
  readonly kind: JournalKind
  readonly step_id: string | null
  readonly date: CivilDate
  readonly plan_day: number | null
  readonly body: string
  readonly fields: string
  readonly saved_at_ms: number
  readonly binned_at_ms: number | null
}
type NameRow = { readonly id: string; readonly name: string }
type CodeRow = NameRow & { readonly colour: string; readonly put_away_at_ms: number | null }
type ShelfRow = { readonly entry_id: string; readonly shelf: string; readonly line: string | null }

/** What each page is linked to, by its id. */
export type PageLinks = {
  readonly codes: ReadonlyMap<string, readonly string[]>
  readonly tags: ReadonlyMap<string, readonly string[]>
  readonly shelves: ReadonlyMap<string, ExportedPage['shelves']>
}

/** Names only, no text of a page: these are held for as long as an export takes. */
export async function readLinks(moment: RowsOfAMoment): Promise<PageLinks> {
  const shelves = new Map<string, { shelf: string; line: string | null }[]>()
  for await (const { entry_id, shelf, line } of rowsOf<ShelfRow>(moment, 'shelf_item'))
    add(shelves, entry_id, { shelf, line })
  return {
    codes: await namesByEntry(moment, 'entry_code', 'code_id', 'person_code'),
    tags: await namesByEntry(moment, 'entry_tag', 'tag_id', 'tag'),
    shelves,
  }
}

/** Every page of a moment, the bin included, with what its links stand for; read as it is asked for. */
export async function* exportedPages(
  moment: RowsOfAMoment,
  { codes, tags, shelves }: PageLinks,
): AsyncGenerator<ExportedPage> {
  for await (const row of rowsOf<EntryRow>(moment, 'journal_entry'))
    yield {
      id: row.id,
      kind: row.kind,
      stepId: row.step_id,
      date: row.date,
      planDay: row.plan_day,
      body: row.body,
      fields: JSON.parse(row.fields) as FieldValues,
      savedAtMs: row.saved_at_ms,
      isInBin: row.binned_at_ms !== null,
      codes: (codes.get(row.id) ?? []).toSorted(),
      tags: (tags.get(row.id) ?? []).toSorted(),
      shelves: shelves.get(row.id) ?? [],
    }
}

/** Every code for a person. */
export async function exportedCodes(moment: RowsOfAMoment): Promise<readonly ExportedCode[]> {
  const codes: ExportedCode[] = []
  for await (const { name, colour, put_away_at_ms } of rowsOf<CodeRow>(moment, 'person_code'))
    codes.push({ name, colour, isPutAway: put_away_at_ms !== null })
  return codes
}

async function namesByEntry(
  moment: RowsOfAMoment,
  links: string,
  column: 'code_id' | 'tag_id',
  named: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string>()
  for await (const { id, name } of rowsOf<NameRow>(moment, named)) names.set(id, name)
  const found = new Map<string, string[]>()
  type Link = { readonly entry_id: string } & Readonly<Record<typeof column, string>>
  for await (const link of rowsOf<Link>(moment, links)) {
    const name = names.get(link[column])
    if (name !== undefined) add(found, link.entry_id, name)
  }
  return found
}

function add<Value>(lists: Map<string, Value[]>, id: string, value: Value): void {
  const list = lists.get(id)
  if (list === undefined) lists.set(id, [value])
  else list.push(value)
}

/** The rows of a table; a table is written by this build, so its columns are known. */
async function* rowsOf<Row>(moment: RowsOfAMoment, name: string): AsyncGenerator<Row> {
  const table = moment.tables.find((known) => known.name === name)
  if (table === undefined) return
  for await (const rows of namedRows(moment, table)) for (const row of rows) yield row as Row
}
