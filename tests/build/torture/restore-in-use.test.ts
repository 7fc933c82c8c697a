import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openTortureVault, TORTURE_PASSPHRASE } from '../../../build/torture/torture-vault.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import { isOpenElsewhere } from '../../../main/vault/storage/open-database.ts'
import { backupsOf, keptVault } from '../../support/kept-vault.ts'
import { openElsewhere } from '../../support/other-process.ts'
import { typedKey } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { passphrase, sessionAt, vaultOver } from '../../support/test-vault.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'

/** A backup to go back to, the key that opens it, and a vault that another process can open. */
async function backupAndVault() {
  const kept = await keptVault()
  const { name } = await kept.call('backup.makeNow', {})
  const folder = path.join(temporaryFolder(), 'shared.vault')
  const { session } = await openTortureVault(folder)
  session.close()
  return { file: path.join(backupsOf(kept), name), secret: kept.secret, folder }
}

it('a vault that another process has open is not set aside under it, and what that one saves is in the vault', {
  timeout: 60_000,
}, async () => {
  const { file, secret, folder } = await backupAndVault()
  const other = await openElsewhere(folder)
  expect(other.first).toEqual({ kind: 'open' })
  const before = readdirSync(path.dirname(folder))
  const vault = vaultOver(sessionAt(folder), folder)
  expect(
    await vault.failure('vault.restore', { file, secret: typedKey(secret), next: passphrase(NEXT) }),
  ).toEqual({
    code: 'vault-in-use',
  })
  expect(readdirSync(path.dirname(folder))).toEqual(before)
  expect(await other.tell('save 0 20')).toEqual({ kind: 'saved', count: 20 })
  expect(await other.tell('end')).toEqual({ kind: 'closed' })
  await vault.call('vault.unlock', { passphrase: passphrase(TORTURE_PASSPHRASE) })
  const { entries } = await vault.call('journal.listEntries', { after: null, limit: 200 } as never)
  expect(entries.length).toBe(20)
})

it('one that another process opens in the very last moment is noticed, and put back where it was', {
  timeout: 60_000,
}, async () => {
  const { file, secret, folder } = await backupAndVault()
  let opening: ReturnType<typeof openElsewhere> | null = null
  const files = {
    ...realFiles,
    rename: (from: string, to: string) => {
      if (from === folder && opening === null) {
        opening = openElsewhere(folder)
        while (!isOpenElsewhere(path.join(folder, 'vault.db'))) holdUp(20)
      }
      realFiles.rename(from, to)
    },
  }
  const before = readdirSync(path.dirname(folder))
  const vault = vaultOver(sessionAt(folder, files), folder)
  expect(
    await vault.failure('vault.restore', { file, secret: typedKey(secret), next: passphrase(NEXT) }),
  ).toEqual({
    code: 'vault-in-use',
  })
  expect(readdirSync(path.dirname(folder))).toEqual(before)
  const other = await (opening as unknown as ReturnType<typeof openElsewhere>)
  expect(other.first).toEqual({ kind: 'open' })
  expect(await other.tell('save 0 20')).toEqual({ kind: 'saved', count: 20 })
  expect(await other.tell('end')).toEqual({ kind: 'closed' })
  await vault.call('vault.unlock', { passphrase: passphrase(TORTURE_PASSPHRASE) })
  const { entries } = await vault.call('journal.listEntries', { after: null, limit: 200 } as never)
  expect(entries.length).toBe(20)
})

/** This process stands still; the other one does not. */
function holdUp(forMs: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, forMs)
}
