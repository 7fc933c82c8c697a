import type { EntryFilter } from '../../../../shared/contract/entry-filter.ts'

/** Where a filtered list is read from, and what its rows have to fit besides. */
export type EntrySource = { readonly tables: string; readonly where: string }

/** What a filter needs in a statement; the null ones are not in its text. */
export type FilterParameters = Readonly<Record<string, string | number>>

type Link = {
  readonly table: string
  readonly column: string
  readonly parameter: 'shelf' | 'tagId' | 'codeId'
}

/** The links an entry can be found by, those that pick the fewest entries first. */
const LINKS: readonly Link[] = [
  { table: 'shelf_item', column: 'shelf', parameter: 'shelf' },
  { table: 'entry_tag', column: 'tag_id', parameter: 'tagId' },
  { table: 'entry_code', column: 'code_id', parameter: 'codeId' },
]

/** Conditions on the entry itself, by the filter's own names. */
const COLUMNS = [
  ['kind', 'entry.kind = :kind'],
  ['planDay', 'entry.plan_day = :planDay'],
  ['from', 'entry.date >= :from'],
  ['until', 'entry.date <= :until'],
] as const

/**
 * The tables and conditions of a list under a filter. Where a link narrows it, the list is read from the link's index
 * (`CROSS JOIN` is SQLite's way to fix that order); otherwise from the index of the kind, the plan day or the date,
 * each of which is in the order of the list.
 */
export function listSource(filter: EntryFilter): EntrySource {
  const [first, ...others] = LINKS.filter(({ parameter }) => filter[parameter] !== null)
  const tables =
    first === undefined
      ? 'journal_entry AS entry'
      : `${first.table} AS link CROSS JOIN journal_entry AS entry ON entry.id = link.entry_id`
  const onLink = first === undefined ? [] : [`link.${first.column} = :${first.parameter}`]
  return { tables, where: [...onLink, ...entryConditions(filter, others)].join(' AND ') }
}

/** The same conditions for entries that were found by their words. */
export function searchConditions(filter: EntryFilter): string {
  const links = LINKS.filter(({ parameter }) => filter[parameter] !== null)
  return entryConditions(filter, links).join(' AND ')
}

/** The values of a filter that are in the text of its statement. */
export function filterParameters(filter: EntryFilter): FilterParameters {
  const parameters: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(filter)) if (value !== null) parameters[name] = value
  return parameters
}

function entryConditions(filter: EntryFilter, links: readonly Link[]): readonly string[] {
  return [
    'entry.binned_at_ms IS NULL',
    ...COLUMNS.filter(([name]) => filter[name] !== null).map(([, condition]) => condition),
    ...links.map(
      ({ table, column, parameter }) =>
        `EXISTS (SELECT 1 FROM ${table} AS other WHERE other.entry_id = entry.id AND other.${column} = :${parameter})`,
    ),
  ]
}
