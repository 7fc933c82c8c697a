import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FileLayer, realFiles } from '../../../main/vault/storage/file-layer.ts'
import { closedVault, reopened, unlock } from '../../support/closed-vault.ts'
import { exported, NAME } from '../../support/export-vault.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { passphrase, sessionAt, type TestVault, vaultOver } from '../../support/test-vault.ts'

/** A network share as restic and syncthing met them: no folder on it can be forced to disk. */
const share = (code: string): FileLayer => ({
  ...realFiles,
  syncFolder: () => {
    throw Object.assign(new Error(code), { code })
  },
})

const SECRET = 'harbor meadow thistle'
const CODES = ['EINVAL', 'ENOTSUP']

async function opened(files: FileLayer): Promise<TestVault> {
  const vault = reopened(await closedVault(), files)
  expect((await unlock(vault)).ok).toBe(true)
  return vault
}

describe.each(CODES)('On a share that answers %s', (code) => {
  it('an export is done once it has its name', async () => {
    const folder = temporaryFolder()
    const vault = await opened(share(code))
    expect([await exported(vault, folder), await exported(vault, folder, SECRET)]).toEqual([
      { ok: true, value: { name: NAME, entryCount: 1 } },
      { ok: true, value: { name: `${NAME}.tar.age`, entryCount: 1 } },
    ])
    expect(readdirSync(folder).toSorted()).toEqual([NAME, `${NAME}.tar.age`])
  })

  it('the second backup folder takes its copy at the first try', async () => {
    const vault = await opened(share(code))
    const second = temporaryFolder()
    await vault.call('backup.makeNow', {})
    await vault.call('backup.keepSecondFolder', { folder: second })
    expect((await vault.call('backup.list', {})).second).toMatchObject({ isThere: true, hasNewest: true })
    expect(readdirSync(second).length).toBe(1)
  })

  it('the passphrase changes, and the new one opens', async () => {
    const vault = await opened(share(code))
    const next = 'larch window copper river'
    expect(
      await vault.send('vault.changePassphrase', { current: passphrase(), next: passphrase(next) }),
    ).toEqual({
      ok: true,
      value: {},
    })
    vault.session.close()
    expect((await unlock(reopened(vault), next)).ok).toBe(true)
  })

  it('a vault is made', async () => {
    const folder = path.join(temporaryFolder(), 'new.vault')
    const vault = vaultOver(sessionAt(folder, share(code)), folder)
    expect((await vault.send('vault.create', { passphrase: passphrase() })).ok).toBe(true)
    expect(vault.bugs).toEqual([])
  })
})

describe('A disk that fails after the rename', () => {
  it.each([null, SECRET])('leaves nothing of an export behind (%s)', async (secret) => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'mine'))
    const vault = await opened({
      ...realFiles,
      syncFolder: (which) => {
        if (which === folder) throw Object.assign(new Error('EIO'), { code: 'EIO' })
        realFiles.syncFolder(which)
      },
    })
    expect(await exported(vault, folder, secret)).toEqual({ ok: false, error: { code: 'storage-failed' } })
    expect(readdirSync(folder)).toEqual(['mine'])
  })
})
