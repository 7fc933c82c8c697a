import type { EntryTag } from '../../../../shared/contract/finding.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** Every tag of an entry outside the bin with the number of such entries, the most used first. */
export function listTags(db: ReadDb): readonly (EntryTag & { readonly entries: number })[] {
  return db.all(
    `SELECT tag.id, tag.name, count(*) AS entries
     FROM tag JOIN entry_tag AS link ON link.tag_id = tag.id
     JOIN journal_entry AS entry ON entry.id = link.entry_id AND entry.binned_at_ms IS NULL
     GROUP BY tag.id ORDER BY entries DESC, tag.folded_name LIMIT 2000`,
  )
}

/** The tags of one entry, by name. */
export function listTagsOf(db: ReadDb, entryId: string): readonly EntryTag[] {
  return db.all(
    `SELECT tag.id, tag.name FROM entry_tag AS link JOIN tag ON tag.id = link.tag_id
     WHERE link.entry_id = :entryId ORDER BY tag.folded_name`,
    { entryId },
  )
}

/** The id of the tag with this folded name; a new one is written under `newId` as it was typed. */
export function keepTag(
  db: WriteDb,
  tag: { readonly newId: string; readonly name: string; readonly folded: string },
): string {
  const known = db.one<{ id: string }>('SELECT id FROM tag WHERE folded_name = :folded', {
    folded: tag.folded,
  })
  if (known !== null) return known.id
  db.run('INSERT INTO tag (id, name, folded_name) VALUES (:newId, :name, :folded)', tag)
  return tag.newId
}

/** Gives an entry a tag; the number of rows written is 0 where it has it already. */
export function linkTag(db: WriteDb, entryId: string, tagId: string): number {
  return db.run('INSERT OR IGNORE INTO entry_tag (entry_id, tag_id) VALUES (:entryId, :tagId)', {
    entryId,
    tagId,
  })
}

/** Takes a tag off an entry. */
export function unlinkTag(db: WriteDb, entryId: string, tagId: string): void {
  db.run('DELETE FROM entry_tag WHERE entry_id = :entryId AND tag_id = :tagId', { entryId, tagId })
}

/** Lets go of tags no entry has, so that a word goes with the last page it stood on. */
export function dropUnusedTags(db: WriteDb): void {
  db.run('DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM entry_tag WHERE entry_tag.tag_id = tag.id)')
}
