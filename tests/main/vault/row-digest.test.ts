import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import {
  createBegunVault,
  createTestVault,
  passphrase,
  sessionAt,
  type TestVault,
  vaultOver,
} from '../../support/test-vault.ts'

const PAGE = 2048

/** Writes an entry of a few lines; returns its id. */
async function writeEntry(vault: TestVault, number: number, body: string, revision = 0): Promise<void> {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  await vault.call('journal.saveEntry', { id, kind: 'evening', stepId: null, body, revision })
}

async function reopen(folder: string): Promise<TestVault> {
  const vault = vaultOver(sessionAt(folder), folder)
  await vault.call('vault.unlock', { passphrase: passphrase() })
  return vault
}

describe('the digest over all rows', () => {
  it('finds a vault sound that only Respite has written to, also while it is written to', async () => {
    const vault = await createBegunVault()
    for (let number = 0; number < 450; number += 1)
      await writeEntry(vault, number, `A line, number ${number}.`)
    const check = vault.session.awaitCheck()
    for (let number = 0; number < 60; number += 1) {
      await writeEntry(vault, number * 7, 'Written again while the check goes on.', 1)
      await new Promise(setImmediate)
    }
    expect(await check).toBe('sound')
  })

  it('goes back with a transaction that is undone', async () => {
    const vault = await createBegunVault()
    await writeEntry(vault, 1, 'Kept.')
    expect(() =>
      vault.session.store().write((db) => {
        db.run("UPDATE journal_entry SET body = 'half a change'")
        throw new Error('in the middle')
      }),
    ).toThrow('in the middle')
    expect(await vault.session.awaitCheck()).toBe('sound')
  })

  it('goes back with one that is undone while the check goes on', async () => {
    const vault = await createBegunVault()
    for (let number = 0; number < 450; number += 1) await writeEntry(vault, number, `Line ${number}.`)
    const check = vault.session.awaitCheck()
    for (let turn = 0; turn < 60; turn += 1) {
      expect(() =>
        vault.session.store().write((db) => {
          db.run("UPDATE journal_entry SET body = 'half a change'")
          throw new Error('in the middle')
        }),
      ).toThrow('in the middle')
      await new Promise(setImmediate)
    }
    expect(await check).toBe('sound')
  })

  it('fits after any order of writing, replacing and deleting', async () => {
    const vault = await createTestVault()
    const store = vault.session.store()
    const step = fc.record({
      what: fc.constantFrom('insert', 'replace', 'update', 'delete', 'fail'),
      key: fc.integer({ min: 1, max: 6 }),
      text: fc.string({ maxLength: 20 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        for (const { what, key, text } of steps) {
          try {
            store.write((db) => {
              const row = { key: String(key), text }
              if (what === 'insert')
                db.run(
                  "INSERT INTO check_in VALUES (:key, 'well', length(:text)) ON CONFLICT DO NOTHING",
                  row,
                )
              if (what === 'replace')
                db.run("INSERT OR REPLACE INTO check_in VALUES (:key, 'depleted', length(:text))", row)
              if (what === 'update')
                db.run('UPDATE check_in SET answered_at_ms = 7 WHERE date = :key', { key: row.key })
              if (what === 'delete' || what === 'fail')
                db.run('DELETE FROM check_in WHERE date = :key', { key: row.key })
              if (what === 'fail') throw new Error('undone')
            })
          } catch (error) {
            if (!(error instanceof Error) || error.message !== 'undone') throw error
          }
        }
      }),
      { numRuns: 60 },
    )
    expect(await vault.session.awaitCheck()).toBe('sound')
  })

  it('notices every single older page put back, or it is one that nothing is read from', async () => {
    const { folder, session } = await vaultWithHistory()
    const truth = everythingReadable(session)
    session.close()
    const file = path.join(folder, 'vault.db')
    const older = readFileSync(`${file}.older`)
    const newer = readFileSync(file)
    const noticed: string[] = []
    for (let page = 1; page < Math.min(older.length, newer.length) / PAGE; page += 1) {
      const slice = older.subarray(page * PAGE, (page + 1) * PAGE)
      if (slice.equals(newer.subarray(page * PAGE, (page + 1) * PAGE))) continue
      const mixed = Buffer.from(newer)
      slice.copy(mixed, page * PAGE)
      writeFileSync(file, mixed)
      const vault = vaultOver(sessionAt(folder), folder)
      const opened = await vault.send('vault.unlock', { passphrase: passphrase() })
      const outcome = opened.ok ? await vault.session.awaitCheck() : 'refused'
      if (outcome === 'sound') expect(everythingReadable(vault.session), `page ${page}`).toEqual(truth)
      else noticed.push(outcome)
      vault.session.close()
    }
    expect(noticed).toContain('older-parts')
    expect(noticed.length).toBeGreaterThan(3)
  }, 60_000)

  it('says damaged where a page cannot be read, and never calls such a vault sound with rows missing', async () => {
    const { folder, session } = await vaultWithHistory()
    const truth = everythingReadable(session)
    session.close()
    const file = path.join(folder, 'vault.db')
    const whole = readFileSync(file)
    const outcomes = new Set<string>()
    for (let page = 1; page < whole.length / PAGE; page += 6) {
      const bytes = Buffer.from(whole)
      bytes[page * PAGE + 100] = (bytes[page * PAGE + 100] ?? 0) ^ 1
      writeFileSync(file, bytes)
      const vault = vaultOver(sessionAt(folder), folder)
      const opened = await vault.send('vault.unlock', { passphrase: passphrase() })
      const outcome = opened.ok ? await vault.session.awaitCheck() : 'refused'
      if (outcome === 'sound') expect(everythingReadable(vault.session), `page ${page}`).toEqual(truth)
      outcomes.add(outcome)
      vault.session.close()
    }
    expect(outcomes).toContain('damaged')
  }, 60_000)
})

/** A vault with entries over some thirty pages, an older copy of its database beside it, and edits since. */
async function vaultWithHistory(): Promise<{
  readonly folder: string
  readonly session: TestVault['session']
}> {
  const folder = path.join(temporaryFolder(), 'history.vault')
  const first = vaultOver(sessionAt(folder), folder)
  await first.call('vault.create', { passphrase: passphrase() })
  for (let number = 0; number < 24; number += 1)
    await writeEntry(first, number, `Evening ${number}. `.repeat(120))
  first.session.store().write((db) => {
    for (let number = 0; number < 200; number += 1)
      db.run("INSERT INTO check_in VALUES (:date, 'well', :at)", {
        date: `day ${number}`,
        at: 1_000_000 + number,
      })
  })
  first.session.close()
  const file = path.join(folder, 'vault.db')
  writeFileSync(`${file}.older`, readFileSync(file))
  const second = await reopen(folder)
  for (let number = 0; number < 24; number += 3)
    await writeEntry(second, number, `Changed ${number}. `.repeat(120), 1)
  // As long as before and in no index: an older page of this table fits between the others, and only the digest tells.
  second.session
    .store()
    .write((db) =>
      db.run('UPDATE check_in SET answered_at_ms = answered_at_ms + 1 WHERE answered_at_ms % 2 = 0'),
    )
  return { folder, session: second.session }
}

/** All rows of every table, and what the index of words finds. */
function everythingReadable(session: TestVault['session']): unknown {
  return session.store().read((db) => ({
    entries: db.all('SELECT * FROM journal_entry ORDER BY id'),
    checkIns: db.all('SELECT * FROM check_in ORDER BY date'),
    versions: db.all('SELECT * FROM journal_version ORDER BY id'),
    found: db.all(
      "SELECT rowid FROM journal_text WHERE journal_text MATCH 'evening OR changed' ORDER BY rowid",
    ),
  }))
}
