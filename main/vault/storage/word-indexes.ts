import type { Connection } from './open-database.ts'

/** A full-text index, the table whose texts it is over, and how it cuts them into words. */
export type WordIndex = {
  readonly name: string
  readonly content: string
  /** The column that holds the running number of a text. */
  readonly rowId: string
  readonly columns: readonly string[]
  readonly tokenizer: string
}

/** Every full-text index of the vault, as the statement that made it says; the statements are our own migrations'. */
export function wordIndexes(connection: Connection): readonly WordIndex[] {
  const made = connection
    .prepare(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5(%'`,
    )
    .all() as readonly { readonly name: string; readonly sql: string }[]
  return made.map(({ name, sql }) => {
    const columns = connection.pragma(`table_info(${name})`) as readonly { readonly name: string }[]
    return {
      name,
      content: option(sql, 'content'),
      rowId: option(sql, 'content_rowid'),
      columns: columns.map((column) => column.name),
      tokenizer: option(sql, 'tokenize'),
    }
  })
}

function option(sql: string, name: string): string {
  const value = new RegExp(`\\b${name}\\s*=\\s*(?:'([^']*)'|"([^"]*)")`).exec(sql)
  const found = value?.[1] ?? value?.[2]
  if (found === undefined) throw new Error(`The full-text index does not say its ${name}`)
  return found
}
