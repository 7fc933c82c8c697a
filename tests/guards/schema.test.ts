import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBegunVault } from '../support/test-vault.ts'

const KEPT = path.resolve(import.meta.dirname, '../../main/vault/storage/schema.sql')
/** Set to 1, the file is written anew instead of compared. */
const RENEW = process.env.RESPITE_RENEW_SCHEMA === '1'

const HEAD = `-- What all migrations together make. Written by tests/guards/schema.test.ts with RESPITE_RENEW_SCHEMA=1; never by hand.
-- To be read, not run: a vault is made by its migrations.
`

describe('schema.sql', () => {
  it('is what the migrations make', async () => {
    const vault = await createBegunVault()
    const rows = vault.session.store().read((db) =>
      db.all<{ sql: string }>(
        // The tables under the index of words are made by SQLite itself.
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'journal_text_%' ORDER BY tbl_name, type DESC, name",
      ),
    )
    const text = `${HEAD}\n${rows.map(({ sql }) => `${withoutIndent(sql)};`).join('\n\n')}\n`
    if (RENEW) writeFileSync(KEPT, text)
    expect(readFileSync(KEPT, 'utf8')).toBe(text)
  })
})

/** Takes away the indent a statement has in the source of its migration. */
function withoutIndent(sql: string): string {
  const [first = '', ...rest] = sql.split('\n')
  const indent = Math.min(...rest.map((line) => line.search(/\S/)).filter((at) => at >= 0))
  return [first, ...rest.map((line) => line.slice(indent))].map((line) => line.trimEnd()).join('\n')
}
