import type { Migration } from './migration.ts'

/** What is half typed on the caseload screen: clients that cannot be kept yet, and the line of the next review. */
export const caseloadDraft: Migration = {
  version: 19,
  name: 'caseload-draft',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE caseload_draft (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        forms TEXT NOT NULL,
        note TEXT NOT NULL
      ) STRICT;
    `)
  },
}
