import type { Migration } from './migration.ts'

/**
 * Tags of entries, the order in which filtered lists are read, and what a list shows of a page.
 *
 * A tag is kept once, however often it is used. Every filter that picks few of many entries has an index that also
 * holds the order of the list, so that a page of it is read from the index and nothing is sorted.
 */
export const finding: Migration = {
  version: 16,
  name: 'finding',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE tag (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        folded_name TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE entry_tag (
        entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
        tag_id TEXT NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
        PRIMARY KEY (entry_id, tag_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entry_tag_by_tag ON entry_tag (tag_id);

      CREATE INDEX journal_entry_by_kind_and_date ON journal_entry (kind, date DESC, id DESC)
        WHERE binned_at_ms IS NULL;
      CREATE INDEX journal_entry_by_plan_day ON journal_entry (plan_day, date DESC, id DESC)
        WHERE binned_at_ms IS NULL;
      CREATE INDEX shelf_item_by_shelf ON shelf_item (shelf);

      CREATE TABLE journal_setting (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
        hides_titles INTEGER NOT NULL CHECK (hides_titles IN (0, 1))
      ) STRICT;
    `)
  },
}
