import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { closedVault, reopened, unlock } from '../../../support/closed-vault.ts'
import { olderVault } from '../../../support/older-vault.ts'
import { plant } from '../../../support/planted-vault.ts'

const ALTERATIONS = [
  [
    'a trigger that keeps what is deleted',
    `CREATE TABLE kept (body TEXT);
     CREATE TRIGGER keep AFTER DELETE ON journal_entry BEGIN INSERT INTO kept VALUES (OLD.body); END;`,
  ],
  [
    'a trigger that would hold up every save',
    `CREATE TRIGGER hang AFTER UPDATE ON vault_state BEGIN
       INSERT INTO legal_hold SELECT 1, '2026-01-01', n
         FROM (WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more LIMIT 500000) SELECT n FROM more);
     END;`,
  ],
  ['a view', 'CREATE VIEW seen AS SELECT body FROM journal_entry;'],
  ['an index', 'CREATE INDEX found ON journal_entry (body);'],
  ['a table too few', 'DROP TABLE liked_movement;'],
  ['a column more', 'ALTER TABLE tag ADD COLUMN more TEXT;'],
  [
    'another table under the index of words',
    "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'journal_text_data';",
  ],
  ['a number of another version', 'PRAGMA user_version=20;'],
] as const

describe('a vault whose tables somebody changed', () => {
  it.each(ALTERATIONS)('by %s is not opened, and not written', async (_, sql) => {
    const vault = await closedVault()
    await plant(vault.folder, sql)
    const file = path.join(vault.folder, 'vault.db')
    const before = readFileSync(file)
    expect(await unlock(reopened(vault))).toEqual({ ok: false, error: { code: 'vault-altered' } })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it.each([1, 5, 10, 16, 25, 26])(
    'is told in one of version %i too, before its tables are brought up to date',
    async (version) => {
      const vault = await olderVault(version)
      await plantInOlder(vault.folder, version)
      expect(await unlock(vault)).toEqual({ ok: false, error: { code: 'vault-altered' } })
    },
  )
})

async function plantInOlder(folder: string, version: number): Promise<void> {
  const sql = 'CREATE TRIGGER keep AFTER DELETE ON journal_entry BEGIN SELECT 1; END;'
  await plant(folder, sql, version >= 2)
}
