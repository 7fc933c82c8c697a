import type { Shelf } from '../../../../shared/contract/entry-filter.ts'
import type { ShelfItem } from '../../../../shared/contract/journal.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** Puts an entry, or one line of it, on a shelf; a second time changes the line. */
export function putOnShelf(
  db: WriteDb,
  item: { readonly id: string; readonly shelf: Shelf; readonly line: string | null; readonly nowMs: number },
): void {
  db.run(
    `INSERT INTO shelf_item (entry_id, shelf, line, put_at_ms) VALUES (:id, :shelf, :line, :nowMs)
     ON CONFLICT (entry_id, shelf) DO UPDATE SET line = excluded.line, taken_on = NULL`,
    item,
  )
}

/** Takes an entry off a shelf. */
export function takeOffShelf(db: WriteDb, id: string, shelf: Shelf): void {
  db.run('DELETE FROM shelf_item WHERE entry_id = :id AND shelf = :shelf', { id, shelf })
}

/** Marks an item as talked about on a day, or takes that back (null). */
export function markTaken(db: WriteDb, id: string, shelf: Shelf, on: CivilDate | null): number {
  return db.run('UPDATE shelf_item SET taken_on = :on WHERE entry_id = :id AND shelf = :shelf', {
    id,
    shelf,
    on,
  })
}

/** What lies on one shelf, and never anything of the other; what was talked about last comes last. */
export function readShelf(db: ReadDb, shelf: Shelf): readonly ShelfItem[] {
  return db.all<ShelfItem>(
    `SELECT entry.id, entry.kind, entry.date, item.line, item.taken_on AS takenOn
     FROM shelf_item AS item JOIN journal_entry AS entry ON entry.id = item.entry_id
     WHERE item.shelf = :shelf AND entry.binned_at_ms IS NULL
     ORDER BY item.taken_on IS NOT NULL, item.put_at_ms DESC LIMIT 1000`,
    { shelf },
  )
}

/** The shelves an entry lies on, with the one line that goes along where there is one. */
export function shelvesOf(
  db: ReadDb,
  id: string,
): readonly { readonly shelf: Shelf; readonly line: string | null }[] {
  return db.all('SELECT shelf, line FROM shelf_item WHERE entry_id = :id ORDER BY shelf', { id })
}
