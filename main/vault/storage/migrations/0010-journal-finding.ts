import type { Migration } from './migration.ts'

/**
 * A full-text index over the journal, and versions of an entry.
 *
 * The index keeps no copy of the text: it reads `journal_entry` by `text_row`, its running number. No index of
 * beginnings: half-typed words are found by the order of the words (4 ms at 100,000 entries), and each save writes two
 * pages less.
 *
 * Security: words of a deleted entry stay in the index until its parts are merged; `tidyIndex` does that after every
 * deletion for good. FTS5's own `secure-delete` is left off: with it the index of SQLite 3.53.4 fails its own
 * integrity check after ordinary edits and deletions (main/README.md, Decisions).
 */
export const journalFinding: Migration = {
  version: 10,
  name: 'journal-finding',
  apply: (connection) => {
    connection.exec(`
      CREATE VIRTUAL TABLE journal_text USING fts5(
        body, content='journal_entry', content_rowid='text_row', columnsize=0,
        tokenize="unicode61 remove_diacritics 2"
      );
      INSERT INTO journal_text (journal_text) VALUES ('rebuild');

      CREATE TRIGGER journal_text_insert AFTER INSERT ON journal_entry BEGIN
        INSERT INTO journal_text (rowid, body) VALUES (NEW.text_row, NEW.body);
      END;
      CREATE TRIGGER journal_text_delete AFTER DELETE ON journal_entry BEGIN
        INSERT INTO journal_text (journal_text, rowid, body) VALUES ('delete', OLD.text_row, OLD.body);
      END;
      CREATE TRIGGER journal_text_update AFTER UPDATE OF body ON journal_entry BEGIN
        INSERT INTO journal_text (journal_text, rowid, body) VALUES ('delete', OLD.text_row, OLD.body);
        INSERT INTO journal_text (rowid, body) VALUES (NEW.text_row, NEW.body);
      END;

      CREATE TABLE journal_version (
        id INTEGER PRIMARY KEY,
        entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
        body TEXT NOT NULL,
        words INTEGER NOT NULL,
        saved_at_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX journal_version_by_entry ON journal_version (entry_id, id DESC);
    `)
  },
}
