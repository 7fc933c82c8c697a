import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { decodeHeader } from '../../../main/vault/keys/header-format.ts'
import { type FileLayer, realFiles } from '../../../main/vault/storage/file-layer.ts'
import { CLOSED_ENTRY, reopened, unlock, vaultWithKey } from '../../support/closed-vault.ts'
import { renewSheet, typedKey } from '../../support/recovery-sheets.ts'
import { passphrase, type TestVault } from '../../support/test-vault.ts'

const NEXT = 'harbor thistle meadow lantern'
const OTHER = 'quite another passphrase here'

const recover = (vault: TestVault, secret: string, next = NEXT) =>
  vault.send('vault.recover', { secret: typedKey(secret), next: passphrase(next) })

describe('the recovery key', () => {
  it('opens the vault, sets a new passphrase, and the old one is gone', async () => {
    const { vault, secret } = await vaultWithKey()
    const recovered = reopened(vault)
    expect(await recover(recovered, secret)).toEqual({ ok: true, value: {} })
    const { entry } = await recovered.call('journal.readEntry', { id: CLOSED_ENTRY.id })
    expect(entry.body).toBe(CLOSED_ENTRY.body)
    recovered.session.close()
    expect(await unlock(reopened(vault))).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
    expect(await unlock(reopened(vault), NEXT)).toEqual({ ok: true, value: {} })
  })

  it('may be typed in small letters, with spaces and over several lines', async () => {
    const { vault, secret } = await vaultWithKey()
    const typed = secret
      .toLowerCase()
      .replace(/(.{4})/g, '$1 ')
      .replace(/(.{20})/g, '$1\n')
    expect(await recover(reopened(vault), typed)).toEqual({ ok: true, value: {} })
  })

  it.each([
    ['one letter changed', (secret: string) => `${secret.slice(0, -1)}${secret.endsWith('Q') ? 'P' : 'Q'}`],
    ['cut short', (secret: string) => secret.slice(0, -4)],
    ['nothing but the beginning', () => 'AGE-SECRET-KEY-1'],
    ['a sentence', () => 'I have lost the sheet'],
  ])('is refused with %s, and nothing changes', async (_, spoil) => {
    const { vault, secret } = await vaultWithKey()
    expect(await recover(reopened(vault), spoil(secret))).toEqual({
      ok: false,
      error: { code: 'wrong-recovery-secret' },
    })
    expect(await unlock(reopened(vault))).toEqual({ ok: true, value: {} })
  })

  it('of another vault is refused', async () => {
    const [one, other] = [await vaultWithKey(), await vaultWithKey('a stranger')]
    expect(await recover(reopened(one.vault), other.secret)).toEqual({
      ok: false,
      error: { code: 'wrong-recovery-secret' },
    })
  })

  it('is replaced by a new one, and the old sheet no longer opens', async () => {
    const { vault, secret } = await vaultWithKey()
    const open = reopened(vault)
    await open.call('vault.unlock', { passphrase: passphrase() })
    expect(await open.failure('vault.prepareSheet', { passphrase: passphrase(OTHER) })).toEqual({
      code: 'wrong-passphrase',
    })
    const recoverySecret = await renewSheet(open)
    open.session.close()
    expect(await recover(reopened(vault), secret)).toMatchObject({ ok: false })
    expect(await recover(reopened(vault), recoverySecret)).toEqual({ ok: true, value: {} })
  })

  it('is an age identity: what is encrypted to the recipient in the header, it decrypts', async () => {
    const { vault, secret } = await vaultWithKey()
    const [, slot] = decodeHeader(readFileSync(path.join(vault.folder, 'vault.hdr'))).slots
    const encrypter = new Encrypter()
    encrypter.addRecipient(slot.recipient)
    const decrypter = new Decrypter()
    decrypter.addIdentity(secret)
    expect(await decrypter.decrypt(await encrypter.encrypt('a backup'), 'text')).toBe('a backup')
  })
})

describe('changing the passphrase', () => {
  it('needs the current one, refuses a weak one, and keeps the recovery key', async () => {
    const { vault, secret } = await vaultWithKey()
    const open = reopened(vault)
    await open.call('vault.unlock', { passphrase: passphrase() })
    const change = (current: string | undefined, next: string) => ({
      current: passphrase(current),
      next: passphrase(next),
    })
    expect(await open.failure('vault.changePassphrase', change(OTHER, NEXT))).toEqual({
      code: 'wrong-passphrase',
    })
    expect(await open.failure('vault.changePassphrase', change(undefined, 'short'))).toEqual({
      code: 'weak-passphrase',
    })
    await open.call('vault.changePassphrase', change(undefined, NEXT))
    expect((await open.call('journal.readEntry', { id: CLOSED_ENTRY.id })).entry.body).toBe(CLOSED_ENTRY.body)
    open.session.close()
    expect(await unlock(reopened(vault))).toMatchObject({ ok: false })
    expect(await unlock(reopened(vault), NEXT)).toEqual({ ok: true, value: {} })
    expect(await recover(reopened(vault), secret, OTHER)).toMatchObject({
      ok: false,
      error: { code: 'vault-in-use' },
    })
  })

  it('leaves no copy of the header that still opens with the old one', async () => {
    const { vault } = await vaultWithKey()
    const before = readFileSync(path.join(vault.folder, 'vault.hdr'), 'utf8')
    const open = reopened(vault)
    await open.call('vault.unlock', { passphrase: passphrase() })
    await open.call('vault.changePassphrase', { current: passphrase(), next: passphrase(NEXT) })
    for (const name of ['vault.hdr', 'vault.hdr.bak']) {
      const now = readFileSync(path.join(vault.folder, name), 'utf8')
      expect(now, name).not.toBe(before)
      expect(decodeHeader(Buffer.from(now)).generation, name).toBe(2)
    }
  })

  it('opens with the old or the new one when the disk fails at any step, and says with which', async () => {
    for (const systemCode of ['ENOSPC', 'EIO'])
      for (let step = 1; step <= 6; step += 1) {
        const { vault, secret } = await vaultWithKey()
        const open = reopened(vault, failingAt(step, systemCode))
        await open.call('vault.unlock', { passphrase: passphrase() })
        const failure = await open.failure('vault.changePassphrase', {
          current: passphrase(),
          next: passphrase(NEXT),
        })
        open.session.close()
        const opens = async (text: string | undefined) => {
          const again = reopened(vault)
          const result = await unlock(again, text)
          again.session.close()
          return result.ok
        }
        const [old, next] = [await opens(undefined), await opens(NEXT)]
        expect(old, `step ${step}`).toBe(!next)
        expect(failure, `step ${step}`).toEqual({
          code: 'key-change-unfinished',
          opensWith: old ? 'old' : 'new',
        })
        expect(await recover(reopened(vault), secret, OTHER), `step ${step}`).toEqual({ ok: true, value: {} })
      }
  })
})

/** The real file system, whose n-th writing, renaming or syncing step fails. */
function failingAt(step: number, code: string): FileLayer {
  let count = 0
  const counted =
    <Args extends readonly unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      count += 1
      if (count === step) throw Object.assign(new Error(code), { code })
      act(...args)
    }
  return {
    ...realFiles,
    writeNew: counted(realFiles.writeNew),
    rename: counted(realFiles.rename),
    syncFolder: counted(realFiles.syncFolder),
  }
}
