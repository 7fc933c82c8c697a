-- What all migrations together make. Written by tests/guards/schema.test.ts with RESPITE_RENEW_SCHEMA=1; never by hand.
-- To be read, not run: a vault is made by its migrations.

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

CREATE TABLE backup_archive (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  made_on TEXT NOT NULL,
  made_at_ms INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL,
  entry_count INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  newest_entry_date TEXT,
  sha256 TEXT NOT NULL
, recipient TEXT, pages_up_to INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE backup_mac_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  recipient TEXT NOT NULL,
  key TEXT NOT NULL
) STRICT;

CREATE TABLE carried_line (
  id TEXT PRIMARY KEY,
  written_on TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  crossed_out_on TEXT
) STRICT;

CREATE TABLE caseload_client (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  sessions_per_week REAL NOT NULL CHECK (sessions_per_week > 0),
  is_trauma_focused INTEGER NOT NULL CHECK (is_trauma_focused IN (0, 1)),
  demand INTEGER NOT NULL CHECK (demand BETWEEN 1 AND 3),
  since TEXT NOT NULL,
  saved_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE caseload_draft (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  forms TEXT NOT NULL,
  note TEXT NOT NULL
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

CREATE TABLE check_in (
  date TEXT PRIMARY KEY,
  answer TEXT NOT NULL CHECK (answer IN ('depleted', 'all-right', 'well')),
  answered_at_ms INTEGER NOT NULL
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

CREATE TABLE day_sheet (
  date TEXT PRIMARY KEY,
  unread TEXT NOT NULL,
  saved_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE deletion_trace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  deleted_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE dismissed_word (
  folded TEXT PRIMARY KEY,
  word TEXT NOT NULL,
  dismissed_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE entry_code (
  entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
  code_id TEXT NOT NULL REFERENCES person_code (id) ON DELETE CASCADE,
  PRIMARY KEY (entry_id, code_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_code_by_code ON entry_code (code_id);

CREATE TABLE entry_left_word (
  entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
  folded TEXT NOT NULL,
  PRIMARY KEY (entry_id, folded)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_tag (
  entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
  tag_id TEXT NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (entry_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_tag_by_tag ON entry_tag (tag_id);

CREATE TABLE export_under_way (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  partial TEXT NOT NULL,
  started_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE held_row (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  table_name TEXT NOT NULL,
  -- The values of the row's primary key, as a JSON array.
  row_key TEXT NOT NULL,
  -- Its columns by name, as JSON.
  row TEXT NOT NULL,
  hold_since_ms INTEGER NOT NULL,
  held_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX held_row_by_row ON held_row (table_name, row_key, id);

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  taken_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE import_code (
  code_id TEXT PRIMARY KEY REFERENCES person_code (id) ON DELETE CASCADE,
  import_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX import_code_by_import ON import_code (import_id);

CREATE TABLE import_entry (
  entry_id TEXT PRIMARY KEY REFERENCES journal_entry (id) ON DELETE CASCADE,
  import_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  origin_id TEXT
) STRICT;

CREATE INDEX import_entry_by_import ON import_entry (import_id);

CREATE INDEX import_entry_by_origin ON import_entry (origin_id);

CREATE TABLE inbox_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  public_key TEXT NOT NULL,
  private_key TEXT NOT NULL
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
, fields TEXT NOT NULL DEFAULT '{}') STRICT;

CREATE INDEX journal_entry_by_date ON journal_entry (date DESC, id DESC) WHERE binned_at_ms IS NULL;

CREATE INDEX journal_entry_by_kind ON journal_entry (kind, step_id, date DESC) WHERE binned_at_ms IS NULL;

CREATE INDEX journal_entry_by_kind_and_date ON journal_entry (kind, date DESC, id DESC)
WHERE binned_at_ms IS NULL;

CREATE INDEX journal_entry_by_plan_day ON journal_entry (plan_day, date DESC, id DESC)
WHERE binned_at_ms IS NULL;

CREATE TABLE journal_setting (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  hides_titles INTEGER NOT NULL CHECK (hides_titles IN (0, 1))
) STRICT;

CREATE VIRTUAL TABLE journal_text USING fts5(
  body, content='journal_entry', content_rowid='text_row', columnsize=0,
  tokenize="unicode61 remove_diacritics 2"
);

CREATE TABLE journal_version (
  id INTEGER PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  words INTEGER NOT NULL,
  saved_at_ms INTEGER NOT NULL
, fields TEXT NOT NULL DEFAULT '{}') STRICT;

CREATE INDEX journal_version_by_entry ON journal_version (entry_id, id DESC);

CREATE TABLE kept_draft (
  id TEXT PRIMARY KEY,
  written_at_ms INTEGER NOT NULL,
  calls TEXT NOT NULL
) STRICT;

CREATE TABLE legal_hold (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  since TEXT NOT NULL,
  since_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE liked_movement (
  place INTEGER PRIMARY KEY CHECK (place BETWEEN 1 AND 3),
  what TEXT NOT NULL
) STRICT;

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

CREATE TABLE measure_correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  measure_id TEXT NOT NULL REFERENCES measure (id),
  item INTEGER NOT NULL CHECK (item BETWEEN 1 AND 30),
  answer INTEGER NOT NULL CHECK (answer BETWEEN 1 AND 5),
  corrected_on TEXT NOT NULL,
  corrected_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX measure_correction_by_measure ON measure_correction (measure_id, item);

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

CREATE TABLE opening_mark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mark TEXT NOT NULL,
  opened_at_ms INTEGER NOT NULL
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

CREATE TABLE person_code (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL UNIQUE,
  colour TEXT NOT NULL CHECK (colour IN ('moss', 'clay', 'slate', 'wheat', 'plum', 'stone')),
  created_at_ms INTEGER NOT NULL,
  put_away_at_ms INTEGER
) STRICT;

CREATE TABLE plan_day_off (date TEXT PRIMARY KEY) STRICT;

CREATE TABLE plan_day_passed (
  round INTEGER NOT NULL,
  day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 30),
  reason TEXT NOT NULL CHECK (reason IN ('away', 'could-not', 'chose-not')),
  PRIMARY KEY (round, day)
) STRICT;

CREATE TABLE plan_past_round (
  number INTEGER PRIMARY KEY,
  starts_on TEXT NOT NULL,
  counting TEXT NOT NULL,
  workdays TEXT NOT NULL
) STRICT;

CREATE TABLE plan_pause (
  id INTEGER PRIMARY KEY,
  starts_on TEXT NOT NULL,
  resumes_on TEXT
) STRICT;

CREATE UNIQUE INDEX plan_pause_only_one_open ON plan_pause ((1)) WHERE resumes_on IS NULL;

CREATE TABLE practice_mark (
  id TEXT PRIMARY KEY,
  practice TEXT NOT NULL,
  act TEXT NOT NULL,
  date TEXT NOT NULL,
  marked_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX practice_mark_by_date ON practice_mark (practice, date DESC);

CREATE TABLE recorder_choice (
  recorder TEXT PRIMARY KEY,
  choice TEXT NOT NULL CHECK (choice IN ('kept', 'off')),
  chosen_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_rehearsal (
  id INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  rehearsed_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_sheet (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  recipient TEXT NOT NULL,
  kept_on TEXT NOT NULL,
  kept_at_ms INTEGER NOT NULL
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

CREATE TABLE ritual_choice (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  walk INTEGER NOT NULL CHECK (walk IN (0, 1)),
  three_breaths INTEGER NOT NULL CHECK (three_breaths IN (0, 1)),
  hand_washing INTEGER NOT NULL CHECK (hand_washing IN (0, 1)),
  own_words TEXT NOT NULL,
  intention TEXT NOT NULL,
  saved_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE second_backup_folder (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  folder TEXT NOT NULL
) STRICT;

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

CREATE TABLE set_up_draft (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  draft TEXT NOT NULL
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

CREATE TABLE shelf_item (
  entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
  shelf TEXT NOT NULL CHECK (shelf IN ('supervision', 'therapy')),
  line TEXT,
  put_at_ms INTEGER NOT NULL,
  taken_on TEXT,
  PRIMARY KEY (entry_id, shelf)
) STRICT;

CREATE INDEX shelf_item_by_shelf ON shelf_item (shelf);

CREATE TABLE signs_check (
  date TEXT PRIMARY KEY,
  saved_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE signs_check_sign (
  date TEXT NOT NULL REFERENCES signs_check (date),
  sign TEXT NOT NULL,
  PRIMARY KEY (date, sign)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE sleep_plan (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  bedtime_minute_of_day INTEGER NOT NULL CHECK (bedtime_minute_of_day BETWEEN 0 AND 1439),
  screens_off_minute_of_day INTEGER NOT NULL CHECK (screens_off_minute_of_day BETWEEN 0 AND 1439),
  -- Null where none of the three points was chosen.
  point TEXT,
  saved_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE snooze (
  subject TEXT PRIMARY KEY,
  until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE "step_done" (
  round INTEGER NOT NULL,
  step_id TEXT NOT NULL,
  done_on TEXT NOT NULL,
  done_at_ms INTEGER NOT NULL,
  PRIMARY KEY (round, step_id)
) STRICT;

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

CREATE TABLE tag (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE vault_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  commit_count INTEGER NOT NULL
, row_digest TEXT) STRICT;

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

CREATE TABLE worksheet (
  name TEXT PRIMARY KEY,
  fields TEXT NOT NULL,
  saved_at_ms INTEGER NOT NULL
) STRICT;
