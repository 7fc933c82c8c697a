import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { describe, expect, it, vi } from 'vitest'
import { encryptTo } from '../../../main/vault/backup/age-file.ts'
import { ARCHIVE_LIMITS } from '../../../main/vault/backup/archive-format.ts'
import { readArchive } from '../../../main/vault/backup/read-archive.ts'
import { readRecoverySecret } from '../../../main/vault/keys/recovery-secret.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import {
  changed,
  contentOf,
  manifestWith,
  named,
  type Piece,
  piecesOf,
  renamed,
  tarOf,
} from '../../support/forged-archive.ts'
import { makeVault, typedKey } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { passphrase, SET_UP, sessionAt, type TestVault, vaultOver } from '../../support/test-vault.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'
const ENTRY = '0b9f2c11-6a55-4f0e-9d0a-3f6a0c9f1a01'
const page = (body: string, revision: number) =>
  ({ id: ENTRY, kind: 'evening', stepId: null, fields: {}, body, revision }) as const

async function backedUp(): Promise<{ vault: TestVault; secret: string; file: string }> {
  const folder = path.join(temporaryFolder(), 'kept.vault')
  const vault = vaultOver(sessionAt(folder), folder)
  const secret = await makeVault(vault)
  await vault.call('plan.saveSetUp', { setUp: SET_UP })
  await vault.call('journal.saveEntry', page('A quiet heron', 0))
  const { name } = await vault.call('backup.makeNow', {})
  return { vault, secret, file: path.join(path.dirname(folder), 'backups', name) }
}

describe('restoring a backup', () => {
  it('puts it in place of the open vault, which is kept beside it', async () => {
    const { vault, secret, file } = await backedUp()
    await vault.call('journal.saveEntry', page('Written later', 1))
    const { keptAs } = await vault.call('vault.restore', {
      file,
      secret: typedKey(secret),
      next: passphrase(NEXT),
    })
    expect(keptAs).toBe('kept.vault.set-aside-2026-03-02T17-00-00')
    expect((await vault.call('journal.readEntry', { id: ENTRY })).entry.body).toBe('A quiet heron')
    expect((await vault.call('journal.search', { typed: 'heron', after: null, limit: 5 })).hits.length).toBe(
      1,
    )
    expect(readdirSync(path.dirname(vault.folder)).toSorted()).toEqual([
      'backups',
      'kept.vault',
      'kept.vault.set-aside-2026-03-02T17-00-00',
    ])
    const asideFolder = path.join(path.dirname(vault.folder), String(keptAs))
    const aside = vaultOver(sessionAt(asideFolder), asideFolder)
    await aside.call('vault.unlock', { passphrase: passphrase() })
    expect((await aside.call('journal.readEntry', { id: ENTRY })).entry.body).toBe('Written later')
  })

  it('works with the vault locked, and with it gone; the new passphrase and the same sheet open it', async () => {
    for (const isGone of [false, true]) {
      const { vault, secret, file } = await backedUp()
      vault.session.close()
      if (isGone) rmSync(vault.folder, { recursive: true })
      const restored = vaultOver(sessionAt(vault.folder), vault.folder)
      await restored.call('vault.restore', { file, secret: typedKey(secret), next: passphrase(NEXT) })
      expect((await restored.call('journal.readEntry', { id: ENTRY })).entry.body).toBe('A quiet heron')
      restored.session.close()
      const later = vaultOver(sessionAt(vault.folder), vault.folder)
      expect(await later.failure('vault.unlock', { passphrase: passphrase() })).toEqual({
        code: 'wrong-passphrase',
      })
      await later.call('vault.unlock', { passphrase: passphrase(NEXT) })
      await later.call('vault.rehearseRecovery', { secret: typedKey(secret) })
    }
  })

  it('leaves alone what is under way, and nothing begins beside it', async () => {
    const { vault, secret, file } = await backedUp()
    const input = { file, secret: typedKey(secret), next: passphrase(NEXT) }
    const notNow = { ok: false, error: { code: 'not-now' } }
    const testing = vault.send('backup.test', { name: path.basename(file), secret: typedKey(secret) })
    await vi.waitUntil(async () => (await vault.call('vault.readProgress', {})).share !== null)
    expect(
      await vault.send('vault.restore', { ...input, secret: typedKey(secret), next: passphrase(NEXT) }),
    ).toEqual(notNow)
    expect((await testing).ok).toBe(true)
    const restoring = vault.send('vault.restore', input)
    await vi.waitUntil(async () => (await vault.call('vault.readProgress', {})).share !== null)
    expect(
      await vault.send('vault.restore', { ...input, secret: typedKey(secret), next: passphrase(NEXT) }),
    ).toEqual(notNow)
    expect(await vault.send('backup.test', { name: path.basename(file), secret: typedKey(secret) })).toEqual(
      notNow,
    )
    expect((await restoring).ok).toBe(true)
  })

  it('changes nothing where the key is another, the passphrase weak, or the file gone', async () => {
    const { vault, secret, file } = await backedUp()
    const other = await backedUp()
    const before = readdirSync(path.dirname(vault.folder))
    const next = () => passphrase(NEXT)
    expect(
      await vault.failure('vault.restore', { file, secret: typedKey(other.secret), next: next() }),
    ).toEqual({
      code: 'archive-of-other-key',
    })
    expect(
      await vault.failure('vault.restore', { file, secret: typedKey(secret), next: passphrase('short') }),
    ).toEqual({
      code: 'weak-passphrase',
    })
    expect(
      await vault.failure('vault.restore', { file: `${file}.gone`, secret: typedKey(secret), next: next() }),
    ).toMatchObject({ code: 'storage-failed' })
    expect(readdirSync(path.dirname(vault.folder))).toEqual(before)
    expect((await vault.call('journal.readEntry', { id: ENTRY })).entry.body).toBe('A quiet heron')
  })
})

describe('a hostile archive', () => {
  it('is refused with its reason, and the vault stays as it is', async () => {
    const { vault, secret, file } = await backedUp()
    const whole = await piecesOf(file, secret)
    const before = readdirSync(path.dirname(vault.folder))
    for (const [name, pieces, expected] of hostile(whole)) {
      const crafted = path.join(temporaryFolder(), 'crafted.age')
      writeFileSync(crafted, await encryptTo([await identityToRecipient(secret)], await tarOf(pieces)))
      const failure = await vault.failure('vault.restore', {
        file: crafted,
        secret: typedKey(secret),
        next: passphrase(NEXT),
      })
      expect([name, failure]).toEqual([name, expected])
    }
    expect(readdirSync(path.dirname(vault.folder))).toEqual(before)
    expect((await vault.call('journal.readEntry', { id: ENTRY })).entry.body).toBe('A quiet heron')
    expect(vault.bugs).toEqual([])
  })

  it('is given up when that is asked, and nothing is left of it', async () => {
    const { vault, secret, file } = await backedUp()
    const before = readdirSync(path.dirname(vault.folder))
    const restoring = vault.send('vault.restore', { file, secret: typedKey(secret), next: passphrase(NEXT) })
    while ((await vault.call('vault.readProgress', {})).share === null)
      await new Promise((resolve) => setImmediate(resolve))
    await vault.call('vault.cancelWork', {})
    expect(await restoring).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(readdirSync(path.dirname(vault.folder))).toEqual(before)
    expect((await vault.call('journal.readEntry', { id: ENTRY })).entry.body).toBe('A quiet heron')
  })

  it('is refused when it is no archive at all, cut anywhere, or larger than any', async () => {
    const { vault, secret, file } = await backedUp()
    const bytes = readFileSync(file)
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'x'))
    const tried = async (content: Buffer) => {
      const cut = path.join(folder, 'x', 'cut.age')
      writeFileSync(cut, content)
      return vault.failure('vault.restore', { file: cut, secret: typedKey(secret), next: passphrase(NEXT) })
    }
    const unreadable = { code: 'archive-refused', why: 'unreadable' }
    expect(await tried(Buffer.alloc(0))).toEqual(unreadable)
    expect(await tried(Buffer.from('a letter'))).toEqual(unreadable)
    for (const length of [100, 300, 1_000, bytes.length - 1])
      expect(await tried(bytes.subarray(0, length))).toEqual(unreadable)
    const flipped = Buffer.from(bytes)
    flipped[2_000] = (flipped[2_000] ?? 0) ^ 1
    expect(await tried(flipped)).toEqual(unreadable)
    const huge = { ...realFiles, size: () => ARCHIVE_LIMITS.fileBytes + 1 }
    await expect(readArchive(huge, file, readRecoverySecret(typedKey(secret)))).rejects.toMatchObject({
      failure: { code: 'archive-refused', why: 'too-large' },
    })
  })
})

/** Archives made to do harm, each a small change to a whole one. */
function hostile(whole: readonly Piece[]): readonly (readonly [string, readonly Piece[], unknown])[] {
  const refused = (why: string) => ({ code: 'archive-refused', why })
  const journal = 'journal_entry.jsonl'
  const row = JSON.parse(contentOf(whole, journal)) as Record<string, unknown>
  const line = (changes: Record<string, unknown>) => `${JSON.stringify({ ...row, ...changes })}\n`
  return [
    ['a path out', [...whole, named('../../evil.jsonl', '')], refused('unknown-content')],
    ['an absolute path', [...whole, named('/etc/evil.jsonl', '')], refused('unknown-content')],
    [
      'a link',
      [
        ...whole,
        { header: { name: 'a.jsonl', type: 'symlink', linkname: '/etc' }, content: Buffer.alloc(0) },
      ],
      refused('unknown-content'),
    ],
    ['a name twice', [...whole, named(journal, '')], refused('unknown-content')],
    ['no manifest', whole.filter(({ header }) => header.name !== 'manifest.json'), refused('unreadable')],
    ['a file the manifest does not name', [...whole, named('extra.jsonl', '')], refused('altered')],
    ['other text than the hash', changed(whole, journal, line({ body: 'x' }), false), refused('altered')],
    [
      'more rows than said',
      changed(whole, journal, line({}) + line({ id: 'b' }), true, 1),
      refused('altered'),
    ],
    ['a line that is no JSON', changed(whole, journal, '{"id": \n', true), refused('altered')],
    ['a line that is a list', changed(whole, journal, '[]\n', true), refused('unknown-content')],
    ['a column nobody knows', changed(whole, journal, line({ evil: 1 }), true), refused('unknown-content')],
    [
      'a value of another kind',
      changed(whole, journal, line({ words: 'many' }), true),
      refused('unknown-content'),
    ],
    ['a missing value', changed(whole, journal, line({ body: null }), true), refused('unknown-content')],
    ['true for a value', changed(whole, journal, line({ body: true }), true), refused('unknown-content')],
    [
      'a row that points nowhere',
      changed(whole, 'entry_code.jsonl', '{"entry_id":"none","code_id":"none"}\n', true),
      refused('unknown-content'),
    ],
    ['a table nobody knows', renamed(whole, journal, 'evil.jsonl'), refused('unknown-content')],
    ['a later schema', manifestWith(whole, { schemaVersion: 9_999 }), { code: 'vault-from-newer-app' }],
    ['a later format', manifestWith(whole, { format: 3 }), { code: 'vault-from-newer-app' }],
    ['a manifest of another shape', manifestWith(whole, { vaultId: 7 }), refused('altered')],
    [
      'too many files',
      [...whole, ...Array.from({ length: 300 }, (_, index) => named(`t${index}.jsonl`, ''))],
      refused('too-large'),
    ],
  ]
}
