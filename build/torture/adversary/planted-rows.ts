import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3-multiple-ciphers'
import { closeDatabase, openDatabase } from '../../../main/vault/storage/open-database.ts'
import type { Ground } from './ground.ts'
import type { Chance } from './random.ts'

type Connection = InstanceType<typeof Database>
type Column = { readonly name: string; readonly type: string; readonly notnull: number; readonly pk: number }

/** Names of what a hostile row would have Respite write, read or take away. */
export function pathsOnto({ inside, outside }: Ground): readonly string[] {
  const up = path.relative(path.join(inside, 'backups'), outside)
  return [
    outside,
    up,
    `${up}/taxes.txt`,
    path.join(outside, 'taxes.txt'),
    path.join(outside, 'letters'),
    `../${path.basename(outside)}/letters/one.md`,
    '../other.vault',
    '../other.vault/vault.hdr',
    path.join(inside, 'other.vault'),
    'backup-20200101-000000-0000000a.tar.age',
    'backup-20200101-000000-0000000b.tar.age',
    `backup-20200101-000000-0000000c.tar.age/../../${path.basename(outside)}`,
    'respite-export-2026-03-02.partial',
    path.join(outside, 'respite-export-2026-03-02.partial'),
    '..',
    '.',
    '',
    '/',
    '/dev/zero',
    'C:\\Windows',
    'a\u0000b',
  ]
}

/** Values that somebody puts in the place of any other. */
function oddValue(chance: Chance, paths: readonly string[], type: string): string | number | null {
  if (chance.below(12) === 0) return null
  if (type === 'INTEGER')
    return chance.of([-1, 0, 1, 2, 30, 31, 1440, 2 ** 31, 8.64e15, 2 ** 53 - 1, 1_767_225_600_000])
  if (chance.below(3) > 0) return chance.of(paths)
  const odd = ['null', '{}', '[]', '[{"name":"vault.eraseForGood","payload":{}}]', '2026-02-30', 'evening']
  return chance.of([
    ...odd,
    'x'.repeat(20_000),
    '\ud800',
    '<img src=x onerror=alert(1)>',
    '![['.repeat(3_000),
  ])
}

/** Runs SQL in a closed vault whose data key is known, as somebody does who makes it a trap. */
export function inVault(folder: string, dataKey: Uint8Array, work: (db: Connection) => void): void {
  const db = openDatabase(path.join(folder, 'vault.db'), dataKey)
  // First: what is planted may be a trigger on this very table.
  db.exec('UPDATE vault_state SET row_digest = NULL')
  db.unsafeMode(true)
  work(db)
  closeDatabase(db)
}

/** Rows in tables whose names or texts may become paths, then any rows and values anywhere. */
export function plantRows(db: Connection, chance: Chance, ground: Ground): void {
  const paths = pathsOnto(ground)
  plantNames(db, chance, ground, paths)
  db.pragma('foreign_keys = OFF')
  db.pragma(`ignore_check_constraints = ${chance.below(2) === 0 ? 'ON' : 'OFF'}`)
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'")
    .pluck()
    .all() as string[]
  const mangled = tables.filter((name) => !/^(?:sqlite_|vault_state|migration)/.test(name))
  for (let turn = chance.below(8); turn > 0; turn -= 1) mangle(db, chance, chance.of(mangled), paths)
}

function plantNames(db: Connection, chance: Chance, { inside }: Ground, paths: readonly string[]): void {
  const note = db.prepare(
    `INSERT OR REPLACE INTO backup_archive (name, made_on, made_at_ms, size_bytes, entry_count, row_count, sha256)
     VALUES (?, '2020-01-01', 1, ?, 1, 1, ?)`,
  )
  for (let turn = chance.below(6); turn > 0; turn -= 1) {
    const name = chance.of(paths)
    const aim = path.resolve(inside, 'backups', name.replaceAll('\u0000', ''))
    // Of a backup beside it the hash is not known: who can read that folder needs no vault to take things out of it.
    const isFile = name.includes('/') && existsSync(aim) && statSync(aim).isFile()
    const content = isFile ? readFileSync(aim) : Buffer.from('not known')
    note.run(name, content.length, createHash('sha256').update(content).digest('hex'))
  }
  if (chance.below(2) === 0)
    db.prepare('INSERT OR REPLACE INTO second_backup_folder VALUES (1, ?)').run(chance.of(paths))
  for (let turn = chance.below(3); turn > 0; turn -= 1)
    db.prepare('INSERT INTO export_under_way (partial, started_at_ms) VALUES (?, 1)').run(chance.of(paths))
  const call = { name: chance.of(['vault.eraseForGood', 'journal.saveEntry', '__proto__']), payload: {} }
  if (chance.below(3) === 0)
    db.prepare('INSERT OR REPLACE INTO kept_draft VALUES (?, ?, ?)').run(
      chance.of(['00000000-0000-4000-8000-00000000000d', ...paths]),
      chance.of([0, 8.64e15, -5]),
      chance.of([JSON.stringify([call]), '[]', '{', 'null']),
    )
}

/** One row more, or one value in the place of another; what the table itself refuses is not there. */
function mangle(db: Connection, chance: Chance, table: string, paths: readonly string[]): void {
  const columns = db.pragma(`table_info("${table}")`) as Column[]
  const values = columns.map(({ type }) => oddValue(chance, paths, type))
  const column = chance.of(columns)
  try {
    if (chance.below(2) === 0)
      db.prepare(`INSERT INTO "${table}" VALUES (${columns.map(() => '?').join()})`).run(values)
    else db.prepare(`UPDATE "${table}" SET "${column.name}" = ?`).run(oddValue(chance, paths, column.type))
  } catch {
    // Not every value goes everywhere.
  }
}

/** Tables, views and triggers of somebody else's. */
export function plantSchema(db: Connection, chance: Chance): void {
  db.exec(
    chance.of([
      'CREATE TABLE kept_for_me (text TEXT); CREATE TRIGGER keep AFTER DELETE ON journal_entry BEGIN INSERT INTO kept_for_me VALUES (old.body); END',
      'CREATE TRIGGER hang AFTER INSERT ON journal_entry BEGIN SELECT (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT count(*) FROM n); END',
      'CREATE VIEW every_page AS SELECT * FROM journal_entry',
      'CREATE INDEX slow ON journal_entry (body)',
      'ALTER TABLE journal_entry ADD COLUMN planted TEXT',
      'CREATE VIRTUAL TABLE planted_words USING fts5(text)',
    ]),
  )
}
