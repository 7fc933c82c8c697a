import type { Migration } from './migration.ts'

/** What rows were before they were changed or taken away while a legal hold was on. */
export const heldRows: Migration = {
  version: 28,
  name: 'held-rows',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE held_row (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        table_name TEXT NOT NULL,
        -- The values of the row's primary key, as a JSON array.
        row_key TEXT NOT NULL,
        -- Its columns by name, as JSON.
        row TEXT NOT NULL,
        hold_since_ms INTEGER NOT NULL,
        held_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX held_row_by_row ON held_row (table_name, row_key, id);
    `)
  },
}
