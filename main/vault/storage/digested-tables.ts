import type { Connection } from './open-database.ts'

/** A table whose rows the digest covers. */
export type DigestedTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly hasRowId: boolean
  /** The columns of the primary key in their order where there is no running number; none otherwise. */
  readonly key: readonly string[]
  /** The columns of the primary key in their order, also where there is a running number beside it. */
  readonly primaryKey: readonly string[]
}

/** The digest and the counter live here, so this table cannot be part of the digest itself. */
const STATE_TABLE = 'vault_state'

type ListedColumn = {
  readonly tableName: string
  readonly withoutRowId: number
  readonly name: string
  readonly pk: number
}

/** In one question: seventy of their own make an unlocking a millisecond longer. */
const ALL_COLUMNS = `
  SELECT listed.name AS tableName, listed.wr AS withoutRowId, held.name AS name, held.pk AS pk
  FROM pragma_table_list AS listed, pragma_table_info(listed.name) AS held
  WHERE listed.schema = 'main' AND listed.type = 'table'
  ORDER BY held.cid`

/** Every table that holds rows of its own, by name; search indexes are derived from them and left out. */
export function digestedTables(connection: Connection): readonly DigestedTable[] {
  const columns = connection.prepare(ALL_COLUMNS).all() as readonly ListedColumn[]
  return [...Map.groupBy(columns, ({ tableName }) => tableName)]
    .filter(([name]) => !name.startsWith('sqlite_') && name !== STATE_TABLE)
    .map(([name, held]) => describe(name, held))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** A name as SQL takes it, whatever is in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function describe(name: string, columns: readonly ListedColumn[]): DigestedTable {
  const hasRowId = columns.every(({ withoutRowId }) => withoutRowId === 0)
  const primaryKey = columns
    .filter(({ pk }) => pk > 0)
    .toSorted((one, other) => one.pk - other.pk)
    .map((column) => column.name)
  return {
    name,
    columns: columns.map((column) => column.name),
    hasRowId,
    key: hasRowId ? [] : primaryKey,
    primaryKey,
  }
}
