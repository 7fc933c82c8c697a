import type { Connection } from './open-database.ts'

/** A table whose rows the digest covers. */
export type DigestedTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly hasRowId: boolean
  /** The columns of the primary key in their order where there is no running number; none otherwise. */
  readonly key: readonly string[]
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
    .map(({ name, wr }) => describe(connection, name, wr === 0))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** A name as SQL takes it, whatever is in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function describe(connection: Connection, name: string, hasRowId: boolean): DigestedTable {
  const columns = connection.pragma(`table_info(${quoted(name)})`) as readonly {
    readonly name: string
    readonly pk: number
  }[]
  const key = columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk)
  return {
    name,
    columns: columns.map((column) => column.name),
    hasRowId,
    key: hasRowId ? [] : key.map((column) => column.name),
  }
}
