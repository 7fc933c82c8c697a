import type { Restored } from '../../../../shared/contract/backup.ts'
import type { AppError } from '../../../../shared/errors.ts'
import { type AsNoted, createAsNoted } from '../../backup/as-noted.ts'
import { createLongWork, type LongWork } from '../../backup/progress.ts'
import { createTurns, type Turns } from '../../backup/turns.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import type { Store } from '../../storage/store.ts'

/** What the backups share with whatever else takes long or touches their files. */
export type BackupSurroundings = {
  readonly longWork: LongWork
  readonly turns: Turns
  readonly asNoted: AsNoted
  /** What came of the restore the open vault came from, for whoever looks first. */
  readonly restored: { latest: Restored | null }
  /** What is known of the backups since the vault was opened; after a lock the first try of the day says it again. */
  readonly tries: BackupTries
}

export type BackupTries = {
  /** Why the last one was not made; null where it was, or where none was tried yet. */
  failure: AppError | null
  /** The store that was looked at; another one, after a restore, begins anew. */
  store: Store | null
  /** How many commits the vault had at the last backup, or when it was opened, and at the last try. */
  commitsAtBackup: number
  commitsAtTry: number
  /** Somebody looked whether the newest backup is behind what was there when the vault was opened. */
  hasLooked: boolean
  /** How many commits a backup holds that could not be noted; null where there is none. */
  rescuedCommits: number | null
}

/** Nothing made and nothing tried yet. */
export function createBackupSurroundings(files: FileLayer): BackupSurroundings {
  return {
    longWork: createLongWork(),
    turns: createTurns(),
    asNoted: createAsNoted(files),
    restored: { latest: null },
    tries: {
      failure: null,
      store: null,
      commitsAtBackup: 0,
      commitsAtTry: 0,
      hasLooked: false,
      rescuedCommits: null,
    },
  }
}

/** How many commits the open vault has. */
export function commitsOf(store: Store): number {
  return store.commits()
}

/** What is known of the backups of this store. */
export function triesFor(tries: BackupTries, store: Store): BackupTries {
  if (tries.store === store) return tries
  const commits = commitsOf(store)
  return Object.assign(tries, {
    failure: null,
    store,
    commitsAtBackup: commits,
    commitsAtTry: commits,
    hasLooked: false,
    rescuedCommits: null,
  })
}
