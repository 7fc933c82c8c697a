import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../main/vault/storage/migrate.ts'
import { ALL_MIGRATIONS } from '../../main/vault/storage/migrations/all-migrations.ts'
import { openDatabase } from '../../main/vault/storage/open-database.ts'
import { schemaDigestOf } from '../../main/vault/storage/schema-digest.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createBegunVault } from '../support/test-vault.ts'

const KEPT = path.resolve(import.meta.dirname, '../../main/vault/storage/schema.sql')
const DIGESTS = path.resolve(import.meta.dirname, '../../main/vault/storage/schema-digests.ts')
/** Set to 1, the file is written anew instead of compared. */
const RENEW = process.env.RESPITE_RENEW_SCHEMA === '1'

const HEAD = `-- What all migrations together make. Written by tests/guards/schema.test.ts with RESPITE_RENEW_SCHEMA=1; never by hand.
-- To be read, not run: a vault is made by its migrations.
`

const DIGESTS_HEAD = `// Written by tests/guards/schema.test.ts with RESPITE_RENEW_SCHEMA=1; never by hand.
/** What \`schemaDigestOf\` gives for each version, 0 being an empty database. */
export const SCHEMA_DIGESTS: ReadonlyMap<number, string> = new Map([
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

describe('schema-digests.ts', () => {
  it('has what the migrations make for each version', () => {
    const connection = openDatabase(path.join(temporaryFolder(), 'empty.db'), Buffer.alloc(32), true)
    const lines = [`  [0, '${schemaDigestOf(connection)}'],`]
    for (const [index, { version }] of ALL_MIGRATIONS.entries()) {
      migrate(connection, ALL_MIGRATIONS.slice(0, index + 1), () => undefined)
      lines.push(`  [${version}, '${schemaDigestOf(connection)}'],`)
    }
    connection.close()
    const text = `${DIGESTS_HEAD}${lines.join('\n')}\n])\n`
    if (RENEW) writeFileSync(DIGESTS, text)
    expect(readFileSync(DIGESTS, 'utf8')).toBe(text)
  })
})

/** Takes away the indent a statement has in the source of its migration. */
function withoutIndent(sql: string): string {
  const [first = '', ...rest] = sql.split('\n')
  const indent = Math.min(...rest.map((line) => line.search(/\S/)).filter((at) => at >= 0))
  return [first, ...rest.map((line) => line.slice(indent))].map((line) => line.trimEnd()).join('\n')
}
