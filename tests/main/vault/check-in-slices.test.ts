import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sodium } from '../../../main/vault/keys/sodium.ts'
import { checkVault } from '../../../main/vault/storage/check-vault.ts'
import { migrate } from '../../../main/vault/storage/migrate.ts'
import { ALL_MIGRATIONS } from '../../../main/vault/storage/migrations/all-migrations.ts'
import { type Connection, closeDatabase, openDatabase } from '../../../main/vault/storage/open-database.ts'
import { digestOfAllRows, type RowDigest, watchRows } from '../../../main/vault/storage/row-digest.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const PAGE = 2048
const key = sodium.randombytes_buf(32)
const digestKey = sodium.randombytes_buf(32)

type Opened = { readonly file: string; readonly connection: Connection; readonly digest: RowDigest }

/** An empty database with the product's tables, watched as an open vault is. */
function newVault(): Opened {
  const file = path.join(temporaryFolder(), 'vault.db')
  const connection = openDatabase(file, key, true)
  migrate(connection, ALL_MIGRATIONS, () => undefined)
  onTestFinished(() => {
    connection.close()
  })
  return { file, connection, digest: watchRows(connection, digestKey) }
}

const WORDS = 'after the last hour I sat in the car for a while and it was very quiet there'.split(' ')

/** A made-up text of about `length` characters with a few words of its own. */
function textOf(number: number, length = 300): string {
  const words: string[] = [`lantern${number}`, `río${number % 97}`]
  for (let place = 0; words.length < length / 4; place += 1)
    words.push(WORDS[(number * 7 + place * (1 + (number % 5))) % WORDS.length] ?? '')
  return words.join(' ')
}

function write(connection: Connection, number: number, body: string): void {
  connection
    .prepare(
      `INSERT INTO journal_entry (id, kind, date, plan_day, body, first_line, words, revision, created_at_ms, saved_at_ms,
         binned_at_ms) VALUES (?, 'evening', ?, ?, ?, '', 1, 1, 0, 0, ?)`,
    )
    .run(
      randomUUID(),
      `20${10 + (number % 20)}-03-0${1 + (number % 9)}`,
      number % 3 === 0 ? null : number % 30,
      body,
      number % 10 === 0 ? 7 : null,
    )
}

function writeMany(connection: Connection, count: number, length?: number): void {
  connection.transaction(() => {
    for (let number = 0; number < count; number += 1) write(connection, number, textOf(number, length))
  })()
}

/** The check as it is for a vault too large for SQLite's own checks. */
const check = (vault: Pick<Opened, 'connection' | 'digest'>, isOver = () => false) =>
  checkVault(vault.connection, vault.digest, {
    isOver,
    quietForMs: () => Number.POSITIVE_INFINITY,
    quietNeededMs: 0,
    mostBytesInOneGo: 0,
  })

describe('the check in slices', () => {
  it('finds a vault sound while entries are added, changed, binned and deleted', async () => {
    const vault = newVault()
    writeMany(vault.connection, 1500)
    vault.connection.exec(
      `INSERT INTO tag SELECT 'tag' || text_row, text_row, text_row FROM journal_entry ORDER BY text_row LIMIT 40;
       INSERT INTO entry_tag SELECT entry.id, tag.id FROM journal_entry AS entry, tag LIMIT 3000`,
    )
    let isDone = false
    const checked = check(vault).finally(() => {
      isDone = true
    })
    let number = 0
    for (; !isDone; number += 1) {
      const row = 1 + ((number * 37) % 1400)
      vault.connection
        .prepare('UPDATE journal_entry SET body = ?, date = ? WHERE text_row = ?')
        .run(textOf(9000 + number), `2031-01-${10 + (number % 20)}`, row)
      vault.connection
        .prepare('UPDATE journal_entry SET binned_at_ms = 1 - binned_at_ms WHERE text_row = ?')
        .run(row + 50)
      vault.connection
        .prepare(
          'INSERT OR IGNORE INTO entry_tag SELECT id, ? FROM journal_entry WHERE text_row BETWEEN ? AND ?',
        )
        .run(`tag${1 + (number % 30)}`, row, row + 9)
      if (number % 5 === 0) write(vault.connection, number, textOf(number))
      if (number % 9 === 0) vault.connection.prepare('DELETE FROM journal_entry WHERE text_row = ?').run(row)
      await new Promise(setImmediate)
    }
    expect(await checked).toBe('sound')
    expect(number).toBeGreaterThan(20)
  }, 60_000)

  it.each([
    [
      'a text missing',
      "INSERT INTO journal_text (journal_text, rowid, body) SELECT 'delete', text_row, body FROM journal_entry WHERE text_row = 300",
    ],
    ['a text too many', "INSERT INTO journal_text (rowid, body) VALUES (5, 'lantern that nobody wrote')"],
    ['a word too many', "INSERT INTO journal_text (rowid, body) VALUES (300, 'lantern9')"],
  ])('notices an index of words with %s', async (_, spoil) => {
    const vault = newVault()
    // As many as fill whole slices, after which one without rows comes.
    writeMany(vault.connection, 600)
    expect(await check(vault)).toBe('sound')
    vault.connection.exec(spoil)
    expect(await check(vault)).toBe('older-parts')
  })

  it('notices every single older page put back, or it is one that nothing is read from', async () => {
    const { file, connection, digest } = newVault()
    writeMany(connection, 60)
    closeDatabase(connection)
    const older = readFileSync(file)
    const second = openDatabase(file, key)
    const watched = watchRows(second, digestKey)
    watched.set(digestOfAllRows(second, digestKey))
    expect(digest.current()).toBe(watched.current())
    second.exec(
      `UPDATE journal_entry SET body = replace(body, 'quiet', 'loud'), date = '2031-01-01' WHERE text_row % 3 = 0;
       UPDATE journal_entry SET plan_day = 12 WHERE text_row % 7 = 1`,
    )
    const kept = watched.current()
    const truth = everythingReadable(second)
    closeDatabase(second)
    const newer = readFileSync(file)
    const outcomes: string[] = []
    for (let page = 1; page < Math.min(older.length, newer.length) / PAGE; page += 1) {
      const slice = older.subarray(page * PAGE, (page + 1) * PAGE)
      if (slice.equals(newer.subarray(page * PAGE, (page + 1) * PAGE))) continue
      const mixed = Buffer.from(newer)
      slice.copy(mixed, page * PAGE)
      writeFileSync(file, mixed)
      const mixedConnection = openDatabase(file, key)
      try {
        const mixedDigest = watchRows(mixedConnection, digestKey)
        mixedDigest.set(kept)
        const outcome = await check({ connection: mixedConnection, digest: mixedDigest })
        if (outcome === 'sound') expect(everythingReadable(mixedConnection), `page ${page}`).toEqual(truth)
        outcomes.push(String(outcome))
      } finally {
        mixedConnection.close()
      }
    }
    expect(outcomes.filter((outcome) => outcome !== 'sound').length).toBeGreaterThan(15)
  }, 60_000)

  it('holds nobody up, and is over at once where the vault is closed', async () => {
    const vault = newVault()
    writeMany(vault.connection, 20_000)
    // The least of three: a collection of garbage is not what holds anybody up here.
    const holds = []
    for (let turn = 0; turn < 3; turn += 1) holds.push(await longestHold(() => check(vault)))
    const inSlices = Math.min(...holds)
    // SQLite's own checks of the same vault, as they were made before, in one go each.
    const startedAt = cpuMs()
    vault.connection.pragma('quick_check(1)')
    vault.connection.exec("INSERT INTO journal_text (journal_text, rank) VALUES ('integrity-check', 1)")
    expect(inSlices).toBeLessThan((cpuMs() - startedAt) / 2)
    write(vault.connection, 1, textOf(1, 1_900_000))
    expect(await longestHold(() => check(vault))).toBeLessThan(200)

    for (const turns of [1, 40, 150, 260]) {
      let left = turns
      const openBefore = openFiles(vault.file)
      expect(
        await check(vault, () => {
          left -= 1
          return left <= 0
        }),
      ).toBe(null)
      expect(left).toBe(0)
      // Nothing is left open that would refuse a save, and nothing of the check stays behind.
      vault.connection.exec('UPDATE vault_state SET commit_count = commit_count + 1')
      expect(temporaryTables(vault.connection)).toEqual([])
      expect(openFiles(vault.file)).toEqual(openBefore)
    }
  }, 120_000)
})

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** The longest time in which nothing else had its turn: what this thread worked, not what others on the machine did. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  const holds: number[] = []
  let isDone = false
  let [at, cpuAt] = [performance.now(), cpuMs()]
  const look = () => {
    const [now, cpu] = [performance.now(), cpuMs()]
    holds.push(Math.min(now - at, cpu - cpuAt))
    ;[at, cpuAt] = [now, cpu]
    if (!isDone) setImmediate(look)
  }
  setImmediate(look)
  expect(await work()).toBe('sound')
  isDone = true
  return Math.max(...holds.slice(1))
}

function temporaryTables(connection: Connection): readonly unknown[] {
  return connection.prepare("SELECT name FROM sqlite_temp_schema WHERE type = 'table'").pluck().all()
}

/** Descriptors of this process that lead to the vault's folder. */
function openFiles(file: string): readonly string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${descriptor}`)
      return target.startsWith(path.dirname(file)) ? [target] : []
    } catch {
      return []
    }
  })
}

/** All rows, through their table and through every way a list or a search takes. */
function everythingReadable(connection: Connection): unknown {
  const all = (sql: string) => connection.prepare(sql).all()
  return [
    all('SELECT * FROM journal_entry NOT INDEXED ORDER BY text_row'),
    all('SELECT id FROM journal_entry WHERE binned_at_ms IS NULL ORDER BY date DESC, id DESC'),
    all(
      "SELECT id FROM journal_entry WHERE binned_at_ms IS NULL AND kind = 'evening' ORDER BY date DESC, id DESC",
    ),
    all(
      'SELECT id FROM journal_entry WHERE binned_at_ms IS NULL AND plan_day = 12 ORDER BY date DESC, id DESC',
    ),
    all("SELECT rowid FROM journal_text WHERE journal_text MATCH 'quiet OR loud OR lantern3' ORDER BY rowid"),
  ]
}
