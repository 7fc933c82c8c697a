import type { Migration } from './migration.ts'

/** What is chosen at set-up before the first day is begun, so that it can be left and resumed. */
export const setUpDraft: Migration = {
  version: 26,
  name: 'set-up-draft',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE set_up_draft (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        draft TEXT NOT NULL
      ) STRICT;
    `)
  },
}
