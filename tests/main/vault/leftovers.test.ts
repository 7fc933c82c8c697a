import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FileLayer, realFiles } from '../../../main/vault/storage/file-layer.ts'
import { CLOSED_ENTRY, closedVault, reopened, unlock } from '../../support/closed-vault.ts'
import { olderVault } from '../../support/older-vault.ts'
import { treeOf } from '../../support/planted-vault.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createBegunVault, passphrase, type TestVault } from '../../support/test-vault.ts'

const HEX = '0123456789ab'
const LEFT = [
  'vault.db.next.partial',
  'vault.db.next.partial-wal',
  'vault.db.next.partial-journal',
  'vault.db.before-25.partial',
  'vault.db.before-25.partial-journal',
  `vault.hdr.${HEX}.new`,
  `vault.hdr.bak.${HEX}.new`,
]
const STRANGE = [
  'vault.db.next.partial.txt',
  'vault.db.before-',
  `vault.hdr.${HEX}.new.txt`,
  'notes.txt',
  'vault.db.old',
]

const copies = (vault: TestVault) => readdirSync(vault.folder).filter((name) => name.includes('before-'))

describe('what a kill left of a vault', () => {
  it('is taken away at the next opening, in its folder and beside it, and nothing else is', async () => {
    const vault = await closedVault()
    const parent = path.dirname(vault.folder)
    for (const name of [...LEFT, ...STRANGE]) writeFileSync(path.join(vault.folder, name), 'left')
    const restores = {
      whole: `${vault.folder}.${HEX}.partial`,
      withLetter: `${vault.folder}.aaaaaaaaaaaa.partial`,
      other: path.join(parent, `other.vault.${HEX}.partial`),
      longer: `${vault.folder}.${HEX}0.partial`,
      later: `${vault.folder}.${HEX}.partial.txt`,
    }
    for (const folder of Object.values(restores)) {
      mkdirSync(folder)
      for (const name of ['vault.db', 'vault.db-journal', 'vault.hdr'])
        writeFileSync(path.join(folder, name), 'left')
    }
    writeFileSync(path.join(restores.withLetter, 'letter.txt'), 'Dear all')
    await unlock(reopened(vault))
    const names = readdirSync(vault.folder)
    for (const name of LEFT) expect(names, name).not.toContain(name)
    for (const name of STRANGE) expect(names, name).toContain(name)
    expect(existsSync(restores.whole)).toBe(false)
    expect(readdirSync(restores.withLetter)).toEqual(['letter.txt'])
    for (const folder of [restores.other, restores.longer, restores.later])
      expect(readdirSync(folder).length).toBe(3)
  })

  it('under a name that is a link is unlinked, and what it leads to stays', async () => {
    const vault = await closedVault()
    const outside = temporaryFolder()
    writeFileSync(path.join(outside, 'letter.txt'), 'Dear all')
    for (const name of LEFT) symlinkSync(path.join(outside, 'letter.txt'), path.join(vault.folder, name))
    symlinkSync(outside, `${vault.folder}.${HEX}.partial`)
    const before = treeOf(outside)
    await unlock(reopened(vault))
    expect(treeOf(outside)).toEqual(before)
    for (const name of LEFT) expect(existsSync(path.join(vault.folder, name)), name).toBe(false)
    expect(existsSync(`${vault.folder}.${HEX}.partial`)).toBe(true)
  })

  it('keeps nobody out where it cannot be taken away', async () => {
    const vault = await closedVault()
    writeFileSync(path.join(vault.folder, 'vault.db.next.partial'), 'left')
    const files: FileLayer = {
      ...realFiles,
      removeFile: (file) => {
        if (file.endsWith('.partial')) throw Object.assign(new Error('no'), { code: 'EACCES' })
        realFiles.removeFile(file)
      },
    }
    expect(await unlock(reopened(vault, files))).toEqual({ ok: true, value: {} })
  })
})

describe('the copy from before a migration', () => {
  it('stays while the vault is first used, and is gone once the next opening was found sound', async () => {
    const vault = await olderVault(25)
    await unlock(vault)
    expect(await vault.call('vault.awaitCheck', {})).toEqual({ health: 'sound' })
    expect(copies(vault)).toEqual(['vault.db.before-25'])
    vault.session.close()
    const next = reopened(vault)
    await unlock(next)
    expect(copies(vault)).toEqual(['vault.db.before-25'])
    expect(await next.call('vault.awaitCheck', {})).toEqual({ health: 'sound' })
    expect(copies(vault)).toEqual([])
  })

  it('is gone with the first page that is deleted for good: put back, it would give the page', async () => {
    const vault = await olderVault(25)
    await unlock(vault)
    const id = CLOSED_ENTRY.id
    await vault.call('journal.binEntry', { id })
    expect(await vault.call('journal.deleteForGood', { id })).toEqual({ isCleared: true })
    expect(copies(vault)).toEqual([])
  })

  it('that cannot be taken away is not called cleared', async () => {
    const vault = await olderVault(25)
    let isStuck = true
    const files: FileLayer = {
      ...realFiles,
      removeFile: (file) => {
        if (isStuck && /before-25$/.test(file)) throw Object.assign(new Error('no'), { code: 'EACCES' })
        realFiles.removeFile(file)
      },
    }
    const there = reopened(vault, files)
    await unlock(there)
    const id = CLOSED_ENTRY.id
    await there.call('journal.binEntry', { id })
    expect(await there.call('journal.deleteForGood', { id })).toEqual({ isCleared: false })
    isStuck = false
    expect(await there.call('vault.awaitCheck', {})).toEqual({ health: 'sound' })
    expect(copies(vault)).toEqual([])
  })

  it('stays under a legal hold, and is counted', async () => {
    const vault = await olderVault(25)
    await unlock(vault)
    await vault.call('safekeeping.setLegalHold', { isOn: true })
    vault.session.close()
    const next = reopened(vault)
    await unlock(next)
    await next.call('vault.awaitCheck', {})
    expect(copies(vault)).toEqual(['vault.db.before-25'])
    expect(await next.call('vault.readRemains', {})).toMatchObject({ heldCopies: 1 })
  })
})

describe('erasing', () => {
  it('takes every file a vault can have, and leaves a folder with a person’s own file in it', async () => {
    for (const strange of [[], ['letter.txt'], ['inbox/letter.txt']] as const) {
      const vault = await createBegunVault()
      const at = (name: string) => path.join(vault.folder, name)
      mkdirSync(at('inbox'))
      const left = [...LEFT, 'vault.db.before-3', 'vault.db.next', `inbox/draft-${'a'.repeat(32)}.sealed`]
      for (const name of [...left, ...strange]) writeFileSync(at(name), 'left')
      mkdirSync(`${vault.folder}.${HEX}.partial`)
      copyFileSync(at('vault.hdr'), path.join(`${vault.folder}.${HEX}.partial`, 'vault.hdr'))
      expect(await vault.call('vault.readRemains', {})).toMatchObject({ strangeFiles: strange })
      await vault.call('vault.eraseForGood', { passphrase: passphrase(), withBackups: false })
      const kept = existsSync(vault.folder) ? Object.keys(treeOf(vault.folder)) : []
      const folders = strange.filter((name) => name.includes('/')).map((name) => path.dirname(name))
      expect(kept.toSorted()).toEqual([...folders, ...strange].toSorted())
      expect(existsSync(vault.folder)).toBe(strange.length > 0)
      expect(existsSync(`${vault.folder}.${HEX}.partial`)).toBe(false)
    }
  })

  it('never writes through a header that is a link or has another name', async () => {
    const outside = temporaryFolder()
    const letter = path.join(outside, 'letter.txt')
    writeFileSync(letter, 'Dear all')
    const vault = await createBegunVault()
    symlinkSync(letter, path.join(vault.folder, `vault.hdr.${HEX}.new`))
    rmSync(path.join(vault.folder, 'vault.hdr.bak'))
    linkSync(letter, path.join(vault.folder, 'vault.hdr.bak'))
    await vault.call('vault.eraseForGood', { passphrase: passphrase(), withBackups: false })
    expect(existsSync(vault.folder)).toBe(false)
    expect(treeOf(outside)).toEqual({ 'letter.txt': Buffer.from('Dear all').toString('base64') })
  })
})
