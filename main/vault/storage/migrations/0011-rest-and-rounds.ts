import type { Migration } from './migration.ts'

/** Days off, pauses, why a day went by, and more than one round of thirty days. */
export const restAndRounds: Migration = {
  version: 11,
  name: 'rest-and-rounds',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE plan_day_off (date TEXT PRIMARY KEY) STRICT;

      CREATE TABLE plan_pause (
        id INTEGER PRIMARY KEY,
        starts_on TEXT NOT NULL,
        resumes_on TEXT
      ) STRICT;
      CREATE UNIQUE INDEX plan_pause_only_one_open ON plan_pause ((1)) WHERE resumes_on IS NULL;

      CREATE TABLE plan_past_round (
        number INTEGER PRIMARY KEY,
        starts_on TEXT NOT NULL,
        counting TEXT NOT NULL,
        workdays TEXT NOT NULL
      ) STRICT;

      CREATE TABLE plan_day_passed (
        round INTEGER NOT NULL,
        day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 30),
        reason TEXT NOT NULL CHECK (reason IN ('away', 'could-not', 'chose-not')),
        PRIMARY KEY (round, day)
      ) STRICT;

      CREATE TABLE step_done_by_round (
        round INTEGER NOT NULL,
        step_id TEXT NOT NULL,
        done_on TEXT NOT NULL,
        done_at_ms INTEGER NOT NULL,
        PRIMARY KEY (round, step_id)
      ) STRICT;
      INSERT INTO step_done_by_round SELECT 1, step_id, done_on, done_at_ms FROM step_done;
      DROP TABLE step_done;
      ALTER TABLE step_done_by_round RENAME TO step_done;
    `)
  },
}
