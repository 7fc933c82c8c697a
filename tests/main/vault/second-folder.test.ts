import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createBegunVault, passDays, type TestVault } from '../../support/test-vault.ts'

const firstOf = (vault: TestVault) => path.join(path.dirname(vault.folder), 'backups')

describe('a second folder for backups', () => {
  it('gets the newest at once and every later one, byte for byte, with nothing half-written in it', async () => {
    const vault = await createBegunVault()
    const second = temporaryFolder()
    await vault.call('backup.makeNow', {})
    await vault.call('backup.keepSecondFolder', { folder: second })
    passDays(vault, 1)
    await vault.call('backup.makeDue', {})
    const names = readdirSync(firstOf(vault)).toSorted()
    expect(names.length).toBe(2)
    expect(readdirSync(second).toSorted()).toEqual(names)
    for (const name of names)
      expect(
        readFileSync(path.join(second, name)).equals(readFileSync(path.join(firstOf(vault), name))),
      ).toBe(true)
    expect((await vault.call('backup.list', {})).second).toEqual({
      folder: second,
      isThere: true,
      risk: null,
      isConfirmed: true,
      hasNewest: true,
    })
  })

  it('is known as one that is synchronised where a link leads into one', async () => {
    const vault = await createBegunVault()
    const parent = temporaryFolder()
    mkdirSync(path.join(parent, 'Dropbox (Personal)/copies'), { recursive: true })
    const link = path.join(parent, 'copies')
    symlinkSync(path.join(parent, 'Dropbox (Personal)/copies'), link)
    await vault.call('backup.keepSecondFolder', { folder: link })
    expect((await vault.call('backup.list', {})).second).toMatchObject({
      folder: path.join(parent, 'Dropbox (Personal)/copies'),
      risk: 'sync',
    })
  })

  it('that is out of reach holds nothing up, and gets the newest when it is back', async () => {
    const vault = await createBegunVault()
    const parent = temporaryFolder()
    const second = path.join(parent, 'stick')
    mkdirSync(second)
    await vault.call('backup.keepSecondFolder', { folder: second })
    renameSync(second, `${second}-away`)
    passDays(vault, 1)
    expect((await vault.call('backup.makeDue', {})).name).not.toBe(null)
    expect((await vault.call('backup.list', {})).second).toMatchObject({ isThere: false, hasNewest: false })
    renameSync(`${second}-away`, second)
    expect(await vault.call('backup.makeDue', {})).toEqual({ name: null })
    expect((await vault.call('backup.list', {})).second).toMatchObject({ isThere: true, hasNewest: true })
  })

  it('cannot be the vault’s own, nor one that is not there or cannot be written', async () => {
    const vault = await createBegunVault()
    await vault.call('backup.makeNow', {})
    const inside = { code: 'invalid-input', field: 'folder' }
    expect(await vault.failure('backup.keepSecondFolder', { folder: vault.folder })).toEqual(inside)
    expect(await vault.failure('backup.keepSecondFolder', { folder: firstOf(vault) })).toEqual(inside)
    const parent = temporaryFolder()
    expect(await vault.failure('backup.keepSecondFolder', { folder: path.join(parent, 'none') })).toEqual({
      code: 'not-found',
    })
    const file = path.join(parent, 'a-file')
    writeFileSync(file, '')
    expect(await vault.failure('backup.keepSecondFolder', { folder: file })).toEqual({
      code: 'storage-failed',
    })
    expect((await vault.call('backup.list', {})).second).toBe(null)
  })

  it('keeps what it has when it is given up', async () => {
    const vault = await createBegunVault()
    const second = temporaryFolder()
    await vault.call('backup.makeNow', {})
    await vault.call('backup.keepSecondFolder', { folder: second })
    await vault.call('backup.forgetSecondFolder', {})
    passDays(vault, 1)
    await vault.call('backup.makeDue', {})
    expect(readdirSync(second).length).toBe(1)
  })
})
