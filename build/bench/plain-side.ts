import path from 'node:path'
import Database, { type Statement } from 'better-sqlite3-multiple-ciphers'
import { listEntries } from '../../main/vault/features/journal/finding-repository.ts'
import { insertEntry, readEntry } from '../../main/vault/features/journal/journal-repository.ts'
import { readText, searchEntries } from '../../main/vault/features/journal/search-repository.ts'
import { snippetOf } from '../../main/vault/features/journal/snippet.ts'
import { wantedWords } from '../../main/vault/features/journal/wanted-words.ts'
import { personDayAt } from '../../main/vault/features/plan/person-day.ts'
import { writeSetUp } from '../../main/vault/features/plan/set-up-repository.ts'
import { migrate } from '../../main/vault/storage/migrate.ts'
import { ALL_MIGRATIONS } from '../../main/vault/storage/migrations/all-migrations.ts'
import { type Connection, closeDatabase } from '../../main/vault/storage/open-database.ts'
import type { WriteDb } from '../../main/vault/storage/store.ts'
import { NO_FILTER } from '../../shared/contract/entry-filter.ts'
import { outlineOf } from '../../shared/domain/journal/entry-outline.ts'
import { searchPhrases, searchQuery } from '../../shared/domain/journal/search-words.ts'
import { PAGE, type Side } from './side.ts'

/**
 * The vault's own settings, in its own order; `measure-size.ts` checks against the vault that both sides agree. How large
 * a page is and when the log is folded in stay as SQLite has them by default: that is what plain SQLite is.
 */
const SETTINGS = [
  'temp_store=MEMORY',
  'locking_mode=EXCLUSIVE',
  'journal_mode=WAL',
  'synchronous=FULL',
  'fullfsync=ON',
  'secure_delete=ON',
  'trusted_schema=OFF',
  'cell_size_check=ON',
  'recursive_triggers=ON',
  'foreign_keys=ON',
  'cache_size=-32768',
]

/**
 * The same library, tables, settings and statements, without what makes it a vault: no cipher, no count of commits,
 * no dispatcher and no schema checks of what goes in and comes out.
 */
export function createPlainSide(parent: string): Side {
  const file = path.join(parent, 'plain.db')
  let store = openStore(file)
  return {
    create: async (setUp) => store.write((db) => writeSetUp(db, setUp)),
    fill: (entries) =>
      store.write((db) => {
        for (const entry of entries) insertEntry(db, entry)
      }),
    close: () => closeDatabase(store.connection),
    open: async () => {
      const startedAt = performance.now()
      store = openStore(file)
      return { totalMs: performance.now() - startedAt, keyDerivationMs: 0 }
    },
    save: ({ id, body }, moment) => {
      const outline = outlineOf(body)
      store.write((db) => {
        if (readEntry(db, id) !== null) throw new Error('The entry was there already')
        const { today, planDay } = personDayAt(db, moment)
        const made = { id, kind: 'evening', stepId: null, date: today, planDay, body, fields: '{}' } as const
        insertEntry(db, { ...made, ...outline, nowMs: moment.nowMs })
      })
    },
    list: () => listEntries(store.db, { filter: NO_FILTER, after: null, limit: PAGE }),
    narrow: (filter) => listEntries(store.db, { filter, after: null, limit: PAGE }),
    search: (typed) => {
      const query = searchQuery(typed)
      return query === null
        ? []
        : searchEntries(store.db, { query, filter: NO_FILTER, after: null, limit: PAGE }).map((found) => ({
            ...found,
            snippet: [...snippetOf(readText(store.db, found.row) ?? '', wantedWords(searchPhrases(typed)))],
          }))
    },
    setting: (name) => {
      const value = store.connection.pragma(name, { simple: true })
      return typeof value === 'string' || typeof value === 'number' ? value : null
    },
  }
}

/** Opens or makes the file, with its tables; statements are prepared once per text, as in the vault. */
function openStore(file: string) {
  const connection: Connection = new Database(file)
  for (const setting of SETTINGS) connection.pragma(setting)
  connection.prepare('SELECT count(*) FROM sqlite_schema').get()
  migrate(connection, ALL_MIGRATIONS, () => undefined)
  const db = preparedOnce(connection)
  const inTransaction = connection.transaction((work: (db: WriteDb) => void) => work(db))
  return { connection, db, write: (work: (db: WriteDb) => void) => inTransaction.immediate(work) }
}

function preparedOnce(connection: Connection): WriteDb {
  const prepared = new Map<string, Statement<unknown[]>>()
  const statement = (sql: string) => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const fresh = connection.prepare(sql)
    prepared.set(sql, fresh)
    return fresh
  }
  return {
    one: <Row>(sql: string, parameters = {}) => (statement(sql).get(parameters) as Row | undefined) ?? null,
    all: <Row>(sql: string, parameters = {}) => statement(sql).all(parameters) as Row[],
    run: (sql, parameters = {}) => statement(sql).run(parameters).changes,
  }
}
