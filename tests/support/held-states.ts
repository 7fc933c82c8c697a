import type { ReadDb } from '../../main/vault/storage/store.ts'

/** Every row of every table with rows of its own, as the JSON of its columns. */
export function rowsOf(db: ReadDb): Readonly<Record<string, readonly string[]>> {
  const tables = db.all<{ name: string }>(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
  )
  return Object.fromEntries(
    // The digest and the counter, and what SQLite makes of the words, are made of the other rows.
    tables
      .filter(({ name }) => name !== 'vault_state' && !name.startsWith('journal_text'))
      .map(({ name }) => [name, db.all(`SELECT * FROM "${name}"`).map((row) => JSON.stringify(row))]),
  )
}

/** What is kept under a hold: table and row. */
export function heldIn(db: ReadDb): ReadonlySet<string> {
  const rows = db.all<{ held: string }>("SELECT table_name || ' ' || row AS held FROM held_row")
  return new Set(rows.map(({ held }) => held))
}
