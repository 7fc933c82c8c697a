import type { Migration } from './migration.ts'

/** Rituals, exercises, sleep, movement, the signs check, and which recorders are wanted. */
export const practices: Migration = {
  version: 3,
  name: 'practices',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE ritual_choice (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        walk INTEGER NOT NULL CHECK (walk IN (0, 1)),
        three_breaths INTEGER NOT NULL CHECK (three_breaths IN (0, 1)),
        hand_washing INTEGER NOT NULL CHECK (hand_washing IN (0, 1)),
        own_words TEXT NOT NULL,
        intention TEXT NOT NULL,
        saved_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE practice_mark (
        id TEXT PRIMARY KEY,
        practice TEXT NOT NULL,
        act TEXT NOT NULL,
        date TEXT NOT NULL,
        marked_at_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX practice_mark_by_date ON practice_mark (practice, date DESC);

      CREATE TABLE sleep_night (
        date TEXT PRIMARY KEY,
        rested INTEGER NOT NULL CHECK (rested BETWEEN 0 AND 4),
        -- Null where only how rested was noted.
        quarter_hours INTEGER CHECK (quarter_hours BETWEEN 0 AND 96),
        same_bedtime INTEGER NOT NULL CHECK (same_bedtime IN (0, 1)),
        no_screen INTEGER NOT NULL CHECK (no_screen IN (0, 1)),
        cool_dark_room INTEGER NOT NULL CHECK (cool_dark_room IN (0, 1)),
        saved_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE movement_entry (
        id TEXT PRIMARY KEY,
        date TEXT NOT NULL,
        what TEXT NOT NULL,
        -- Null where no minutes were noted.
        minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
        outdoors INTEGER NOT NULL CHECK (outdoors IN (0, 1)),
        enjoyed INTEGER NOT NULL CHECK (enjoyed IN (0, 1)),
        saved_at_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX movement_entry_by_date ON movement_entry (date DESC);

      CREATE TABLE sleep_plan (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        bedtime_minute_of_day INTEGER NOT NULL CHECK (bedtime_minute_of_day BETWEEN 0 AND 1439),
        screens_off_minute_of_day INTEGER NOT NULL CHECK (screens_off_minute_of_day BETWEEN 0 AND 1439),
        -- Null where none of the three points was chosen.
        point TEXT,
        saved_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE liked_movement (
        place INTEGER PRIMARY KEY CHECK (place BETWEEN 1 AND 3),
        what TEXT NOT NULL
      ) STRICT;

      CREATE TABLE signs_check (
        date TEXT PRIMARY KEY,
        saved_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE signs_check_sign (
        date TEXT NOT NULL REFERENCES signs_check (date),
        sign TEXT NOT NULL,
        PRIMARY KEY (date, sign)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE recorder_choice (
        recorder TEXT PRIMARY KEY,
        choice TEXT NOT NULL CHECK (choice IN ('kept', 'off')),
        chosen_at_ms INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
