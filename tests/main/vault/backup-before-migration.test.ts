import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import { reopened, unlock } from '../../support/closed-vault.ts'
import { olderVault } from '../../support/older-vault.ts'
import { typedKey } from '../../support/recovery-sheets.ts'
import { passphrase, sessionAt, vaultOver } from '../../support/test-vault.ts'

const NEXT = 'another sheet of morning paper'

describe('a vault of an earlier build', () => {
  it('is backed up as it was before its tables are changed, and the backup can be gone back to', async () => {
    const vault = await olderVault(10)
    expect(await unlock(vault)).toEqual({ ok: true, value: {} })
    const { backups } = await vault.call('backup.list', {})
    expect(backups).toMatchObject([{ entryCount: 1, isProven: true }])
    const [backup] = backups
    const file = path.join(path.dirname(vault.folder), 'backups', backup?.name ?? '')
    await vault.call('vault.restore', {
      file,
      secret: typedKey(vault.recoverySecret),
      next: passphrase(NEXT),
    })
    const id = '0198c0de-0000-7000-8000-000000000001'
    expect((await vault.call('journal.readEntry', { id })).entry.body).toBe('Kept.')
  })

  it('is backed up once only', async () => {
    const vault = await olderVault(10)
    await unlock(vault)
    vault.session.close()
    const again = reopened(vault)
    await unlock(again)
    expect((await again.call('backup.list', {})).backups.length).toBe(1)
  })

  it('opens all the same where there is no room for the backup, and leaves no half of it', async () => {
    const vault = await olderVault(10)
    const full = {
      ...realFiles,
      startNew: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      },
    }
    const there = vaultOver(sessionAt(vault.folder, full), vault.folder)
    expect(await unlock(there)).toEqual({ ok: true, value: {} })
    const backups = path.join(path.dirname(vault.folder), 'backups')
    expect(existsSync(backups) ? readdirSync(backups) : []).toEqual([])
    expect((await there.call('backup.list', {})).backups).toEqual([])
  })

  it('is not backed up by a wrong passphrase', async () => {
    const vault = await olderVault(10)
    expect(await unlock(vault, 'no such words at all')).toMatchObject({ ok: false })
    expect(readdirSync(path.dirname(vault.folder))).toEqual(['older.vault'])
  })
})
