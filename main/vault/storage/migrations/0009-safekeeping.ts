import type { Migration } from './migration.ts'

/** When the recovery sheet was tried, and whether a legal hold stops deletion. */
export const safekeeping: Migration = {
  version: 9,
  name: 'safekeeping',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE recovery_rehearsal (
        id INTEGER PRIMARY KEY,
        date TEXT NOT NULL,
        rehearsed_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE legal_hold (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        since TEXT NOT NULL,
        since_ms INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
