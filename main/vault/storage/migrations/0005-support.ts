import type { Migration } from './migration.ts'

/** People, practices and resources; appointments; what is looked at together; own therapy. */
export const support: Migration = {
  version: 5,
  name: 'support',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE support_entry (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('person', 'practice', 'resource')),
        role TEXT CHECK (role IN ('peer', 'supervisor', 'own-therapist', 'friend', 'movement-partner', 'other')),
        name TEXT NOT NULL,
        used_for TEXT NOT NULL,
        last_used_on TEXT,
        created_at_ms INTEGER NOT NULL,
        removed_at_ms INTEGER
      ) STRICT;

      CREATE TABLE appointment (
        id TEXT PRIMARY KEY,
        what TEXT NOT NULL,
        with_whom TEXT NOT NULL,
        starts_on TEXT NOT NULL,
        starts_at_minute INTEGER NOT NULL CHECK (starts_at_minute BETWEEN 0 AND 1439),
        length_minutes INTEGER NOT NULL CHECK (length_minutes BETWEEN 5 AND 720),
        time_zone TEXT NOT NULL,
        rhythm TEXT NOT NULL,
        ends_on TEXT CHECK (ends_on >= starts_on),
        alarm_minutes INTEGER,
        revision INTEGER NOT NULL,
        created_at_ms INTEGER NOT NULL,
        removed_at_ms INTEGER
      ) STRICT;

      CREATE TABLE arrangement (
        kind TEXT PRIMARY KEY CHECK (kind IN ('check-in', 'review', 'measure')),
        with_whom TEXT NOT NULL,
        starts_on TEXT NOT NULL,
        rhythm TEXT NOT NULL
      ) STRICT;

      CREATE TABLE reflection (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('check-in', 'review', 'measure')),
        date TEXT NOT NULL,
        first_answer TEXT NOT NULL,
        second_answer TEXT NOT NULL,
        third_answer TEXT NOT NULL,
        saved_at_ms INTEGER NOT NULL,
        UNIQUE (kind, date)
      ) STRICT;

      CREATE TABLE own_therapy (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        kind TEXT NOT NULL CHECK (kind IN ('therapy', 'consultation', 'both')),
        standing TEXT NOT NULL CHECK (standing IN ('going-on', 'beginning', 'not-now')),
        with_whom TEXT NOT NULL,
        next_on TEXT,
        to_bring TEXT NOT NULL,
        obstacle TEXT NOT NULL
      ) STRICT;

      CREATE TABLE settlement (
        subject TEXT NOT NULL,
        occurrence_on TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('done', 'skipped')),
        reason TEXT CHECK (reason IN ('away', 'could-not', 'chose-not-to')),
        note TEXT NOT NULL,
        settled_on TEXT NOT NULL,
        settled_at_ms INTEGER NOT NULL,
        PRIMARY KEY (subject, occurrence_on)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE snooze (
        subject TEXT PRIMARY KEY,
        until TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
