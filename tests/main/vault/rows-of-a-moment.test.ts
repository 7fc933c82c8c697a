import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sodium } from '../../../main/vault/keys/sodium.ts'
import { migrate } from '../../../main/vault/storage/migrate.ts'
import { ALL_MIGRATIONS } from '../../../main/vault/storage/migrations/all-migrations.ts'
import { type Connection, openDatabase } from '../../../main/vault/storage/open-database.ts'
import { watchRows } from '../../../main/vault/storage/row-digest.ts'
import { holdMoment, type RowsOfAMoment } from '../../../main/vault/storage/rows-of-a-moment.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const DAY = '2026-03-02'

type Opened = { readonly connection: Connection; readonly hold: () => RowsOfAMoment }

/** An empty database with the product's tables, watched as an open vault is. */
function newVault(): Opened {
  const key = sodium.randombytes_buf(32)
  const connection = openDatabase(path.join(temporaryFolder(), 'vault.db'), key, true)
  migrate(connection, ALL_MIGRATIONS, () => undefined)
  onTestFinished(() => {
    connection.close()
  })
  const digest = watchRows(connection, key)
  return { connection, hold: () => holdMoment(connection, digest, (work) => work()) }
}

const ids: string[] = []
const idOf = (number: number) => {
  ids[number] ??= randomUUID()
  return ids[number]
}

function writePage({ connection }: Opened, number: number, body: string): void {
  connection
    .prepare(
      `INSERT OR REPLACE INTO journal_entry (id, kind, date, plan_day, body, first_line, words, revision, created_at_ms,
         saved_at_ms, binned_at_ms) VALUES (?, 'evening', '${DAY}', NULL, ?, '', 1, 1, 0, 0, NULL)`,
    )
    .run(idOf(number), body)
}

function tagPage({ connection }: Opened, number: number): void {
  connection
    .prepare('INSERT OR REPLACE INTO entry_tag (entry_id, tag_id) VALUES (?, ?)')
    .run(idOf(number), 'tag')
}

function filled(pages: number): Opened {
  const vault = newVault()
  const { connection } = vault
  connection.prepare("INSERT INTO tag (id, name, folded_name) VALUES ('tag', 'rest', 'rest')").run()
  connection.transaction(() => {
    for (let number = 0; number < pages; number += 1) {
      writePage(vault, number, `Page ${number} as it was.`)
      if (number % 2 === 0) tagPage(vault, number)
      connection.prepare('INSERT INTO snooze (subject, until) VALUES (?, ?)').run(`subject ${number}`, DAY)
    }
  })()
  return vault
}

/** Everything there is, read at one go by questions of its own. */
function allOf(connection: Connection, moment: RowsOfAMoment): ReadonlyMap<string, unknown> {
  return new Map(
    moment.tables.map(({ name, hasRowId, key }) => [
      name,
      connection
        .prepare(`SELECT * FROM "${name}" ORDER BY ${hasRowId ? 'rowid' : key.join(', ')}`)
        .raw()
        .all(),
    ]),
  )
}

/** The same through the moment, with something done between any two slices. */
function readThrough(moment: RowsOfAMoment, between: () => void): ReadonlyMap<string, unknown> {
  const read = new Map<string, unknown>()
  for (const table of moment.tables) {
    const rows: unknown[] = []
    for (const slice of moment.slices(table)) {
      rows.push(...slice)
      between()
    }
    read.set(table.name, rows)
  }
  return read
}

/** Changes of every kind, all over the vault, some of them undone. */
function createChanges(vault: Opened, pages: number): () => void {
  const { connection } = vault
  let turn = 0
  const change = () => {
    turn += 1
    const at = (turn * 7919) % pages
    const remove = connection.prepare('DELETE FROM journal_entry WHERE id = ?')
    writePage(vault, at, `Written anew in turn ${turn}.`)
    connection
      .prepare('UPDATE journal_entry SET body = ? WHERE id = ?')
      .run(`Turn ${turn}.`, idOf((at * 3) % pages))
    remove.run(idOf((at * 5) % pages))
    writePage(vault, pages + turn, 'New.')
    tagPage(vault, pages + turn)
    connection.prepare('DELETE FROM entry_tag WHERE entry_id = ?').run(idOf((at * 11) % pages))
    // Another key under the same row, and the old one taken by another.
    connection
      .prepare('UPDATE snooze SET subject = ? WHERE subject = ?')
      .run(`moved ${turn}`, `subject ${at}`)
    connection
      .prepare('INSERT OR REPLACE INTO snooze (subject, until) VALUES (?, ?)')
      .run(`subject ${at}`, 'x')
    // The highest running numbers are given again once their rows are gone.
    remove.run(idOf(pages + turn))
    if (turn % 3 === 0) writePage(vault, pages + turn, 'Again.')
  }
  return () => {
    connection.transaction(change)()
    expect(() =>
      connection.transaction(() => {
        change()
        throw new Error('undone')
      })(),
    ).toThrow('undone')
  }
}

describe('the rows of one moment', () => {
  it('are read as they were, twice, whatever is written, taken away and undone meanwhile', () => {
    const pages = 1_500
    const vault = filled(pages)
    const moment = vault.hold()
    const whole = allOf(vault.connection, moment)
    const change = createChanges(vault, pages)
    change()
    let turns = 0
    const between = () => {
      turns += 1
      change()
    }
    for (const round of ['first', 'second']) {
      const read = readThrough(moment, between)
      for (const [name, rows] of whole) expect(read.get(name), `${round}: ${name}`).toEqual(rows)
    }
    expect(turns).toBeGreaterThan(100)
    expect(allOf(vault.connection, moment)).not.toEqual(whole)
    moment.end()
    const after = allOf(vault.connection, moment)
    const later = vault.hold()
    expect(readThrough(later, () => undefined)).toEqual(after)
    later.end()
  })

  it('are each their own where two are held', () => {
    const vault = filled(20)
    const first = vault.hold()
    const before = allOf(vault.connection, first)
    writePage(vault, 3, 'Between the two.')
    const second = vault.hold()
    const between = allOf(vault.connection, second)
    writePage(vault, 3, 'After both.')
    expect(readThrough(first, () => undefined)).toEqual(before)
    first.end()
    expect(readThrough(second, () => undefined)).toEqual(between)
    second.end()
    expect(() => readThrough(first, () => undefined)).toThrow('A moment was read after its end')
  })

  it('end in words, and hold nothing, where most of a large vault is changed meanwhile; the change goes through', () => {
    const vault = filled(0)
    const { connection } = vault
    const insert = connection.prepare(
      "INSERT INTO held_row (table_name, row_key, row, hold_since_ms, held_at_ms) VALUES ('', '', ?, 0, 0)",
    )
    for (let number = 0; number < 30; number += 1) insert.run('A long page. '.repeat(150_000))
    const moment = vault.hold()
    connection.prepare("UPDATE held_row SET row = ''").run()
    expect(connection.prepare('SELECT sum(length(row)) FROM held_row').pluck().get()).toBe(0)
    expect(() => readThrough(moment, () => undefined)).toThrow('not-now')
    moment.end()
    expect(() => readThrough(moment, () => undefined)).toThrow('not-now')
  })
})
