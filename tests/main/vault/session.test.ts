import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { openWithPassphrase } from '../../../main/vault/keys/header.ts'
import { decodeHeader } from '../../../main/vault/keys/header-format.ts'
import { sodium } from '../../../main/vault/keys/sodium.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import { openDatabase } from '../../../main/vault/storage/open-database.ts'
import { CLOSED_ENTRY, closedVault, reopened, unlock } from '../../support/closed-vault.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { deriveKey, passphrase, sessionAt, vaultOver } from '../../support/test-vault.ts'

function hashOf(file: string): string {
  return sodium.to_hex(sodium.crypto_generichash(16, readFileSync(file), null))
}

describe('unlocking', () => {
  it('gives back what was written', async () => {
    const vault = reopened(await closedVault())
    await vault.call('vault.unlock', { passphrase: passphrase() })
    const read = await vault.call('journal.readEntry', { id: CLOSED_ENTRY.id })
    expect(read.entry).toMatchObject({ body: CLOSED_ENTRY.body, revision: 1 })
  })

  it('wipes the bytes of the passphrase it was handed', async () => {
    const vault = reopened(await closedVault())
    const bytes = passphrase()
    await vault.call('vault.unlock', { passphrase: bytes })
    expect([...bytes]).toEqual(Array.from({ length: bytes.length }, () => 0))
  })

  it('takes the same passphrase typed with composed or decomposed letters', async () => {
    const folder = path.join(temporaryFolder(), 'accents.vault')
    const made = vaultOver(sessionAt(folder), folder)
    await made.call('vault.create', { passphrase: passphrase('café crème brûlée'.normalize('NFC')) })
    made.session.close()
    expect(await unlock(reopened(made), 'café crème brûlée'.normalize('NFD'))).toEqual({
      ok: true,
      value: {},
    })
  })

  it.each([
    '',
    ' ',
    'orchid tunnel canyon velve',
    'orchid tunnel canyon velvet ',
    'Orchid tunnel canyon velvet',
  ])('refuses the near miss %j and leaves the database untouched', async (text) => {
    const vault = await closedVault()
    const before = hashOf(path.join(vault.folder, 'vault.db'))
    const result = await unlock(reopened(vault), text)
    expect(result).toMatchObject({ ok: false })
    expect(result.ok ? null : result.error.code).toMatch(/wrong-passphrase|invalid-input/)
    expect(hashOf(path.join(vault.folder, 'vault.db'))).toBe(before)
  })

  it('opens from the copy where the first header is gone or cut', async () => {
    const vault = await closedVault()
    truncateSync(path.join(vault.folder, 'vault.hdr'), 100)
    expect(await unlock(reopened(vault))).toEqual({ ok: true, value: {} })
    vault.session.close()
  })

  it('says damaged where both headers are cut short', async () => {
    const vault = await closedVault()
    for (const name of ['vault.hdr', 'vault.hdr.bak']) truncateSync(path.join(vault.folder, name), 100)
    expect(await unlock(reopened(vault))).toEqual({
      ok: false,
      error: { code: 'vault-damaged', part: 'header' },
    })
  })

  it('says which part is missing', async () => {
    const vault = await closedVault()
    rmSync(path.join(vault.folder, 'vault.db'))
    expect(await unlock(reopened(vault))).toEqual({
      ok: false,
      error: { code: 'vault-missing', part: 'database' },
    })
    for (const name of ['vault.hdr', 'vault.hdr.bak']) rmSync(path.join(vault.folder, name))
    expect(await unlock(reopened(vault))).toEqual({
      ok: false,
      error: { code: 'vault-missing', part: 'header' },
    })
  })

  it('says that the vault is gone where the folder vanished while the app was open', async () => {
    const vault = await closedVault()
    const later = reopened(vault)
    rmSync(vault.folder, { recursive: true })
    expect(await unlock(later)).toEqual({ ok: false, error: { code: 'vault-missing', part: 'folder' } })
    expect(existsSync(vault.folder)).toBe(false)
  })

  it('says damaged where the database was replaced by rubbish, and leaves the rubbish alone', async () => {
    const vault = await closedVault()
    const file = path.join(vault.folder, 'vault.db')
    writeFileSync(file, Buffer.alloc(64 * 1024, 'rubbish '))
    const before = hashOf(file)
    expect(await unlock(reopened(vault))).toEqual({
      ok: false,
      error: { code: 'vault-damaged', part: 'database' },
    })
    expect(hashOf(file)).toBe(before)
  })

  it('refuses a database that is not encrypted', async () => {
    const vault = await closedVault()
    const file = path.join(vault.folder, 'vault.db')
    rmSync(file)
    const open = new Database(file)
    open.exec('CREATE TABLE entry (body TEXT)')
    open.close()
    expect(await unlock(reopened(vault))).toEqual({
      ok: false,
      error: { code: 'vault-damaged', part: 'database' },
    })
  })

  it('tells a header of a later format from damage', async () => {
    const vault = await closedVault()
    for (const name of ['vault.hdr', 'vault.hdr.bak']) {
      const file = path.join(vault.folder, name)
      const [magic, json] = readFileSync(file, 'latin1').split('\n')
      const text = `${magic}\n${(json ?? '').replace('"format":1', '"format":2')}\n`
      const checksum = sodium.to_hex(sodium.crypto_generichash(16, sodium.from_string(text), null))
      writeFileSync(file, `${text}${checksum}\n`)
    }
    expect(await unlock(reopened(vault))).toEqual({ ok: false, error: { code: 'vault-from-newer-app' } })
  })

  it('refuses a schema of a later version and changes nothing', async () => {
    const vault = await closedVault()
    const header = decodeHeader(readFileSync(path.join(vault.folder, 'vault.hdr')))
    const key = await openWithPassphrase(header, passphrase(), deriveKey)
    const database = openDatabase(path.join(vault.folder, 'vault.db'), key)
    database.pragma('user_version=9999')
    database.close()
    expect(await unlock(reopened(vault))).toEqual({ ok: false, error: { code: 'vault-from-newer-app' } })
    const again = openDatabase(path.join(vault.folder, 'vault.db'), key)
    expect(again.pragma('user_version', { simple: true })).toBe(9999)
    again.close()
  })

  it('says in use where another process holds the vault', async () => {
    const first = reopened(await closedVault())
    await first.call('vault.unlock', { passphrase: passphrase() })
    expect(await unlock(reopened(first))).toEqual({ ok: false, error: { code: 'vault-in-use' } })
  })
})

describe('creating', () => {
  it('refuses a passphrase below the floor and makes nothing', async () => {
    const folder = path.join(temporaryFolder(), 'short.vault')
    const vault = vaultOver(sessionAt(folder), folder)
    expect(await vault.failure('vault.create', { passphrase: passphrase('short') })).toEqual({
      code: 'weak-passphrase',
    })
    expect(existsSync(folder)).toBe(false)
  })

  it('never makes a vault over another one', async () => {
    const vault = await closedVault()
    const again = reopened(vault)
    expect(await again.failure('vault.create', { passphrase: passphrase() })).toEqual({ code: 'not-now' })
    expect(await unlock(again)).toEqual({ ok: true, value: {} })
  })

  it.each([
    ['ENOSPC', 'storage-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EIO', 'storage-failed'],
  ])('leaves nothing behind when the disk says %s', async (systemCode, code) => {
    const parent = temporaryFolder()
    for (const step of ['makeNewFolder', 'writeNew', 'rename', 'syncFolder'] as const) {
      const folder = path.join(parent, `${step}.vault`)
      const failing = { ...realFiles, [step]: () => throwSystemError(systemCode) }
      const vault = vaultOver(sessionAt(folder, failing), folder)
      expect(await vault.failure('vault.create', { passphrase: passphrase() })).toEqual({ code })
      expect(vault.session.state()).toBe('no-vault')
    }
    const left = readdirSync(parent).filter((name) => name !== 'syncFolder.vault')
    expect(left).toEqual([])
  })

  it('makes files only this account can read', async () => {
    const before = process.umask(0o077)
    try {
      const folder = path.join(temporaryFolder(), 'made.vault')
      const vault = vaultOver(sessionAt(folder), folder)
      await vault.call('vault.create', { passphrase: passphrase() })
      for (const name of readdirSync(folder))
        expect(statSync(path.join(folder, name)).mode & 0o077, name).toBe(0)
    } finally {
      process.umask(before)
    }
  })

  it('writes no word of an entry in the clear', async () => {
    const vault = await closedVault()
    for (const name of readdirSync(vault.folder)) {
      const bytes = readFileSync(path.join(vault.folder, name))
      expect(bytes.includes('sessions ran over'), name).toBe(false)
      expect(bytes.subarray(0, 15).toString('latin1'), name).not.toBe('SQLite format 3')
    }
  })
})

function throwSystemError(code: string): never {
  throw Object.assign(new Error(code), { code })
}
