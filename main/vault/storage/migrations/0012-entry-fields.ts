import type { Migration } from './migration.ts'

/** What stands in the form of an entry, and the two shelves an entry can be taken from. */
export const entryFields: Migration = {
  version: 12,
  name: 'entry-fields',
  apply: (connection) => {
    connection.exec(`
      ALTER TABLE journal_entry ADD COLUMN fields TEXT NOT NULL DEFAULT '{}';
      ALTER TABLE journal_version ADD COLUMN fields TEXT NOT NULL DEFAULT '{}';

      CREATE TABLE shelf_item (
        entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
        shelf TEXT NOT NULL CHECK (shelf IN ('supervision', 'therapy')),
        line TEXT,
        put_at_ms INTEGER NOT NULL,
        taken_on TEXT,
        PRIMARY KEY (entry_id, shelf)
      ) STRICT;
    `)
  },
}
