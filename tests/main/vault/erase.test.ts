import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { eraseVault } from '../../../main/vault/erase-vault.ts'
import { type FileLayer, realFiles } from '../../../main/vault/storage/file-layer.ts'
import { vaultFolderAt } from '../../../main/vault/storage/vault-folder.ts'
import { CLOSED_ENTRY, reopened, unlock, vaultWithKey } from '../../support/closed-vault.ts'
import { createBegunVault, passphrase } from '../../support/test-vault.ts'

const erase = (text?: string, withBackups = false) => ({ passphrase: passphrase(text), withBackups })

describe('erasing a vault', () => {
  it('takes the folder away, keeps the backups unless they are named, and refuses everything after', async () => {
    const vault = await createBegunVault()
    await vault.call('journal.saveEntry', CLOSED_ENTRY)
    await vault.call('backup.makeNow', {})
    expect(await vault.call('vault.readRemains', {})).toEqual({
      backups: 1,
      backupFolder: path.join(path.dirname(vault.folder), 'backups'),
      secondFolder: null,
      setAside: [],
      prints: 0,
      strangeFiles: [],
      heldCopies: 0,
      hasLegalHold: false,
    })
    await vault.call('vault.eraseForGood', erase())
    expect(readdirSync(path.dirname(vault.folder))).toEqual(['backups'])
    expect(readdirSync(path.join(path.dirname(vault.folder), 'backups')).length).toBe(1)
    expect(vault.session.state()).toBe('no-vault')
    expect(await vault.failure('journal.readEntry', { id: CLOSED_ENTRY.id })).toEqual({
      code: 'vault-locked',
    })
  })

  it('takes the backups beside it too where that is asked', async () => {
    const vault = await createBegunVault()
    await vault.call('backup.makeNow', {})
    await vault.call('vault.eraseForGood', erase(undefined, true))
    expect(readdirSync(path.join(path.dirname(vault.folder), 'backups'))).toEqual([])
  })

  it('needs the passphrase, and stops at a legal hold', async () => {
    const vault = await createBegunVault()
    await vault.call('journal.saveEntry', CLOSED_ENTRY)
    expect(await vault.failure('vault.eraseForGood', erase('no such words at all'))).toEqual({
      code: 'wrong-passphrase',
    })
    await vault.call('safekeeping.setLegalHold', { isOn: true })
    expect(await vault.failure('vault.eraseForGood', erase())).toEqual({ code: 'legal-hold' })
    expect((await vault.call('journal.readEntry', { id: CLOSED_ENTRY.id })).entry.body).toBe(
      CLOSED_ENTRY.body,
    )
  })

  it('destroys the keys before anything else: stopped at any step, it opens or it never does again', async () => {
    const outcomes: string[] = []
    for (let step = 1; step <= 7; step += 1) {
      const { vault } = await vaultWithKey()
      const folder = vaultFolderAt(vault.folder)
      try {
        eraseVault(failingAt(step), folder)
      } catch {
        // What is left is looked at below.
      }
      const opens = existsSync(folder.folder) && (await unlock(reopened(vault))).ok
      outcomes.push(opens ? 'opens' : 'never again')
      // Asked once more, it goes on to the end.
      eraseVault(realFiles, folder)
      expect(existsSync(folder.folder), `step ${step}`).toBe(false)
    }
    // Until the second header is written over the copy opens it; from there on nothing does.
    expect(outcomes).toEqual([
      'opens',
      'opens',
      'opens',
      'never again',
      'never again',
      'never again',
      'never again',
    ])
  })
})

function failingAt(step: number): FileLayer {
  let count = 0
  const counted =
    <Args extends readonly unknown[], T>(act: (...args: Args) => T) =>
    (...args: Args): T => {
      count += 1
      if (count >= step) throw Object.assign(new Error('EIO'), { code: 'EIO' })
      return act(...args)
    }
  const { overwrite, removeFile, syncFolder } = realFiles
  return {
    ...realFiles,
    overwrite: counted(overwrite),
    removeFile: counted(removeFile),
    syncFolder: counted(syncFolder),
  }
}
