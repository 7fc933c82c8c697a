import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openWithPassphrase } from '../../../main/vault/keys/header.ts'
import { readHeader } from '../../../main/vault/keys/header-file.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import { closeDatabase, openDatabase } from '../../../main/vault/storage/open-database.ts'
import { vaultFolderAt } from '../../../main/vault/storage/vault-folder.ts'
import { reopened, unlock } from '../../support/closed-vault.ts'
import { countingFiles } from '../../support/counting-files.ts'
import { olderVault } from '../../support/older-vault.ts'
import { shownKey, twoGroups } from '../../support/recovery-sheets.ts'
import { deriveKey, passphrase } from '../../support/test-vault.ts'

const NEXT = 'harbor thistle meadow lantern'
const COPY = 'vault.db.before-25'

/** How many pages the copy from before the update gives to whoever has the vault's passphrase. */
async function pagesInCopy(folder: string, words: string | undefined): Promise<unknown> {
  const header = readHeader(realFiles, vaultFolderAt(folder))
  const key = await openWithPassphrase(header, passphrase(words), deriveKey)
  const copy = openDatabase(path.join(folder, COPY), key)
  const count = copy.prepare('SELECT count(*) FROM journal_entry').pluck().get()
  closeDatabase(copy)
  return count
}

it('a kill while everything is encrypted anew under a hold leaves the copy from before an update readable', async () => {
  const outcomes = new Set<string>()
  // One in three: each takes a second, and the neighbors of a step are writes of the same file.
  for (let step = 1; ; step += 3) {
    const vault = await olderVault(25)
    const steps = countingFiles()
    const open = reopened(vault, steps.files)
    await open.call('vault.unlock', { passphrase: passphrase() })
    await open.call('safekeeping.setLegalHold', { isOn: true })
    await open.call('vault.prepareRenewal', { current: passphrase(), next: passphrase(NEXT) })
    const key = await shownKey(open)
    steps.breakAt(step, true)
    await open.send('vault.keepSheet', { groups: twoGroups(key) })
    const waits = existsSync(path.join(vault.folder, 'vault.db.next'))
    steps.repair()
    open.session.close()
    const again = reopened(vault)
    const isOld = (await unlock(again)).ok
    if (!isOld) expect((await unlock(again, NEXT)).ok, `step ${step}`).toBe(true)
    again.session.close()
    expect(await pagesInCopy(vault.folder, isOld ? undefined : NEXT), `step ${step}`).toBe(1)
    expect(
      readdirSync(vault.folder).filter((name) => name.includes('.next')),
      `step ${step}`,
    ).toEqual([])
    expect(existsSync(path.join(vault.folder, COPY))).toBe(true)
    outcomes.add(isOld ? 'old' : 'new')
    // The copy under the new key has taken its place: what comes after it is a backup.
    if (!isOld && !waits) break
  }
  expect([...outcomes].toSorted()).toEqual(['new', 'old'])
}, 180_000)
