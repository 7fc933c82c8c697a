import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { sodium } from '../../../main/vault/keys/sodium.ts'
import { type Connection, closeDatabase, openDatabase } from '../../../main/vault/storage/open-database.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const key = sodium.randombytes_buf(32)

function newDatabase(): Connection {
  return openDatabase(path.join(temporaryFolder(), 'vault.db'), key, true)
}

describe('openDatabase', () => {
  it('has every setting in force', () => {
    const database = newDatabase()
    const settings = [
      'cipher',
      'temp_store',
      'locking_mode',
      'journal_mode',
      'synchronous',
      'fullfsync',
      'secure_delete',
      'trusted_schema',
      'cell_size_check',
      'foreign_keys',
      'wal_autocheckpoint',
      'page_size',
      'cache_size',
      'recursive_triggers',
    ]
    expect(
      Object.fromEntries(settings.map((name) => [name, database.pragma(name, { simple: true })])),
    ).toEqual({
      cipher: 'chacha20',
      temp_store: 2,
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      fullfsync: 1,
      secure_delete: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      foreign_keys: 1,
      wal_autocheckpoint: 2000,
      page_size: 2048,
      cache_size: -32_768,
      recursive_triggers: 1,
    })
    closeDatabase(database)
  })

  it.skipIf(process.platform !== 'linux')('keeps a large sort out of the temp folder', () => {
    const database = newDatabase()
    fill(database)
    expect(temporaryFilesWhileSorting(database)).toEqual([])
    // The control: the same sort with the setting undone does write there.
    database.pragma('temp_store=FILE')
    expect(temporaryFilesWhileSorting(database)).not.toEqual([])
    closeDatabase(database)
  })

  it('uses the 32 bytes as the key itself, not as a passphrase to be stretched', () => {
    const file = path.join(temporaryFolder(), 'vault.db')
    closeDatabase(openDatabase(file, key, true))
    const plain = new Database(file)
    plain.pragma("cipher='chacha20'")
    plain.key(Buffer.concat([Buffer.from('raw:'), key]))
    expect(plain.pragma('user_version', { simple: true })).toBe(0)
    plain.close()
    const stretched = new Database(file)
    stretched.pragma("cipher='chacha20'")
    stretched.key(Buffer.from(key))
    expect(() => stretched.pragma('user_version', { simple: true })).toThrow('not a database')
    stretched.close()
  })

  it('refuses a file that ends in the middle of a page, at every length of a long text at its end', () => {
    const file = path.join(temporaryFolder(), 'vault.db')
    const database = openDatabase(file, key, true)
    database.exec('CREATE TABLE t (a TEXT); INSERT INTO t VALUES (hex(randomblob(9000)))')
    closeDatabase(database)
    const whole = readFileSync(file)
    for (let length = whole.length - 1; length > whole.length - 4096; length -= 97) {
      writeFileSync(file, whole.subarray(0, length))
      expect(() => openDatabase(file, key), String(length)).toThrow('vault-damaged')
    }
    writeFileSync(file, whole)
    closeDatabase(openDatabase(file, key))
  })

  it('leaves one file after closing', () => {
    const folder = temporaryFolder()
    const database = openDatabase(path.join(folder, 'vault.db'), key, true)
    database.exec("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('x')")
    closeDatabase(database)
    expect(readdirSync(folder)).toEqual(['vault.db'])
  })
})

/** 40,000 rows of 400 random-looking characters: more than a sort keeps in its own memory. */
function fill(database: Connection): void {
  database.exec('CREATE TABLE row (body TEXT NOT NULL)')
  const insert = database.prepare('INSERT INTO row VALUES (?)')
  database.transaction(() => {
    for (let index = 0; index < 40_000; index += 1)
      insert.run(`${(index * 7919) % 40_000} ${'w'.repeat(400)}`)
  })()
}

/** Files SQLite has open under its temp name in the middle of a sort; they are unlinked, so a listing shows none. */
function temporaryFilesWhileSorting(database: Connection): readonly string[] {
  database.pragma('cache_size=50')
  const rows = database.prepare('SELECT body FROM row ORDER BY body').iterate()
  rows.next()
  const open = readdirSync('/proc/self/fd').flatMap((handle) => {
    try {
      return [readlinkSync(`/proc/self/fd/${handle}`)]
    } catch {
      return []
    }
  })
  rows.return?.()
  return open.filter((target) => target.includes('etilqs'))
}
