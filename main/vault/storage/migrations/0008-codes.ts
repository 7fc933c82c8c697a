import type { Migration } from './migration.ts'

/** Codes for people and their links to entries; words the identifier guard leaves alone, on one entry or always. */
export const codes: Migration = {
  version: 8,
  name: 'codes',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE person_code (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        folded_name TEXT NOT NULL UNIQUE,
        colour TEXT NOT NULL CHECK (colour IN ('moss', 'clay', 'slate', 'wheat', 'plum', 'stone')),
        created_at_ms INTEGER NOT NULL,
        put_away_at_ms INTEGER
      ) STRICT;

      CREATE TABLE entry_code (
        entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
        code_id TEXT NOT NULL REFERENCES person_code (id) ON DELETE CASCADE,
        PRIMARY KEY (entry_id, code_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entry_code_by_code ON entry_code (code_id);

      CREATE TABLE dismissed_word (
        folded TEXT PRIMARY KEY,
        word TEXT NOT NULL,
        dismissed_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE entry_left_word (
        entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
        folded TEXT NOT NULL,
        PRIMARY KEY (entry_id, folded)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
