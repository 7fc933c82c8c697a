import type { Migration } from './migration.ts'

/** What stands in each worksheet of the plan, one row a worksheet. */
export const worksheets: Migration = {
  version: 15,
  name: 'worksheets',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE worksheet (
        name TEXT PRIMARY KEY,
        fields TEXT NOT NULL,
        saved_at_ms INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
