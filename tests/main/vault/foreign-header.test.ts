import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { reopened, unlock, vaultWithKey } from '../../support/closed-vault.ts'
import { renewEverything, typedKey } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { passphrase, type TestVault } from '../../support/test-vault.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'
const headerOf = (vault: TestVault) => path.join(vault.folder, 'vault.hdr')
const change = (vault: TestVault) =>
  vault.send('vault.changePassphrase', { current: passphrase(), next: passphrase(NEXT) })

describe('another vault’s header in the folder', () => {
  it.each([[['vault.hdr']], [['vault.hdr', 'vault.hdr.bak']]])(
    'is not written over the open one’s keys, and shuts nobody out (%s)',
    async (names) => {
      const [{ vault, secret }, stranger] = await Promise.all([vaultWithKey(), vaultWithKey('a stranger')])
      const open = reopened(vault)
      await open.call('vault.unlock', { passphrase: passphrase() })
      for (const name of names) copyFileSync(headerOf(stranger.vault), path.join(vault.folder, name))
      const refusal = { ok: false, error: { code: 'vault-changed-on-disk' } }
      expect(await change(open)).toEqual(refusal)
      expect(await open.send('vault.prepareSheet', { passphrase: passphrase() })).toEqual(refusal)
      expect(
        await open.send('vault.prepareRenewal', { current: passphrase(), next: passphrase(NEXT) }),
      ).toEqual(refusal)
      expect(await open.send('vault.eraseForGood', { passphrase: passphrase(), withBackups: false })).toEqual(
        refusal,
      )
      open.session.close()
      const again = reopened(vault)
      expect((await unlock(again)).ok).toBe(true)
      expect(readFileSync(headerOf(vault))).toEqual(readFileSync(path.join(vault.folder, 'vault.hdr.bak')))
      expect((await again.send('vault.rehearseRecovery', { secret: typedKey(secret) })).ok).toBe(true)
    },
  )

  it('put there while it is closed: the copy is tried, by the passphrase and by the sheet', async () => {
    const stranger = await vaultWithKey('a stranger')
    for (const by of ['passphrase', 'sheet']) {
      const { vault, secret } = await vaultWithKey()
      copyFileSync(headerOf(stranger.vault), headerOf(vault))
      const input = { secret: typedKey(secret), next: passphrase(NEXT) }
      const opened = reopened(vault)
      const result = by === 'sheet' ? await opened.send('vault.recover', input) : await unlock(opened)
      expect(result.ok, by).toBe(true)
      opened.session.close()
      expect((await unlock(reopened(vault), by === 'sheet' ? NEXT : undefined)).ok, by).toBe(true)
    }
  })

  it('leaves the good copy alone where recovering does not open the vault', async () => {
    const [{ vault, secret }, stranger] = await Promise.all([vaultWithKey(), vaultWithKey('a stranger')])
    copyFileSync(headerOf(stranger.vault), headerOf(vault))
    const before = readFileSync(path.join(vault.folder, 'vault.hdr.bak'))
    const input = { secret: typedKey(stranger.secret), next: passphrase(NEXT) }
    expect((await reopened(vault).send('vault.recover', input)).ok).toBe(false)
    expect(readFileSync(path.join(vault.folder, 'vault.hdr.bak')).equals(before)).toBe(true)
    expect(
      (
        await reopened(vault).send('vault.recover', {
          ...input,
          secret: typedKey(secret),
          next: passphrase(NEXT),
        })
      ).ok,
    ).toBe(true)
  })

  it('an older one of the same vault, after everything was encrypted anew, opens nothing and shuts nobody out', async () => {
    const { vault } = await vaultWithKey()
    const older = readFileSync(headerOf(vault))
    const open = reopened(vault)
    await open.call('vault.unlock', { passphrase: passphrase() })
    await renewEverything(open, NEXT)
    open.session.close()
    writeFileSync(headerOf(vault), older)
    expect(await unlock(reopened(vault))).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
    expect((await unlock(reopened(vault), NEXT)).ok).toBe(true)
  })

  it('a changed passphrase stays changed while the header before lies beside it', async () => {
    const { vault } = await vaultWithKey()
    const open = reopened(vault)
    await open.call('vault.unlock', { passphrase: passphrase() })
    expect((await change(open)).ok).toBe(true)
    open.session.close()
    expect(existsSync(path.join(vault.folder, 'vault.hdr.prev'))).toBe(true)
    expect(await unlock(reopened(vault))).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
    const next = reopened(vault)
    expect((await unlock(next, NEXT)).ok).toBe(true)
    expect(existsSync(path.join(vault.folder, 'vault.hdr.prev'))).toBe(false)
  })
})

describe('recovering', () => {
  it('does not set the new passphrase where the vault does not open', async () => {
    const { vault, secret } = await vaultWithKey()
    const elsewhere = reopened(vault)
    await elsewhere.call('vault.unlock', { passphrase: passphrase() })
    const input = { secret: typedKey(secret), next: passphrase(NEXT) }
    expect(await reopened(vault).send('vault.recover', input)).toEqual({
      ok: false,
      error: { code: 'vault-in-use' },
    })
    elsewhere.session.close()
    expect((await unlock(reopened(vault))).ok).toBe(true)
  })
})

describe('a link, a pipe or an endless file in the place of one of the vault’s', () => {
  it.skipIf(process.platform === 'win32').each([
    [
      'a link to another file',
      (file: string) => symlinkSync(path.join(path.dirname(file), '../victim.txt'), file),
    ],
    ['a link to an endless device', (file: string) => symlinkSync('/dev/zero', file)],
    ['a pipe', (file: string) => void execFileSync('mkfifo', [file])],
  ])('is no header: %s, and nothing is written through it', async (_, plant) => {
    const { vault } = await vaultWithKey()
    const victim = path.join(path.dirname(vault.folder), 'victim.txt')
    writeFileSync(victim, 'a letter')
    for (const name of ['vault.hdr', 'vault.hdr.bak']) {
      const copy = path.join(temporaryFolder(), 'copy.vault')
      cpSync(vault.folder, copy, { recursive: true })
      writeFileSync(path.join(path.dirname(copy), 'victim.txt'), 'a letter')
      rmSync(path.join(copy, name))
      plant(path.join(copy, name))
      const open = reopened({ ...vault, folder: copy })
      expect((await unlock(open)).ok, name).toBe(true)
      expect((await change(open)).ok, name).toBe(true)
      expect(readFileSync(path.join(path.dirname(copy), 'victim.txt'), 'utf8')).toBe('a letter')
      expect(lstatSync(path.join(copy, name)).isFile(), name).toBe(true)
    }
  })

  it.skipIf(process.platform === 'win32')('is no database either', async () => {
    const { vault } = await vaultWithKey()
    const database = path.join(vault.folder, 'vault.db')
    const elsewhere = path.join(temporaryFolder(), 'elsewhere.db')
    copyFileSync(database, elsewhere)
    for (const plant of [
      () => symlinkSync(elsewhere, database),
      () => void execFileSync('mkfifo', [database]),
    ]) {
      rmSync(database)
      plant()
      expect(await unlock(reopened(vault))).toEqual({
        ok: false,
        error: { code: 'vault-damaged', part: 'database' },
      })
    }
  })

  it.skipIf(process.platform === 'win32')(
    'planted where a new header is written first, is not written through',
    async () => {
      const { vault } = await vaultWithKey()
      const victim = path.join(temporaryFolder(), 'letter.txt')
      writeFileSync(victim, 'a letter')
      symlinkSync(victim, `${headerOf(vault)}.new`)
      const open = reopened(vault)
      await open.call('vault.unlock', { passphrase: passphrase() })
      expect((await change(open)).ok).toBe(true)
      expect(readFileSync(victim, 'utf8')).toBe('a letter')
      expect(lstatSync(headerOf(vault)).isFile()).toBe(true)
    },
  )
})

describe.skipIf(process.platform === 'win32')('a file of SQLite’s that is another file’s name', () => {
  it.each([
    ['a hard link', linkSync],
    ['a link', symlinkSync],
  ] as const)('is refused, and what it leads to stays as it was: %s', async (_, link) => {
    for (const end of ['-wal', '-journal', '-shm']) {
      const { vault } = await vaultWithKey()
      const letter = path.join(temporaryFolder(), 'letter.txt')
      writeFileSync(letter, 'a letter '.repeat(20_000))
      link(letter, path.join(vault.folder, `vault.db${end}`))
      expect(await unlock(reopened(vault)), end).toEqual({ ok: false, error: { code: 'vault-altered' } })
      expect(readFileSync(letter, 'utf8')).toBe('a letter '.repeat(20_000))
      rmSync(path.join(vault.folder, `vault.db${end}`))
      expect((await unlock(reopened(vault))).ok, end).toBe(true)
    }
  })

  it('or a folder where the copy under a new key would lie, shuts nobody out', async () => {
    const { vault } = await vaultWithKey()
    mkdirSync(path.join(vault.folder, 'vault.db.next'))
    const open = reopened(vault)
    expect((await unlock(open)).ok).toBe(true)
    expect(open.bugs).toEqual([])
  })
})

describe('a database without a page', () => {
  it.each([0, 1, 511])('of %i bytes is no vault, and takes the place of none', async (size) => {
    const { vault } = await vaultWithKey()
    const database = path.join(vault.folder, 'vault.db')
    const before = readFileSync(database)
    writeFileSync(path.join(vault.folder, 'vault.db.next'), Buffer.alloc(size))
    const open = reopened(vault)
    expect((await unlock(open)).ok).toBe(true)
    expect((await open.call('journal.listEntries', { after: null, limit: 10 })).entries).toHaveLength(1)
    open.session.close()
    writeFileSync(database, Buffer.alloc(size))
    expect(await unlock(reopened(vault))).toEqual({
      ok: false,
      error: { code: 'vault-damaged', part: 'database' },
    })
    writeFileSync(database, before)
    expect((await unlock(reopened(vault))).ok).toBe(true)
  })

  it('nor does an older one of the same vault that lies where the copy under a new key would', async () => {
    const { vault } = await vaultWithKey()
    const database = path.join(vault.folder, 'vault.db')
    const older = readFileSync(database)
    const first = reopened(vault)
    await first.call('vault.unlock', { passphrase: passphrase() })
    await first.call('journal.saveEntry', {
      id: '0198c0de-0000-7000-8000-000000000002',
      kind: 'evening',
      stepId: null,
      body: 'Newer.',
      revision: 0,
    })
    first.session.close()
    writeFileSync(path.join(vault.folder, 'vault.db.next'), older)
    const open = reopened(vault)
    expect((await unlock(open)).ok).toBe(true)
    expect((await open.call('journal.listEntries', { after: null, limit: 10 })).entries).toHaveLength(2)
  })
})
