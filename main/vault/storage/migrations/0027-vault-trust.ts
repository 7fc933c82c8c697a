import type { Migration } from './migration.ts'

/**
 * What a vault knows about its own keys, openings and unfinished work, so that two histories, a sheet nobody has, a
 * backup somebody else wrote and an export cut off in the middle can be told.
 */
export const vaultTrust: Migration = {
  version: 27,
  name: 'vault-trust',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE opening_mark (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        mark TEXT NOT NULL,
        opened_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE recovery_sheet (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        recipient TEXT NOT NULL,
        kept_on TEXT NOT NULL,
        kept_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE backup_mac_key (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        recipient TEXT NOT NULL,
        key TEXT NOT NULL
      ) STRICT;

      ALTER TABLE backup_archive ADD COLUMN recipient TEXT;

      CREATE TABLE export_under_way (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        partial TEXT NOT NULL,
        started_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE inbox_key (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        public_key TEXT NOT NULL,
        private_key TEXT NOT NULL
      ) STRICT;

      CREATE TABLE kept_draft (
        id TEXT PRIMARY KEY,
        written_at_ms INTEGER NOT NULL,
        calls TEXT NOT NULL
      ) STRICT;

      -- A sheet that was tried is one that somebody has. Which recipient it was for stood in the header only.
      INSERT INTO recovery_sheet (id, recipient, kept_on, kept_at_ms)
        SELECT 1, '', max(date), max(rehearsed_at_ms) FROM recovery_rehearsal HAVING count(*) > 0;
    `)
  },
}
