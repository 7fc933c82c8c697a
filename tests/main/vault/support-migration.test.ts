import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sodium } from '../../../main/vault/keys/sodium.ts'
import { migrate } from '../../../main/vault/storage/migrate.ts'
import { firstForm } from '../../../main/vault/storage/migrations/0001-first-form.ts'
import { rowDigest } from '../../../main/vault/storage/migrations/0002-row-digest.ts'
import { support } from '../../../main/vault/storage/migrations/0005-support.ts'
import { closeDatabase, openDatabase } from '../../../main/vault/storage/open-database.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('the step to support', () => {
  it('keeps what a vault of the first form holds, after a copy was asked for', () => {
    const database = openDatabase(path.join(temporaryFolder(), 'vault.db'), sodium.randombytes_buf(32), true)
    migrate(database, [firstForm], () => {})
    database.exec("INSERT INTO step_done VALUES ('day-01-measure', '2026-03-02', 1)")
    let copies = 0
    migrate(database, [firstForm, rowDigest, support], () => {
      copies += 1
    })
    migrate(database, [firstForm, rowDigest, support], () => {
      copies += 1
    })
    expect(copies).toBe(1)
    expect(database.pragma('user_version', { simple: true })).toBe(5)
    expect(database.prepare('SELECT * FROM step_done').all()).toEqual([
      { step_id: 'day-01-measure', done_on: '2026-03-02', done_at_ms: 1 },
    ])
    closeDatabase(database)
  })

  it('refuses an end before the start even where the contract was passed by', () => {
    const database = openDatabase(path.join(temporaryFolder(), 'vault.db'), sodium.randombytes_buf(32), true)
    migrate(database, [firstForm, rowDigest, support], () => {})
    const insert = (endsOn: string) =>
      database.exec(
        `INSERT INTO appointment VALUES ('a', '', '', '2026-03-02', 600, 60, 'UTC', 'weekly', '${endsOn}', NULL, 0, 1, NULL)`,
      )
    expect(() => insert('2026-03-01')).toThrow()
    expect(() => insert('2026-03-02')).not.toThrow()
    closeDatabase(database)
  })
})
