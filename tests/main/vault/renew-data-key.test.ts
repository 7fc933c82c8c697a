import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRenewedHeader, openWithPassphrase } from '../../../main/vault/keys/header.ts'
import { provenBy, readHeader } from '../../../main/vault/keys/header-file.ts'
import { finishRenewal } from '../../../main/vault/renew-data-key.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import { closeDatabase, openDatabase } from '../../../main/vault/storage/open-database.ts'
import { vaultFolderAt } from '../../../main/vault/storage/vault-folder.ts'
import { CLOSED_ENTRY, reopened, unlock, vaultWithKey } from '../../support/closed-vault.ts'
import { countingFiles } from '../../support/counting-files.ts'
import { renewEverything, shownKey, twoGroups, typedKey } from '../../support/recovery-sheets.ts'
import { deriveKey, passphrase, type TestVault } from '../../support/test-vault.ts'

const NEXT = 'harbor thistle meadow lantern'
const STEPS_TO_TRY = 14

const bothPassphrases = () => ({ current: passphrase(), next: passphrase(NEXT) })

/** Which of the two passphrases opens the vault, and whether the entry is there. */
async function opensWith(vault: TestVault): Promise<string> {
  const found: string[] = []
  for (const [name, text] of [
    ['old', undefined],
    ['new', NEXT],
  ] as const) {
    const again = reopened(vault)
    if ((await unlock(again, text)).ok) {
      const { entry } = await again.call('journal.readEntry', { id: CLOSED_ENTRY.id })
      found.push(entry.body === CLOSED_ENTRY.body ? name : `${name}, but the entry is gone`)
    }
    again.session.close()
  }
  return found.join(' and ')
}

describe('renewing the data key', () => {
  it('opens with the new passphrase and the new sheet, and with nothing old, not even old files', async () => {
    const { vault, secret } = await vaultWithKey()
    const oldHeader = readFileSync(path.join(vault.folder, 'vault.hdr'))
    const open = reopened(vault)
    await open.call('vault.unlock', { passphrase: passphrase() })
    const recoverySecret = await renewEverything(open, NEXT)
    await open.call('journal.saveEntry', { ...CLOSED_ENTRY, revision: 1 })
    expect(await open.session.awaitCheck()).toBe('sound')
    open.session.close()

    expect(await opensWith(vault)).toBe('new')
    const recovering = (typed: string) =>
      reopened(vault).send('vault.recover', { secret: typedKey(typed), next: passphrase(NEXT) })
    expect(await recovering(secret)).toEqual({ ok: false, error: { code: 'wrong-recovery-secret' } })
    expect(await recovering(recoverySecret)).toEqual({ ok: true, value: {} })
    for (const name of readdirSync(vault.folder))
      expect(readFileSync(path.join(vault.folder, name)).equals(oldHeader), name).toBe(false)
  })

  it('is useless to someone who kept the old header and knows the old passphrase', async () => {
    const { vault } = await vaultWithKey()
    const oldHeader = readFileSync(path.join(vault.folder, 'vault.hdr'))
    const open = reopened(vault)
    await open.call('vault.unlock', { passphrase: passphrase() })
    await renewEverything(open, NEXT)
    open.session.close()
    for (const name of ['vault.hdr', 'vault.hdr.bak']) writeFileSync(path.join(vault.folder, name), oldHeader)
    expect(await unlock(reopened(vault))).toEqual({
      ok: false,
      error: { code: 'vault-damaged', part: 'database' },
    })
  })

  it('needs the current passphrase and a good new one', async () => {
    const { vault } = await vaultWithKey()
    const open = reopened(vault)
    await open.call('vault.unlock', { passphrase: passphrase() })
    expect(
      await open.failure('vault.prepareRenewal', { current: passphrase(NEXT), next: passphrase(NEXT) }),
    ).toEqual({ code: 'wrong-passphrase' })
    expect(
      await open.failure('vault.prepareRenewal', { current: passphrase(), next: passphrase('short') }),
    ).toEqual({ code: 'weak-passphrase' })
    open.session.close()
    expect(await opensWith(vault)).toBe('old')
  })

  it('refuses a copy that lacks a row, and leaves the vault as it was', async () => {
    const { vault } = await vaultWithKey()
    const open = reopened(vault)
    await open.call('vault.unlock', { passphrase: passphrase() })
    const folder = vaultFolderAt(vault.folder)
    const dataKey = await openWithPassphrase(readHeader(realFiles, folder), passphrase(), deriveKey)
    const store = open.session.store()
    const losing = {
      ...store,
      copyInto: (file: string) => {
        store.copyInto(file)
        const copy = openDatabase(file, dataKey)
        copy.exec('DELETE FROM journal_entry')
        closeDatabase(copy)
      },
    }
    const making = { cost: { passes: 3, memoryKiB: 65_536 }, deriveKey }
    const proven = provenBy(readHeader(realFiles, folder), store)
    const made = await createRenewedHeader(proven.header, passphrase(NEXT), making)
    const pending = {
      kind: 'renewal',
      recovery: made.recovery,
      base: proven,
      made,
      currentKey: dataKey,
    } as const
    expect(() => finishRenewal({ files: realFiles, vault: folder, proven }, pending, losing)).toThrow(
      'the same rows',
    )
    open.session.close()
    expect(readdirSync(vault.folder).toSorted()).toEqual(['vault.db', 'vault.hdr', 'vault.hdr.bak'])
    expect(await opensWith(vault)).toBe('old')
  })

  it.each(['fails', 'is the last one before a kill'])(
    'leaves a vault that opens, and says with which passphrase, when any step of the disk %s',
    async (how) => {
      const outcomes = new Set<string>()
      for (let step = 1; step <= STEPS_TO_TRY; step += 1) {
        const { vault } = await vaultWithKey()
        const steps = countingFiles()
        const open = reopened(vault, steps.files)
        await open.call('vault.unlock', { passphrase: passphrase() })
        await open.call('vault.prepareRenewal', bothPassphrases())
        const key = await shownKey(open)
        steps.breakAt(step, how !== 'fails')
        const result = await open.send('vault.keepSheet', { groups: twoGroups(key) })
        steps.repair()
        open.session.close()
        const holds = await opensWith(vault)
        expect(['old', 'new'], `step ${step}`).toContain(holds)
        if (result.ok) expect(holds, `step ${step}`).toBe('new')
        else if ('opensWith' in result.error) expect(holds, `step ${step}`).toBe(result.error.opensWith)
        else if (how === 'fails') expect(holds, `step ${step}`).toBe('old')
        expect(existsSync(path.join(vault.folder, 'vault.db.next')), `step ${step}`).toBe(false)
        outcomes.add(holds)
      }
      expect([...outcomes].toSorted()).toEqual(['new', 'old'])
    },
    120_000,
  )
})
