import { ExpectedFailure } from '../../../shared/errors.ts'
import { digestKeyOf } from './digest-key.ts'
import { openOn } from './disk-words.ts'
import type { FileLayer } from './file-layer.ts'
import { migrate } from './migrate.ts'
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts'
import { openDatabase } from './open-database.ts'
import { rememberPlace } from './place-of-files.ts'
import { digestOfAllRows, watchRows } from './row-digest.ts'
import { refuseAltered } from './schema-digest.ts'
import { createStore, type Store } from './store.ts'
import type { VaultFolder } from './vault-folder.ts'

/**
 * Opens a vault of an earlier build for reading only, on a disk that has no room to bring it up to date. The steps are
 * made all the same, in one transaction that is never committed: its pages stay in memory, so that nothing on the disk
 * is touched, today's features find the tables they know, and all of it is undone at closing. Takes memory for the pages
 * the steps change.
 */
export function openForReading(files: FileLayer, vault: VaultFolder, dataKey: Uint8Array): Store {
  return openOn(files, vault, () => {
    const connection = openDatabase(vault.database, dataKey)
    try {
      refuseAltered(connection)
      // Otherwise pages that the cache cannot hold go into the log, for which there is no room.
      connection.pragma('cache_spill=OFF')
      connection.exec('BEGIN IMMEDIATE')
      migrate(connection, ALL_MIGRATIONS, () => undefined)
      const key = digestKeyOf(dataKey)
      const digest = watchRows(connection, key)
      digest.set(digestOfAllRows(connection, key))
      connection.prepare('UPDATE vault_state SET row_digest = ?').run(digest.current())
      const store = createStore(connection, {
        digest,
        place: rememberPlace(files, vault.database),
        clearCopies: () => undefined,
        guard: null,
      })
      const refuse = () => {
        throw new ExpectedFailure({ code: 'opened-for-reading' })
      }
      return {
        ...store,
        isForReading: true,
        write: refuse,
        foldLog: refuse,
        copyInto: refuse,
        clearCopies: refuse,
        close: () => {
          if (connection.inTransaction) connection.exec('ROLLBACK')
          store.close()
        },
      }
    } catch (error) {
      connection.close()
      throw error
    }
  })
}
