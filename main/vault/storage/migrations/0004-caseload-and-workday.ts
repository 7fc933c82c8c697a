import type { Migration } from './migration.ts'

/** Coded clients, reviews, the worksheet of adjustments, and the sessions of a day. */
export const caseloadAndWorkday: Migration = {
  version: 4,
  name: 'caseload-and-workday',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE caseload_client (
        id TEXT PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        sessions_per_week REAL NOT NULL CHECK (sessions_per_week > 0),
        is_trauma_focused INTEGER NOT NULL CHECK (is_trauma_focused IN (0, 1)),
        demand INTEGER NOT NULL CHECK (demand BETWEEN 1 AND 3),
        since TEXT NOT NULL,
        saved_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE caseload_limits (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        limit_percent INTEGER NOT NULL CHECK (limit_percent BETWEEN 1 AND 100),
        demanding_cap INTEGER
      ) STRICT;

      CREATE TABLE caseload_review (
        reviewed_on TEXT PRIMARY KEY,
        clients INTEGER NOT NULL,
        sessions_per_week REAL NOT NULL,
        trauma_clients INTEGER NOT NULL,
        trauma_sessions_per_week REAL NOT NULL,
        demanding_clients INTEGER NOT NULL,
        demanding_sessions_per_week REAL NOT NULL,
        load_per_week REAL NOT NULL,
        limit_percent INTEGER NOT NULL,
        note TEXT NOT NULL,
        saved_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE work_adjustment (
        field TEXT PRIMARY KEY
          CHECK (field IN ('mix', 'spacing', 'referrals', 'specialty', 'consultation', 'paperwork')),
        notes TEXT NOT NULL,
        decision TEXT NOT NULL,
        decided_for TEXT,
        saved_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE workday_settings (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        usual_length_minutes INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE day_sheet (
        date TEXT PRIMARY KEY,
        unread TEXT NOT NULL,
        saved_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE day_session (
        date TEXT NOT NULL REFERENCES day_sheet (date),
        position INTEGER NOT NULL,
        starts_at_minutes INTEGER NOT NULL CHECK (starts_at_minutes BETWEEN 0 AND 1439),
        length_minutes INTEGER NOT NULL CHECK (length_minutes BETWEEN 5 AND 480),
        code TEXT,
        demand INTEGER CHECK (demand BETWEEN 1 AND 3),
        is_fixed INTEGER NOT NULL CHECK (is_fixed IN (0, 1)),
        PRIMARY KEY (date, position)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
