import type { Connection } from './open-database.ts'

/** A table whose rows the digest covers. */
export type DigestedTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly hasRowId: boolean
}

/** The digest and the counter live here, so this table cannot be part of the digest itself. */
const STATE_TABLE = 'vault_state'

type ListedTable = {
  readonly name: string
  readonly type: string
  readonly wr: number
  readonly schema: string
}

/** Every table that holds rows of its own, by name; search indexes are derived from them and left out. */
export function digestedTables(connection: Connection): readonly DigestedTable[] {
  const listed = connection.pragma('table_list') as readonly ListedTable[]
  return listed
    .filter(({ schema, type, name }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'))
    .filter(({ name }) => name !== STATE_TABLE)
    .map(({ name, wr }) => ({ name, columns: columnsOf(connection, name), hasRowId: wr === 0 }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** A name as SQL takes it, whatever is in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function columnsOf(connection: Connection, table: string): readonly string[] {
  const columns = connection.pragma(`table_info(${quoted(table)})`) as readonly { readonly name: string }[]
  return columns.map(({ name }) => name)
}
