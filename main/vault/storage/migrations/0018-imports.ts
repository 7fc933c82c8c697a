import type { Migration } from './migration.ts'

/** Which pages came with which import, so that an import can be taken back as a whole. */
export const imports: Migration = {
  version: 18,
  name: 'imports',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE import_batch (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        taken_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE import_entry (
        entry_id TEXT PRIMARY KEY REFERENCES journal_entry (id) ON DELETE CASCADE,
        import_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
        origin_id TEXT
      ) STRICT;
      CREATE INDEX import_entry_by_import ON import_entry (import_id);
      CREATE INDEX import_entry_by_origin ON import_entry (origin_id);
    `)
  },
}
