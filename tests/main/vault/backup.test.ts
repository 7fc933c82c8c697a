import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Decrypter } from 'age-encryption'
import { extract } from 'tar-stream'
import { describe, expect, it } from 'vitest'
import { APP_VERSION } from '../../../main/vault/backup/app-version.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import { backupsOf, keptVault } from '../../support/kept-vault.ts'
import { typedKey } from '../../support/recovery-sheets.ts'
import { passDays } from '../../support/test-vault.ts'

describe('a backup', () => {
  it('holds every row of every table, with the hashes its manifest names', async () => {
    const vault = await keptVault()
    const { name } = await vault.call('backup.makeNow', {})
    const content = await opened(path.join(backupsOf(vault), name), vault.secret)
    const manifest = JSON.parse(content.get('manifest.json') ?? '') as Record<string, unknown>
    const tables = vault.session
      .store()
      .shape()
      .tables.map((table) => `${table.name}.jsonl`)
    expect([...content.keys()]).toEqual(['README.txt', 'manifest.json', ...tables])
    expect(manifest).toMatchObject({
      format: 2,
      appVersion: APP_VERSION,
      entryCount: 1,
      newestEntryDate: '2026-03-02',
    })
    const row = vault.session.store().read((db) => db.one('SELECT * FROM journal_entry'))
    expect(JSON.parse(content.get('journal_entry.jsonl') ?? '')).toEqual(row)
  })

  it('names the version package.json names', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(APP_VERSION).toBe(version)
  })

  it('is listed as proven, and says what it holds when it is tried', async () => {
    const vault = await keptVault()
    const { name } = await vault.call('backup.makeNow', {})
    const { backups } = await vault.call('backup.list', {})
    const sizeBytes = readFileSync(path.join(backupsOf(vault), name)).length
    expect(backups).toEqual([
      { name, madeAtMs: vault.moment.nowMs, sizeBytes, entryCount: 1, isProven: true, sheet: 'this' },
    ])
    expect(await vault.call('backup.test', { name, secret: typedKey(vault.secret.toLowerCase()) })).toEqual({
      entryCount: 1,
      newestEntryDate: '2026-03-02',
      provesWriter: true,
    })
  })

  it('is no longer proven once it was cut, and says so when it is tried', async () => {
    const vault = await keptVault()
    const { name } = await vault.call('backup.makeNow', {})
    const file = path.join(backupsOf(vault), name)
    truncateSync(file, 2_000)
    expect((await vault.call('backup.list', {})).backups[0]?.isProven).toBe(false)
    expect(await vault.failure('backup.test', { name, secret: typedKey(vault.secret) })).toEqual({
      code: 'archive-refused',
      why: 'unreadable',
    })
  })

  it('tells another recovery key, one mistyped, and a name that is no backup', async () => {
    const vault = await keptVault()
    const { name } = await vault.call('backup.makeNow', {})
    const other = (await keptVault()).secret
    expect(await vault.failure('backup.test', { name, secret: typedKey(other) })).toEqual({
      code: 'archive-of-other-key',
    })
    expect(await vault.failure('backup.test', { name, secret: typedKey('a sentence') })).toEqual({
      code: 'wrong-recovery-secret',
    })
    expect(
      await vault.failure('backup.test', { name: '../kept.vault/vault.hdr', secret: typedKey(other) }),
    ).toMatchObject({
      code: 'invalid-input',
    })
  })

  it('is made once a day, again on the next, and again where its file is gone', async () => {
    const vault = await keptVault()
    const first = await vault.call('backup.makeDue', {})
    expect(first.name).not.toBe(null)
    expect(await vault.call('backup.makeDue', {})).toEqual({ name: null })
    passDays(vault, 1)
    expect((await vault.call('backup.makeDue', {})).name).not.toBe(null)
    for (const file of readdirSync(backupsOf(vault))) realFiles.removeFile(path.join(backupsOf(vault), file))
    expect((await vault.call('backup.makeDue', {})).name).not.toBe(null)
  })

  it('clears what a kill left half-written, and nothing it did not write', async () => {
    const vault = await keptVault()
    const { name } = await vault.call('backup.makeNow', {})
    const whole = name.replace(/[0-9a-f]{8}\.tar/, '00000000.tar')
    const left = `${whole}.${vault.session.backupTarget().vaultId}.partial`
    const others = [`${whole}.${'0'.repeat(32)}.partial`, 'letter.partial']
    for (const file of [left, ...others]) writeFileSync(path.join(backupsOf(vault), file), 'half')
    await vault.call('backup.makeNow', {})
    const names = readdirSync(backupsOf(vault))
    expect(names.includes(left)).toBe(false)
    // Another vault's may be growing at this moment.
    for (const file of others) expect(names.includes(file), file).toBe(true)
  })

  it('is of one moment although pages all over the vault are saved while it is made', async () => {
    const vault = await keptVault()
    const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
    const save = (number: number, revision: number) =>
      vault.call('journal.saveEntry', {
        id: id(number),
        kind: 'evening',
        stepId: null,
        fields: {},
        body: `Typed ${revision}`,
        revision,
      })
    for (let number = 0; number < 900; number += 1) await save(number, 0)
    // After so many saves the vault makes one by itself; this answers when that is over.
    await vault.call('backup.readStanding', {})
    let isDone = false
    const making = vault.call('backup.makeNow', {}).finally(() => {
      isDone = true
    })
    // One far back is always saved before one at the end, so at any moment it is as new or one newer.
    let revision = 1
    for (; !isDone; revision += 1)
      for (const number of [3, 899]) {
        await save(number, revision)
        await new Promise((resolve) => setImmediate(resolve))
      }
    expect(revision).toBeGreaterThan(20)
    const { name } = await making
    const content = await opened(path.join(backupsOf(vault), name), vault.secret)
    const rows = (content.get('journal_entry.jsonl') ?? '').trim().split('\n')
    const revisions = new Map(
      rows
        .map((row) => JSON.parse(row) as { id: string; revision: number })
        .map((row) => [row.id, row.revision]),
    )
    expect(revisions.size).toBe(901)
    const [first, last] = [revisions.get(id(3)) ?? 0, revisions.get(id(899)) ?? 0]
    expect([0, 1]).toContain(first - last)
    // The moment is the one when it was begun, not the one when it was done.
    expect(first).toBeLessThan(revision / 2)
  })
})

describe('a backup that is given up', () => {
  it('says how far it is, leaves no file, and the next one is made', async () => {
    const vault = await keptVault()
    const store = vault.session.store()
    store.write((db) => {
      for (let number = 0; number < 3_000; number += 1)
        db.run('INSERT INTO recovery_rehearsal (date, rehearsed_at_ms) VALUES (:date, 0)', {
          date: '2026-03-02',
        })
    })
    const making = vault.send('backup.makeNow', {})
    const shares: number[] = []
    let isAsked = false
    while (!isAsked) {
      const { share } = await vault.call('vault.readProgress', {})
      if (share !== null) shares.push(share)
      isAsked = (shares.at(-1) ?? 0) > 0.2
      await new Promise((resolve) => setImmediate(resolve))
    }
    await vault.call('vault.cancelWork', {})
    expect(await making).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(await vault.call('vault.readProgress', {})).toEqual({ share: null })
    expect(readdirSync(path.dirname(vault.folder))).toEqual([path.basename(vault.folder)])
    expect((await vault.call('backup.makeNow', {})).name).not.toBe(null)
  })
})

async function opened(file: string, secret: string): Promise<ReadonlyMap<string, string>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(secret)
  const reader = extract()
  reader.end(Buffer.from(await decrypter.decrypt(readFileSync(file))))
  const content = new Map<string, string>()
  for await (const entry of reader) {
    const pieces: Buffer[] = []
    for await (const piece of entry) pieces.push(piece as Buffer)
    content.set(entry.header.name, Buffer.concat(pieces).toString('utf8'))
  }
  return content
}
