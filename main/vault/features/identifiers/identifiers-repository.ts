import type { DismissedWord } from '../../../../shared/contract/identifiers.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** The words never to be marked, by spelling. */
export function listDismissed(db: ReadDb): readonly DismissedWord[] {
  return db.all<DismissedWord>('SELECT word, folded FROM dismissed_word ORDER BY folded')
}

/** The words, folded, that are left alone on one entry. */
export function listLeft(db: ReadDb, entryId: string): readonly string[] {
  return db
    .all<{ folded: string }>('SELECT folded FROM entry_left_word WHERE entry_id = :entryId ORDER BY folded', {
      entryId,
    })
    .map(({ folded }) => folded)
}

/** Keeps a word that is never to be marked. */
export function insertDismissed(db: WriteDb, word: DismissedWord & { readonly nowMs: number }): void {
  db.run(
    `INSERT INTO dismissed_word (folded, word, dismissed_at_ms) VALUES (:folded, :word, :nowMs)
     ON CONFLICT (folded) DO NOTHING`,
    word,
  )
}

/** Keeps a word that is left alone on one entry. */
export function insertLeft(db: WriteDb, left: { readonly entryId: string; readonly folded: string }): void {
  db.run(
    'INSERT INTO entry_left_word (entry_id, folded) VALUES (:entryId, :folded) ON CONFLICT DO NOTHING',
    left,
  )
}

/** Forgets that a word is never to be marked. */
export function deleteDismissed(db: WriteDb, folded: string): void {
  db.run('DELETE FROM dismissed_word WHERE folded = :folded', { folded })
}
