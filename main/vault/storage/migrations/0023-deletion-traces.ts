import type { Migration } from './migration.ts'

/**
 * One row while words of a page that was deleted for good may still lie in the search index or in the log: written
 * with the deletion, gone when both are cleared. A crash or a failing disk in between leaves it, and the next opening
 * goes on.
 */
export const deletionTraces: Migration = {
  version: 23,
  name: 'deletion-traces',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE deletion_trace (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        deleted_at_ms INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
