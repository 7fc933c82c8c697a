import type { Migration } from './migration.ts'

/** The wording of the official form as the person's own copy has it, and answers corrected after they were handed in. */
export const officialForm: Migration = {
  version: 13,
  name: 'official-form',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE official_form (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        file_name TEXT,
        kept_on TEXT NOT NULL,
        kept_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE official_form_line (
        item INTEGER PRIMARY KEY CHECK (item BETWEEN 1 AND 30),
        sentence TEXT NOT NULL CHECK (length(sentence) BETWEEN 1 AND 500)
      ) STRICT;

      CREATE TABLE measure_correction (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        measure_id TEXT NOT NULL REFERENCES measure (id),
        item INTEGER NOT NULL CHECK (item BETWEEN 1 AND 30),
        answer INTEGER NOT NULL CHECK (answer BETWEEN 1 AND 5),
        corrected_on TEXT NOT NULL,
        corrected_at_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX measure_correction_by_measure ON measure_correction (measure_id, item);
    `)
  },
}
