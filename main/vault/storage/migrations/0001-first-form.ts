import type { Migration } from './migration.ts'

/** Set-up, plan, journal, measures and the record of prints. */
export const firstForm: Migration = {
  version: 1,
  name: 'first-form',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE vault_state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        commit_count INTEGER NOT NULL
      ) STRICT;
      INSERT INTO vault_state (id, commit_count) VALUES (1, 0);

      CREATE TABLE set_up (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        profession_word TEXT NOT NULL,
        counting TEXT NOT NULL CHECK (counting IN ('calendar-days', 'working-days')),
        workdays TEXT NOT NULL,
        workday_start_minutes INTEGER NOT NULL,
        workday_end_minutes INTEGER NOT NULL,
        day_ends_at_minutes INTEGER NOT NULL,
        starts_on TEXT NOT NULL,
        local_help_line TEXT
      ) STRICT;

      CREATE TABLE step_done (
        step_id TEXT PRIMARY KEY,
        done_on TEXT NOT NULL,
        done_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE check_in (
        date TEXT PRIMARY KEY,
        answer TEXT NOT NULL CHECK (answer IN ('depleted', 'all-right', 'well')),
        answered_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE carried_line (
        id TEXT PRIMARY KEY,
        written_on TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL,
        crossed_out_on TEXT
      ) STRICT;

      CREATE TABLE journal_entry (
        text_row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        step_id TEXT,
        date TEXT NOT NULL,
        plan_day INTEGER,
        body TEXT NOT NULL,
        first_line TEXT NOT NULL,
        words INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        created_at_ms INTEGER NOT NULL,
        saved_at_ms INTEGER NOT NULL,
        binned_at_ms INTEGER
      ) STRICT;
      CREATE INDEX journal_entry_by_date ON journal_entry (date DESC, id DESC) WHERE binned_at_ms IS NULL;
      CREATE INDEX journal_entry_by_kind ON journal_entry (kind, step_id, date DESC) WHERE binned_at_ms IS NULL;

      CREATE TABLE measure (
        id TEXT PRIMARY KEY,
        profession TEXT NOT NULL,
        started_on TEXT NOT NULL,
        started_at_ms INTEGER NOT NULL,
        submitted_on TEXT,
        submitted_at_ms INTEGER,
        discarded_at_ms INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX measure_only_one_open ON measure ((1)) WHERE submitted_on IS NULL AND discarded_at_ms IS NULL;

      CREATE TABLE measure_answer (
        measure_id TEXT NOT NULL REFERENCES measure (id),
        item INTEGER NOT NULL CHECK (item BETWEEN 1 AND 30),
        answer INTEGER NOT NULL CHECK (answer BETWEEN 1 AND 5),
        answered_at_ms INTEGER NOT NULL,
        PRIMARY KEY (measure_id, item)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE summary_choices (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        choices TEXT NOT NULL
      ) STRICT;

      CREATE TABLE summary_print (
        id TEXT PRIMARY KEY,
        how TEXT NOT NULL CHECK (how IN ('pdf', 'paper')),
        printed_at_ms INTEGER NOT NULL,
        parts TEXT NOT NULL
      ) STRICT;
    `)
  },
}
