import type { Migration } from './migration.ts'

/** Which backups were made of this vault and proven; the files themselves lie beside the vault folder. */
export const backup: Migration = {
  version: 14,
  name: 'backup',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE backup_archive (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        made_on TEXT NOT NULL,
        made_at_ms INTEGER NOT NULL,
        size_bytes INTEGER NOT NULL,
        entry_count INTEGER NOT NULL,
        row_count INTEGER NOT NULL,
        newest_entry_date TEXT,
        sha256 TEXT NOT NULL
      ) STRICT;
    `)
  },
}
