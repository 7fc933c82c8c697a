import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { FieldValues } from '../../../../shared/domain/journal/field.ts'
import type { JournalKind } from '../../../../shared/domain/journal/kinds.ts'
import type { CollectedRows } from '../../backup/collect-rows.ts'

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
type NamedRow = { readonly id: string; readonly name: string }
type CodeRow = NamedRow & { readonly colour: string; readonly put_away_at_ms: number | null }
type ShelfRow = { readonly entry_id: string; readonly shelf: string; readonly line: string | null }

/** Every page of what was collected, the bin included, with what its links stand for. */
export function* exportedPages(rows: CollectedRows): Generator<ExportedPage> {
  const codesOf = namesByEntry(rows, 'entry_code', 'code_id', 'person_code')
  const tagsOf = namesByEntry(rows, 'entry_tag', 'tag_id', 'tag')
  const shelvesOf = new Map<string, { shelf: string; line: string | null }[]>()
  for (const { entry_id, shelf, line } of rowsOf<ShelfRow>(rows, 'shelf_item'))
    shelvesOf.set(entry_id, [...(shelvesOf.get(entry_id) ?? []), { shelf, line }])
  for (const row of rowsOf<EntryRow>(rows, 'journal_entry'))
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
      codes: codesOf.get(row.id) ?? [],
      tags: tagsOf.get(row.id) ?? [],
      shelves: shelvesOf.get(row.id) ?? [],
    }
}

/** Every code for a person. */
export function exportedCodes(rows: CollectedRows): readonly ExportedCode[] {
  return [...rowsOf<CodeRow>(rows, 'person_code')].map(({ name, colour, put_away_at_ms }) => ({
    name,
    colour,
    isPutAway: put_away_at_ms !== null,
  }))
}

function namesByEntry(
  rows: CollectedRows,
  links: string,
  column: 'code_id' | 'tag_id',
  named: string,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map([...rowsOf<NamedRow>(rows, named)].map(({ id, name }) => [id, name]))
  const found = new Map<string, string[]>()
  type Link = { readonly entry_id: string } & Readonly<Record<typeof column, string>>
  for (const link of rowsOf<Link>(rows, links)) {
    const name = names.get(link[column])
    if (name !== undefined) found.set(link.entry_id, [...(found.get(link.entry_id) ?? []), name].toSorted())
  }
  return found
}

/** The rows of a table; a table is written by this build, so its columns are known. */
function* rowsOf<Row>({ tables }: CollectedRows, name: string): Generator<Row> {
  for (const piece of tables.find((table) => table.name === name)?.pieces ?? [])
    for (const line of piece.toString('utf8').split('\n')) if (line !== '') yield JSON.parse(line) as Row
}
