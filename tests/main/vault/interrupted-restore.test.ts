import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FileLayer, realFiles } from '../../../main/vault/storage/file-layer.ts'
import { makeVault, typedKey } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { passphrase, SET_UP, sessionAt, type TestVault, vaultOver } from '../../support/test-vault.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'
const ENTRY = '0b9f2c11-6a55-4f0e-9d0a-3f6a0c9f1a01'
const page = (body: string, revision: number) =>
  ({ id: ENTRY, kind: 'evening', stepId: null, fields: {}, body, revision }) as const

const RESTORE_RENAMES = /\.(?:partial|aside)$/

/** A disk on which the power goes right before the restore's rename of this number: nothing is done to names any more. */
function cutBefore(number: number): FileLayer {
  let renames = 0
  const isOff = () => renames >= number
  const off = () => {
    throw Object.assign(new Error('off'), { code: 'EIO' })
  }
  return {
    ...realFiles,
    rename: (from, to) => {
      if (isOff()) off()
      if (RESTORE_RENAMES.test(from) || RESTORE_RENAMES.test(to)) renames += 1
      if (isOff()) off()
      realFiles.rename(from, to)
    },
    removeMade: (made) => (isOff() ? off() : realFiles.removeMade(made)),
    removeFile: (file) => (isOff() ? off() : realFiles.removeFile(file)),
  }
}

/** A vault whose restore was cut off there, closed. */
async function cutOff(number: number): Promise<TestVault> {
  const folder = path.join(temporaryFolder(), 'kept.vault')
  const vault = vaultOver(sessionAt(folder), folder)
  const secret = await makeVault(vault)
  await vault.call('plan.saveSetUp', { setUp: SET_UP })
  await vault.call('journal.saveEntry', page('A quiet heron', 0))
  const { name } = await vault.call('backup.makeNow', {})
  await vault.call('journal.saveEntry', page('Written later', 1))
  vault.session.close()
  const cut = vaultOver(sessionAt(folder, cutBefore(number)), folder)
  await cut.send('vault.restore', {
    file: path.join(path.dirname(folder), 'backups', name),
    secret: typedKey(secret),
    next: passphrase(NEXT),
  })
  cut.session.close()
  return vaultOver(sessionAt(folder), folder)
}

const namesBeside = (vault: TestVault) => readdirSync(path.dirname(vault.folder)).toSorted()

describe('a restore that a kill cut off between its renames', () => {
  it('leaves the vault there was, which opens as before with everything in it', async () => {
    const vault = await cutOff(2)
    expect(namesBeside(vault)).not.toContain('kept.vault')
    expect(vault.session.state()).toBe('locked')
    await vault.call('vault.unlock', { passphrase: passphrase() })
    expect((await vault.call('journal.readEntry', { id: ENTRY })).entry.body).toBe('Written later')
    expect(namesBeside(vault)).toEqual(['backups', 'kept.vault'])
  })

  it('leaves the restored vault where that was in place, and lists the other as set aside', async () => {
    const vault = await cutOff(3)
    await vault.call('vault.unlock', { passphrase: passphrase(NEXT) })
    expect((await vault.call('journal.readEntry', { id: ENTRY })).entry.body).toBe('A quiet heron')
    expect((await vault.call('vault.readRemains', {})).setAside).toEqual([
      'kept.vault.set-aside-2026-03-02T17-00-00',
    ])
  })

  it('is never taken for a place where no vault is yet', async () => {
    const vault = await cutOff(2)
    expect(await vault.failure('vault.create', { passphrase: passphrase(NEXT) })).toBeDefined()
    await vault.call('vault.unlock', { passphrase: passphrase() })
  })
})
