import type { Migration } from './migration.ts'

/** What rows were before they were changed or taken away under a legal hold; and which pages a backup can hold. */
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

      -- The highest row number of a page when the backup was noted: a page with a higher one was written later, whatever
      -- the clocks said. Of backups made before now only the highest number of today is known.
      ALTER TABLE backup_archive ADD COLUMN pages_up_to INTEGER NOT NULL DEFAULT 0;
      UPDATE backup_archive SET pages_up_to = coalesce((SELECT max(text_row) FROM journal_entry), 0);
    `)
  },
}
