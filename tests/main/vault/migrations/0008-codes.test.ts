import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sodium } from '../../../../main/vault/keys/sodium.ts'
import { migrate } from '../../../../main/vault/storage/migrate.ts'
import { firstForm } from '../../../../main/vault/storage/migrations/0001-first-form.ts'
import { rowDigest } from '../../../../main/vault/storage/migrations/0002-row-digest.ts'
import { codes } from '../../../../main/vault/storage/migrations/0008-codes.ts'
import { closeDatabase, openDatabase } from '../../../../main/vault/storage/open-database.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

/** A vault of the first version with one entry in it, brought to version 8. */
function migratedVault() {
  const file = path.join(temporaryFolder(), 'vault.db')
  const database = openDatabase(file, sodium.randombytes_buf(32), true)
  migrate(database, [firstForm, rowDigest], () => undefined)
  database.exec(
    `INSERT INTO journal_entry (id, kind, date, body, first_line, words, revision, created_at_ms, saved_at_ms)
     VALUES ('entry', 'evening', '2026-03-02', 'Kept.', 'Kept.', 1, 1, 0, 0)`,
  )
  let copies = 0
  migrate(database, [firstForm, rowDigest, codes], () => {
    copies += 1
  })
  return { database, copies }
}

describe('the step to codes', () => {
  it('keeps what was written, and the vault is copied first', () => {
    const { database, copies } = migratedVault()
    expect(database.pragma('user_version', { simple: true })).toBe(8)
    expect(database.prepare('SELECT body FROM journal_entry').all()).toEqual([{ body: 'Kept.' }])
    expect(copies).toBe(1)
    closeDatabase(database)
  })

  it('lets go of links and left words together with their entry, and keeps the code', () => {
    const { database } = migratedVault()
    database.exec(`
      INSERT INTO person_code VALUES ('code', 'Juniper', 'juniper', 'moss', 0, NULL);
      INSERT INTO entry_code VALUES ('entry', 'code');
      INSERT INTO entry_left_word VALUES ('entry', 'amir');
      DELETE FROM journal_entry;
    `)
    const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect(['person_code', 'entry_code', 'entry_left_word'].map(count)).toEqual([1, 0, 0])
    closeDatabase(database)
  })

  it('refuses two codes of one name and a colour that is none', () => {
    const { database } = migratedVault()
    database.exec(`INSERT INTO person_code VALUES ('one', 'Juniper', 'juniper', 'moss', 0, NULL)`)
    expect(() =>
      database.exec(`INSERT INTO person_code VALUES ('two', 'JUNIPER', 'juniper', 'clay', 0, NULL)`),
    ).toThrow('UNIQUE')
    expect(() =>
      database.exec(`INSERT INTO person_code VALUES ('two', 'Alder', 'alder', 'red', 0, NULL)`),
    ).toThrow('CHECK')
    closeDatabase(database)
  })
})
