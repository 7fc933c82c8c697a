import type { AppError } from '../../../shared/errors.ts'
import type { FileLayer } from './file-layer.ts'

/** The failure of a vault that no longer stands where it was opened. */
type NotInPlace = Extract<AppError, { readonly code: 'vault-not-in-place' }>

/** Where the files of an open database lie. */
export type PlaceOfFiles = {
  /** What became of them; null where the database and its log are still the ones that were opened. */
  readonly lost: () => NotInPlace | null
  /** Whether the database stands where it was opened, whatever became of its log. */
  readonly hasDatabase: () => boolean
  /** A new log was begun: from here on that one is looked for. */
  readonly learnLog: () => void
}

/**
 * Remembers which files a connection has just opened. SQLite goes on writing into a file that was deleted, moved or
 * replaced, and says that it is durable: 270 saves were acknowledged into a folder that was gone. Looked at by name
 * only, never opened (see `refusePlainFile`). The log is made when a connection opens and keeps its inode to the end:
 * folding it in cuts it to nothing, and only closing takes it away (measured).
 */
export function rememberPlace(files: FileLayer, database: string): PlaceOfFiles {
  const log = `${database}-wal`
  const opened = { [database]: files.identity(database), [log]: files.identity(log) }
  const lookFor = (looked: readonly string[]): NotInPlace | null => {
    try {
      for (const file of looked) {
        const now = files.identity(file)
        if (now === null) return { code: 'vault-not-in-place', what: 'gone' }
        if (now !== opened[file]) return { code: 'vault-not-in-place', what: 'replaced' }
      }
      return null
    } catch {
      // A disk or a share that does not say is no place anything is known to be kept in.
      return { code: 'vault-not-in-place', what: 'unreachable' }
    }
  }
  return {
    lost: () => lookFor([database, log]),
    hasDatabase: () => lookFor([database]) === null,
    learnLog: () => {
      opened[log] = files.identity(log)
    },
  }
}
